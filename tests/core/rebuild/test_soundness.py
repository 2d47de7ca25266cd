"""Whoever a change concerns is told: what is not told is not looked at again, and would stay as it was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from openwindow.core.model.body import BodyFacts, Heading
from openwindow.core.model.post import Post, Withdrawal
from openwindow.core.model.site import VisibleSite
from openwindow.core.pages.plan import Plan
from tests.core.pages.examples import ADA, FACTS, NOW, note, plan, post, site, source
from tests.core.pages.test_fingerprint import SITE, Path, changed, leaves
from tests.core.rebuild.sites import cells_between, untold

PATH = "posts/2026/one/en.md"
LEAVES = [path for path in leaves(SITE) if path[0] in ("posts", "authors")]


def planned(visible: VisibleSite) -> tuple[VisibleSite, Plan]:
    """A site with a plan in which what people say of themselves is a body too."""
    made = plan(visible)
    said = [about.body.path for author in visible.authors for about in author.about]
    return visible, replace(made, facts={**dict.fromkeys(said, BodyFacts(words=9)), **made.facts})


BEFORE = planned(SITE)


@pytest.mark.parametrize("path", LEAVES, ids=lambda path: ".".join(map(str, path)))
def test_every_output_that_a_changed_value_makes_other_is_told(path: Path) -> None:
    assert untold(BEFORE, planned(changed(SITE, path))) == {}


def of_one(**fields: object) -> VisibleSite:
    first, *others = SITE.posts
    return VisibleSite(replace(SITE, posts=(replace(first, **fields), *others)))  # type: ignore[arg-type]


MOVES: dict[str, dict[str, Any]] = {
    "no tag": {"tags": ()},
    "another tag": {"tags": ("motors",)},
    "a tag more": {"tags": ("motors", "brakes")},
    "no series": {"series": ""},
    "another author": {"authors": ("bo",)},
    "an author more": {"authors": ("bo", "ada")},
    "no translation": {"texts": SITE.posts[0].texts[:1]},
    "another old address": {"aliases": ("/older/",)},
    "withdrawn": {"withdrawn": Withdrawal(NOW, "wrong")},
}


@pytest.mark.parametrize("fields", MOVES.values(), ids=MOVES)
def test_every_output_that_shows_a_post_elsewhere_is_told(fields: dict[str, Any]) -> None:
    assert untold(BEFORE, planned(of_one(**fields))) == {}
    assert untold(planned(of_one(**fields)), BEFORE) == {}


@pytest.mark.parametrize(
    "change",
    [
        lambda made: replace(made, facts={**made.facts, PATH: replace(FACTS, words=5000)}),
        lambda made: replace(
            made,
            facts={
                **made.facts,
                PATH: replace(FACTS, headings=(Heading(2, "a", "A"),) * 3, anchors=frozenset("a")),
            },
        ),
        lambda made: replace(made, addresses={**made.addresses, PATH: ("/elsewhere/",)}),
    ],
    ids=["words", "headings", "links"],
)
def test_every_output_that_shows_a_changed_body_is_told(change: Callable[[Plan], Plan]) -> None:
    assert untold(BEFORE, (SITE, change(BEFORE[1]))) == {}


names = st.sampled_from(("one", "two", "three", "four", "five", "six"))
languages = st.sampled_from((("en",), ("fr",), ("en", "fr"), ("fr", "en")))


@st.composite
def posts(draw: st.DrawFn) -> Post:
    made = post(
        draw(names),
        draw(st.integers(0, 40)),
        draw(languages),
        authors=draw(st.sampled_from((("ada",), ("bo",), ("ada", "bo"), ("cy", "ada")))),
        tags=draw(st.sampled_from(((), ("brakes",), ("motors", "brakes")))),
        series=draw(st.sampled_from(("", "recall"))),
        withdrawn=draw(st.sampled_from((None, None, Withdrawal(NOW, "wrong")))),
    )
    text = replace(
        made.original,
        title=draw(st.sampled_from(("A", "B"))),
        body=replace(made.original.body, digest=draw(st.sampled_from(("1", "2")))),
        corrections=draw(st.sampled_from(((), (note(3, "c"),)))),
    )
    return replace(made, texts=(text, *made.texts[1:]))


def sites() -> st.SearchStrategy[VisibleSite]:
    several = st.lists(posts(), max_size=6, unique_by=lambda each: each.id)
    return several.map(lambda found: site(*found))


@pytest.mark.long
@settings(max_examples=100, deadline=None)
@given(sites(), posts())
def test_when_one_post_comes_or_changes_every_output_it_makes_other_is_told(
    old: VisibleSite, came: Post
) -> None:
    others = [each for each in old.posts if each.id != came.id]
    new, without = site(*others, came), site(*others)
    assert untold(planned(old), planned(new)) == {}
    assert untold(planned(new), planned(without)) == {}


def test_every_output_that_shows_who_has_left_is_told() -> None:
    people = (replace(ADA, until=date(2026, 11, 1)), *SITE.authors[1:])
    assert untold(BEFORE, planned(VisibleSite(replace(SITE, authors=people)))) == {}


@pytest.mark.parametrize("fields", [{"authors": ("bo",)}, {"tags": ("motors",)}], ids=str)
def test_who_writes_on_a_subject_is_told_on_its_first_page(fields: dict[str, Any]) -> None:
    oldest, *others = (post(f"p{day}", day, tags=("brakes",)) for day in range(7))
    assert untold(planned(site(oldest, *others)), planned(site(replace(oldest, **fields), *others))) == {}


def test_a_changed_word_is_told_only_to_what_shows_the_text() -> None:
    first = SITE.posts[0].original
    text = replace(first, body=replace(first.body, digest="other"))
    after = planned(of_one(texts=(text, *SITE.posts[0].texts[1:])))
    assert set(cells_between(BEFORE, after)) == {"post id-one"}


def test_a_changed_title_is_told_to_the_lists_too() -> None:
    text = replace(SITE.posts[0].original, title="Another")
    after = planned(of_one(texts=(text, *SITE.posts[0].texts[1:])))
    assert set(cells_between(BEFORE, after)) == {"post id-one", "card id-one"}


def test_what_people_say_of_themselves_is_told_only_to_their_pages() -> None:
    about = (replace(ADA.about[0], body=replace(source("authors/ada/en.md"), digest="other")),)
    after = planned(VisibleSite(replace(SITE, authors=(replace(ADA, about=about), *SITE.authors[1:]))))
    assert set(cells_between(BEFORE, after)) == {"profile ada"}
