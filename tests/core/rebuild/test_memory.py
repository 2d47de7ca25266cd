"""What a build remembers, kept in plain forms and given back."""

import marshal
from dataclasses import replace

import pytest

from openwindow.core.rebuild.memory import (
    AROUND,
    ENTRY,
    FACETS,
    MemoryChange,
    changed,
    memory_of,
    without_bodies,
)
from openwindow.core.rebuild.quiet import identities
from openwindow.core.rebuild.recollection import Recollection
from tests.core.pages.examples import FACES, plan, post, site
from tests.core.pages.test_fingerprint import SITE
from tests.core.rebuild.memories import (
    PACKING,
    around_of,
    as_read,
    entries_of,
    memory_of_plan,
    memory_of_posts,
)
from tests.core.rebuild.sites import entry

PLAN = plan(SITE)
MEMORY = memory_of_plan(SITE, PLAN)
NEW = post("new", 3)


def test_everything_comes_back_as_it_was() -> None:
    found = memory_of(marshal.loads(marshal.dumps(MEMORY.plain())), [], PACKING)
    assert entries_of(found) == [entry(each, PLAN) for each in SITE.posts]
    assert tuple(found.facets) == PLAN.facets
    assert found.order == tuple(each.id for each in PLAN.facets)
    assert (found.around, found.visible) == (around_of(PLAN), MEMORY.visible)
    assert (found.identities, found.has_aliases) == (MEMORY.identities, True)


def test_what_was_not_there_is_not_remembered() -> None:
    with pytest.raises(KeyError):
        MEMORY.entry("posts/2026/three")


def test_a_memory_with_a_post_more_is_that_of_the_larger_site() -> None:
    made = site(*SITE.posts, NEW)
    larger = plan(made)
    folder = "posts/2026/new"
    change = MemoryChange(
        {folder: PACKING.pack(ENTRY.plain(entry(as_read(NEW), larger)))},
        {NEW.id: folder},
        tuple(map(FACETS.plain, larger.facets)),
        None,
        tuple(identities(NEW, folder)),
    )
    wanted = memory_of_plan(made, larger)
    for found in (changed(MEMORY, change), memory_of(MEMORY.plain(), [change.plain()], PACKING)):
        assert entries_of(found) == entries_of(wanted)
        assert (tuple(found.facets), found.visible) == (tuple(wanted.facets), wanted.visible)
        assert (found.identities, found.around) == (wanted.identities, MEMORY.around)


def test_what_a_change_does_not_name_stays() -> None:
    around = replace(MEMORY.around, authors=())
    found = changed(MEMORY, MemoryChange({}, {}, None, AROUND.plain(around), ()))
    assert found.around == around
    assert found.plain()[:3] == MEMORY.plain()[:3]
    assert found.identities == MEMORY.identities


def test_a_post_less_its_bodies_differs_by_its_words_alone() -> None:
    one = SITE.posts[0]
    other = replace(one.original, body=replace(one.original.body, line=9, digest="other"))
    titled = replace(one.original, title="Other")
    assert without_bodies(replace(one, texts=(other, *one.texts[1:]))) == without_bodies(one)
    assert without_bodies(replace(one, texts=(titled, *one.texts[1:]))) != without_bodies(one)


# --- asked for one by one ---------------------------------------------------------------------------

KNOWN = Recollection(MEMORY, replace(MEMORY.around, published=tuple(FACES.items())))
PATHS = [text.path for each in SITE.posts for text in each.texts]


def test_posts_and_bodies_are_found_by_name() -> None:
    assert [KNOWN.post(each.id) for each in SITE.posts] == [*SITE.posts]
    assert {path: KNOWN.facts[path] for path in PATHS} == {path: PLAN.facts[path] for path in PATHS}
    assert {path: KNOWN.links[path] for path in PATHS} == {path: PLAN.addresses[path] for path in PATHS}
    assert KNOWN.keys[PATHS[0]] == SITE.posts[0].original.body.digest


def test_files_are_found_wherever_they_lie() -> None:
    assert dict.fromkeys(FACES) == {path: None for path in FACES if KNOWN.published[path] == FACES[path]}
    assert "posts/2026/one/none.png" not in KNOWN.published


@pytest.mark.parametrize("path", ["posts/2026/one/de.md", "posts/2026/none/en.md", "authors/eve/en.md"])
def test_nothing_is_found_of_what_is_not_there(path: str) -> None:
    assert KNOWN.facts.get(path) is None


def test_what_is_remembered_is_never_gone_through() -> None:
    with pytest.raises(TypeError):
        list(KNOWN.facts)
    with pytest.raises(TypeError):
        len(KNOWN.facts)


def test_a_post_is_unpacked_once() -> None:
    known = Recollection(memory_of_posts(NEW), MEMORY.around)
    assert known.post(NEW.id) is known.post(NEW.id)
