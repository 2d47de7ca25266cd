"""Small memories made by hand."""

import marshal
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from typing import Any

from openwindow.core.model.post import Post
from openwindow.core.model.site import VisibleSite
from openwindow.core.pages.plan import Plan
from openwindow.core.reading.known import NOTHING_KNOWN
from openwindow.core.rebuild.memory import AROUND, ENTRY, FACETS, PICTURE, Around, Entry, Memory, Packing
from openwindow.core.rebuild.quiet import identities
from tests.core.pages.examples import plan, site
from tests.core.rebuild.sites import entry

PACKING = Packing(marshal.dumps, marshal.loads)


def memory_of_posts(*posts: Post) -> Memory:
    """What a build of a site with these posts remembers."""
    made = site(*posts)
    return memory_of_plan(made, plan(made))


def memory_of_plan(visible: VisibleSite, plan: Plan) -> Memory:
    """What a build of a plan remembers."""
    found = (entry(as_read(post), plan) for post in visible.posts)
    entries = {each.read.folder: each for each in found}
    return Memory(
        PACKING,
        {folder: PACKING.pack(ENTRY.plain(found)) for folder, found in entries.items()},
        {found.post.id: folder for folder, found in entries.items()},
        tuple(map(FACETS.plain, plan.facets)),
        AROUND.plain(around_of(plan)),
        PACKING.pack([name for folder, found in entries.items() for name in identities(found.post, folder)]),
        any(post.aliases for post in visible.posts),
        PACKING.pack([(path, PICTURE.plain(facts)) for path, facts in plan.pictures.items()]),
    )


def as_read(value: Any) -> Any:
    """The value with all moments in zones that are bare offsets, as reading gives them."""
    if isinstance(value, datetime):
        return datetime.fromisoformat(value.isoformat())
    if isinstance(value, tuple):
        return tuple(map(as_read, value))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(value, **{each.name: as_read(getattr(value, each.name)) for each in fields(value)})


def around_of(plan: Plan) -> Around:
    """What stands around the posts of a plan; people say nothing of themselves."""
    return Around(NOTHING_KNOWN, tuple(plan.authors.values()), plan.lists, (), ())


def entries_of(memory: Memory) -> list[Entry]:
    """All posts of a memory."""
    return [memory.entry(folder) for folder in memory.entries]
