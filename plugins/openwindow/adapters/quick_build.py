"""A build after small changes to posts and people: only they are read, and only what shows them is looked at.

Whatever may concern more is left to a whole build (`core.rebuild.quiet` says what).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from openwindow.adapters.converting import BodiesByFile
from openwindow.adapters.inputs import Inputs
from openwindow.adapters.looking import Looking, Work
from openwindow.adapters.packing import PACKING
from openwindow.adapters.people_again import People, people_again
from openwindow.adapters.posts_again import Again, posts_again
from openwindow.adapters.since import Since, Staged
from openwindow.adapters.static_files import naming_of
from openwindow.core.audience import may_appear, next_change, shown_post
from openwindow.core.model.audience import Audience
from openwindow.core.model.output import PlannedOutput
from openwindow.core.model.site import Site
from openwindow.core.pages import KINDS, Index, Surroundings, asset, picture, variant
from openwindow.core.pages.facets import Facets, facets_of, newest_first
from openwindow.core.pictures.named import is_picture
from openwindow.core.rebuild import touched
from openwindow.core.rebuild.memory import (
    AROUND,
    ENTRY,
    FACETS,
    Entry,
    Memory,
    MemoryChange,
    changed as changed_memory,
)
from openwindow.core.rebuild.quiet import identities, leaves_links_alone, same_company
from openwindow.core.rebuild.reasons import Changed
from openwindow.core.rebuild.recollection import Recollection, plan_from
from openwindow.outside.body_cache import BodyCache
from openwindow.outside.content_files import read_bytes
from openwindow.outside.manifest import Manifest
from openwindow.outside.output_check import meddled_with

FILES = (asset.NAME, picture.NAME, variant.NAME)
"""Kinds of outputs that no small change adds to or takes from."""


@dataclass(frozen=True)
class Small:
    """Changes that concern only what shows them; `facets` are all posts', newest first, as they are now."""

    posts: tuple[Again, ...]
    people: People
    facets: Sequence[Facets]


def quick_work(inputs: Inputs, cache: BodyCache, since: Since, last: Manifest, output: Path) -> Work | None:
    """The outputs that may be others now; None when every one must be looked at."""
    memory, head = since.memory, since.head
    may_be_small = since.may_be_small and not inputs.settings.has_search  # an index is of all texts
    small = small_changes(inputs, cache, since) if memory and may_be_small else None
    if small is None or memory is None or head is None:
        return None
    if naming_of(inputs, since).addresses != head.assets:  # they stand on every page
        return None
    change = change_of_memory(memory, small)
    after = changed_memory(memory, change)
    known = Recollection(after, small.people.new)
    around = Surroundings(inputs.settings, inputs.now, inputs.wording, head.assets)
    cells = since.touched | frozenset(_touched(memory, small, inputs))
    changed = Changed(cells, meddled=meddled_with(output, head.outputs))
    looking = Looking(Index(plan_from(known, around, small.facets)), last, changed)
    planned = _planned(looking.index, last) if small.facets is not memory.facets else None
    return Work(
        looking,
        BodiesByFile(cache, known.keys),
        tuple(_to_look_at(last, planned, changed)),
        tuple(_gone(last, planned)),
        lambda: Staged(after, _until(head.until_moment, small, inputs), change),
    )


def small_changes(inputs: Inputs, cache: BodyCache, since: Since) -> Small | None:
    """What has changed, when all of it is small."""
    memory = since.memory
    if memory is None or not _same_pictures(inputs, since, memory):
        return None
    posts = posts_again(inputs, cache, since, memory)
    people = people_again(inputs, cache, since, memory) if posts is not None else None
    if posts is None or people is None:
        return None
    if not all(_leaves_links_alone(again, memory, inputs) for again in posts):
        return None
    cache.save_all()
    facets = _facets(memory, posts, inputs)
    fits = facets is memory.facets or same_company(people.new, facets)
    return Small(posts, people, facets) if fits else None


def _same_pictures(inputs: Inputs, since: Since, memory: Memory) -> bool:
    """Whether the pictures that may have changed have the bytes they had: of others, other sizes may be made,
    and they may not be readable."""
    return all(
        sha256(read_bytes(inputs.content, path)).hexdigest() == memory.pictures[path].digest
        for path in since.content
        if is_picture(path) and path in memory.pictures
    )


def _leaves_links_alone(again: Again, memory: Memory, inputs: Inputs) -> bool:
    open_to_all = inputs.settings.audience is Audience.PUBLIC and not inputs.settings.preview
    old = again.old.post if again.old else None
    return leaves_links_alone(old, again.new.post, memory.around, open_to_all=open_to_all)


def change_of_memory(memory: Memory, small: Small) -> MemoryChange:
    """What is to be remembered otherwise."""
    new = [again.new for again in small.posts]
    come = [again.new for again in small.posts if again.old is None]
    shown = {each.id for each in small.facets} if come else set()
    same, people = small.facets is memory.facets, small.people
    return MemoryChange(
        entries={each.read.folder: PACKING.pack(ENTRY.plain(each)) for each in new},
        visible={each.post.id: each.read.folder for each in come if each.post.id in shown},
        packed_facets=None if same else tuple(map(FACETS.plain, small.facets)),
        packed_around=None if people.new is people.old else AROUND.plain(people.new),
        taken=tuple(name for each in come for name in identities(each.post, each.read.folder)),
    )


def _facets(memory: Memory, posts: tuple[Again, ...], inputs: Inputs) -> Sequence[Facets]:
    """Of all visible posts; the very ones that are remembered when none has changed."""
    changed = {
        again.new.post.id: now
        for again in posts
        if (now := _facets_of(again.new, inputs)) != _facets_before(again, inputs)
    }
    if not changed:
        return memory.facets
    others = [each for each in memory.facets if each.id not in changed]
    return newest_first([*others, *(each for each in changed.values() if each)])


def _facets_of(entry: Entry, inputs: Inputs) -> Facets | None:
    settings, now = inputs.settings, inputs.now
    if not may_appear(entry.post, settings.audience, now, preview=settings.preview):
        return None
    post = shown_post(entry.post, now, preview=settings.preview)
    return facets_of(post, inputs.zone, (address for _, address in entry.published))


def _facets_before(again: Again, inputs: Inputs) -> Facets | None:
    return _facets_of(again.old, inputs) if again.old else None


def _touched(memory: Memory, small: Small, inputs: Inputs) -> Iterator[str]:
    for again in small.posts:
        if again.old:
            yield from touched.of_post(again.old, again.new)
        old = _facets_before(again, inputs)
        yield from touched.of_groups(old, _facets_of(again.new, inputs), small.people.new.team_of)
    if small.facets is not memory.facets:
        yield from touched.of_neighbours(memory.facets, small.facets)
    old_around, new_around = small.people.old, small.people.new
    for before, after in zip(old_around.authors, new_around.authors, strict=True):
        bodies = old_around.bodies_of(before), new_around.bodies_of(after)
        yield from touched.of_person(before, after, bodies)


def _planned(index: Index, last: Manifest) -> Mapping[str, PlannedOutput]:
    """All outputs there will be; files are those of the last build."""
    outputs = (each for kind in KINDS if kind.NAME not in FILES for each in kind.plan(index))
    return {each.path: each for each in outputs} | {
        path: PlannedOutput(path, record[0], record[1])
        for path, record in last.records.items()
        if record[0] in FILES
    }


def _to_look_at(
    last: Manifest,
    planned: Mapping[str, PlannedOutput] | None,
    changed: Changed,
) -> list[PlannedOutput]:
    """The outputs that a change concerns, and those that are new or not as they were left."""
    found = []
    for path, record in last.records.items():
        concerned = changed.concerns(record[4]) or path in changed.meddled
        if concerned and (planned is None or path in planned):
            found.append(PlannedOutput(path, record[0], record[1]))
    for path, output in (planned or {}).items():
        record_then = last.records.get(path)
        if record_then is None or (output.kind, output.values) != record_then[:2]:
            found.append(output)
    return [*{each.path: each for each in found}.values()]


def _gone(last: Manifest, planned: Mapping[str, PlannedOutput] | None) -> list[str]:
    return [path for path in last if path not in planned] if planned is not None else []


def _until(until: datetime | None, small: Small, inputs: Inputs) -> datetime | None:
    """When time alone changes something, at the earliest."""
    posts = tuple(again.new.post for again in small.posts)
    own = next_change(Site(posts=posts, authors=small.people.everyone), Audience.INTERNAL, inputs.now)
    return min((moment for moment in (until, own) if moment), default=None)
