"""Tables that note who reads them."""

from collections.abc import Hashable, Iterator, Mapping
from typing import TypeVar

from openwindow.core.pages import cells

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class ReadTable(Mapping[Key, Value]):
    """A table whose readers are noted: by key, or as a whole where it is gone through or counted."""

    def __init__(self, name: str, table: Mapping[Key, Value], reads: set[str]) -> None:
        self._name, self._table, self._reads = name, table, reads

    def __getitem__(self, key: Key) -> Value:
        self._reads.add(cells.of_group(self._name, key))
        return self._table[key]

    def __iter__(self) -> Iterator[Key]:
        self._reads.add(cells.of_groups(self._name))
        return iter(self._table)

    def __len__(self) -> int:
        self._reads.add(cells.of_groups(self._name))
        return len(self._table)
