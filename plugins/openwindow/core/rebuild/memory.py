"""What a build remembers for the next one, in plain forms that can be kept without being understood."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Generic, TypeVar

from openwindow.core.model.author import Author
from openwindow.core.model.body import BodyFacts
from openwindow.core.model.post import Post
from openwindow.core.pages.facets import Facets
from openwindow.core.pages.plan import Lists
from openwindow.core.plain_forms import plain_form
from openwindow.core.reading.known import Known
from openwindow.core.reading.posts import PostRead
from openwindow.core.urls import Address

Value = TypeVar("Value")
Packed = bytes
"""An entry or a facet as it is kept; see `Packing`."""


@dataclass(frozen=True, slots=True)
class BodyKept:
    """A body as the last build used it: `key` names its converted form, `links` are where its references led."""

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

    def __getitem__(self, path: str) -> BodyKept:
        return next(body for body in self.bodies if body.path == path)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the posts: everyone as their profile says, the visible people and lists, and the
    bodies and files of people and standing pages."""

    known: Known
    authors: tuple[Author, ...]
    lists: Lists
    bodies: tuple[BodyKept, ...]
    published: tuple[tuple[str, Address], ...]


@dataclass(frozen=True)
class Packing:
    """How plain forms become bytes and back: `marshal`'s `dumps` and `loads`."""

    pack: Callable[[Any], Packed]
    unpack: Callable[[Packed], Any]


@dataclass(frozen=True)
class Memory:
    """All that is remembered of the content of a site; `entries` by the posts' folders, `visible` those
    folders by the ids of the posts that are shown, `facets` of the latter, newest first."""

    packing: Packing
    entries: Mapping[str, Packed]
    visible: Mapping[str, str]
    packed_facets: tuple[Any, ...]
    packed_around: Any

    def entry(self, folder: str) -> Entry:
        """What is remembered of a post; KeyError for a folder that had none."""
        return ENTRY.value(self.packing.unpack(self.entries[folder]))

    @cached_property
    def facets(self) -> tuple[Facets, ...]:
        """What the visible posts were sorted by."""
        return tuple(map(FACETS.value, self.packed_facets))

    @cached_property
    def around(self) -> Around:
        """What stood around them."""
        return AROUND.value(self.packed_around)

    def plain(self) -> tuple[Any, ...]:
        """All of it, for `memory_of`."""
        return dict(self.entries), dict(self.visible), self.packed_facets, self.packed_around


ENTRY = plain_form(Entry)
FACETS = plain_form(Facets)
AROUND = plain_form(Around)


def memory_of(plain: tuple[Any, ...], packing: Packing) -> Memory:
    """What `plain` was made of."""
    return Memory(packing, *plain)


class Lazily(Mapping[str, Value], Generic[Value]):
    """A mapping whose values are made when they are first asked for."""

    def __init__(self, keys: Mapping[str, object], make: Callable[[str], Value]) -> None:
        self._keys, self._make = keys, make
        self._made: dict[str, Value] = {}

    def __getitem__(self, key: str) -> Value:
        if key not in self._made:
            if key not in self._keys:
                raise KeyError(key)
            self._made[key] = self._make(key)
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


def without_bodies(post: Post) -> Post:
    """The post less its bodies: what other pages can show of it, but for the time that reading takes."""
    texts = (replace(text, body=replace(text.body, line=0, digest="")) for text in post.texts)
    return replace(post, texts=tuple(texts))
