"""What is remembered of posts and bodies, unpacked as views ask for it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Generic, TypeVar

from openwindow.core.audience import visible_again
from openwindow.core.lazily import Lazily
from openwindow.core.model.body import BodyFacts
from openwindow.core.model.post import Post
from openwindow.core.pages.facets import Facets
from openwindow.core.pages.plan import Plan, Surroundings
from openwindow.core.reading.again import bundle_of
from openwindow.core.rebuild.memory import Around, BodyKept, Entry, Memory
from openwindow.core.urls import Address

Value = TypeVar("Value")


_NONE: Mapping[str, Entry] = MappingProxyType({})


class AskedFor(Mapping[str, Value], Generic[Value]):
    """A mapping that can be asked, and never be gone through."""

    def __init__(self, ask: Callable[[str], Value]) -> None:
        self._ask = ask

    def __getitem__(self, key: str) -> Value:
        return self._ask(key)

    def __iter__(self) -> Iterator[str]:
        raise TypeError("not all of it is in memory")

    def __len__(self) -> int:
        raise TypeError("not all of it is in memory")


class Recollection:
    """The memory's posts by id, and its bodies and files by path; KeyError for what it does not hold."""

    def __init__(self, memory: Memory, around: Around, newer: Mapping[str, Entry] = _NONE) -> None:
        """`newer` are entries, by folder, that are not in the memory yet."""
        self.memory = memory
        self.around = around
        self._entries = Lazily(memory.entries, lambda folder: newer.get(folder) or memory.entry(folder))

    def post(self, name: str) -> Post:
        """A visible post as it was read."""
        return self._entries[self.memory.visible[name]].post

    @property
    def facts(self) -> Mapping[str, BodyFacts]:
        """The facts of each body."""
        return AskedFor(lambda path: self._body(path).facts)

    @property
    def links(self) -> Mapping[str, tuple[str, ...]]:
        """Where the references of each body lead."""
        return AskedFor(lambda path: self._body(path).links)

    @property
    def keys(self) -> Mapping[str, str]:
        """The key of each body's converted form."""
        return AskedFor(lambda path: self._body(path).key)

    @property
    def published(self) -> Mapping[str, Address]:
        """The addresses of pictures and documents."""
        return AskedFor(self._address)

    def _body(self, path: str) -> BodyKept:
        entry = self._entry_of(path)
        return entry.body(path) if entry else self._bodies_around[path]

    def _address(self, path: str) -> Address:
        entry = self._entry_of(path)
        return dict(entry.published if entry else self.around.published)[path]

    def _entry_of(self, path: str) -> Entry | None:
        folder = bundle_of(path)
        return self._entries[folder] if folder else None

    @cached_property
    def _bodies_around(self) -> Mapping[str, BodyKept]:
        return {body.path: body for body in self.around.bodies}


def plan_from(known: Recollection, surroundings: Surroundings, facets: Sequence[Facets]) -> Plan:
    """The plan of what is known; `facets` are those of the memory's visible posts."""
    around, settings = known.around, surroundings.settings
    return Plan(
        surroundings,
        around.lists,
        known.memory.order,
        facets,
        visible_again(known.memory.visible, known.post, surroundings.now, preview=settings.preview),
        {author.id: author for author in around.authors},
        known.facts,
        known.keys,
        known.links,
        known.published,
        AskedFor(lambda path: known.memory.pictures[path]),
    )
