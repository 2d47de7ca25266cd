"""What a build remembers for the next one, in plain forms that can be kept without being understood."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from openwindow.core.lazily import Deferred
from openwindow.core.model.author import Author
from openwindow.core.model.body import BodyFacts
from openwindow.core.model.picture import PictureFacts
from openwindow.core.model.post import Post
from openwindow.core.pages.facets import Facets
from openwindow.core.pages.plan import Lists
from openwindow.core.plain_forms import plain_form
from openwindow.core.reading.known import Known
from openwindow.core.reading.posts import PostRead
from openwindow.core.urls import Address

Packed = bytes
"""An entry or a facet as it is kept; see `Packing`."""


@dataclass(frozen=True, slots=True)
class BodyKept:
    """A body as the last build used it: the key of its converted form, and where its references led."""

    path: str
    key: str
    facts: BodyFacts
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A post without problems: as it was read, the files it was read from, its bodies in the order of its
    texts, and where its pictures and documents were published."""

    read: PostRead
    files: tuple[str, ...]
    bodies: tuple[BodyKept, ...]
    published: tuple[tuple[str, Address], ...]

    @property
    def post(self) -> Post:
        """The post, with what only some readers may see."""
        assert self.read.post
        return self.read.post

    def body(self, path: str) -> BodyKept:
        """The body of one of its texts; KeyError when none is read from `path`."""
        return {body.path: body for body in self.bodies}[path]


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the posts: everyone as their profile says, the visible people and lists, and the
    bodies and files of people and standing pages."""

    known: Known
    authors: tuple[Author, ...]
    lists: Lists
    bodies: tuple[BodyKept, ...]
    published: tuple[tuple[str, Address], ...]

    @property
    def team_of(self) -> Mapping[str, str]:
        """The team of each visible person."""
        return {author.id: author.team for author in self.authors}

    def bodies_of(self, author: Author) -> tuple[BodyKept, ...]:
        """What somebody says of themselves."""
        paths = {about.body.path for about in author.about}
        return tuple(body for body in self.bodies if body.path in paths)


@dataclass(frozen=True)
class Packing:
    """How plain forms become bytes and back: `marshal`'s `dumps` and `loads`."""

    pack: Callable[[Any], Packed]
    unpack: Callable[[Packed], Any]


@dataclass(frozen=True)
class Memory:
    """All that is remembered of the content of a site; `entries` by the posts' folders, `visible` those
    folders by the ids of the posts that are shown, `facets` of the latter, newest first. `has_aliases` tells
    whether any post or page had another address once; `pictures`, which no small build changes, what was
    found in all that are named."""

    packing: Packing
    entries: Mapping[str, Packed]
    visible: Mapping[str, str]
    packed_facets: tuple[Any, ...]
    packed_around: Any
    packed_identities: Packed
    has_aliases: bool
    packed_pictures: Packed

    def entry(self, folder: str) -> Entry:
        """What is remembered of a post; KeyError for a folder that had none."""
        return ENTRY.value(self.packing.unpack(self.entries[folder]))

    @cached_property
    def facets(self) -> Sequence[Facets]:
        """What the visible posts were sorted by."""
        return Deferred(lambda: tuple(map(FACETS.value, self.packed_facets)))

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of the visible posts, newest first: the first of their facets."""
        return tuple(each[0] for each in self.packed_facets)

    @cached_property
    def around(self) -> Around:
        """What stood around them."""
        return AROUND.value(self.packed_around)

    @cached_property
    def identities(self) -> frozenset[str]:
        """What no other post may have: see `quiet.identities`."""
        return frozenset(self.packing.unpack(self.packed_identities))

    @cached_property
    def pictures(self) -> Mapping[str, PictureFacts]:
        """What was found in pictures, by path."""
        return {path: PICTURE.value(plain) for path, plain in self.packing.unpack(self.packed_pictures)}

    def plain(self) -> tuple[Any, ...]:
        """All of it, for `memory_of`."""
        return (
            dict(self.entries),
            dict(self.visible),
            self.packed_facets,
            self.packed_around,
            self.packed_identities,
            self.has_aliases,
            self.packed_pictures,
        )


@dataclass(frozen=True)
class MemoryChange:
    """What is remembered otherwise after a small build; None stands for what is as it was."""

    entries: Mapping[str, Packed]
    visible: Mapping[str, str]
    packed_facets: tuple[Any, ...] | None
    packed_around: Any
    taken: tuple[str, ...]

    def plain(self) -> tuple[Any, ...]:
        """All of it."""
        return dict(self.entries), dict(self.visible), self.packed_facets, self.packed_around, self.taken


def changed(memory: Memory, change: MemoryChange) -> Memory:
    """The memory after a change."""
    identities = memory.packed_identities
    if change.taken:
        identities = memory.packing.pack([*memory.identities, *change.taken])
    return replace(
        memory,
        entries={**memory.entries, **change.entries},
        visible={**memory.visible, **change.visible},
        packed_facets=memory.packed_facets if change.packed_facets is None else change.packed_facets,
        packed_around=memory.packed_around if change.packed_around is None else change.packed_around,
        packed_identities=identities,
    )


ENTRY = plain_form(Entry)
FACETS = plain_form(Facets)
AROUND = plain_form(Around)
PICTURE = plain_form(PictureFacts)


def memory_of(plain: tuple[Any, ...], changes: Iterable[tuple[Any, ...]], packing: Packing) -> Memory:
    """What `plain` was made of, after some changes, of which the plain forms are given."""
    memory = Memory(packing, *plain)
    for change in changes:
        memory = changed(memory, MemoryChange(*change))
    return memory


def without_bodies(post: Post) -> Post:
    """The post less its bodies: what other pages can show of it, but for the time that reading takes."""
    texts = (replace(text, body=replace(text.body, line=0, digest="")) for text in post.texts)
    return replace(post, texts=tuple(texts))
