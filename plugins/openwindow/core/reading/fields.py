"""Reading a mapping into a frozen dataclass, whose fields are the table of its keys.

Each field names the reader of its key and whether the key is required, so that a table is read from top
to bottom: name, reader, required. Every problem of every key is noted; a key with a problem is None.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from openwindow.core.problems import Place
from openwindow.core.reading.desk import Desk, Located
from openwindow.core.reading.nodes import Mapping, Node, Scalar
from openwindow.core.reading.quotes import listed, nearest, quoted

T = TypeVar("T")
Reader = Callable[[Node, str, Desk], T | None]
"""Reads the value of the key with the given name; notes what is wrong with it and returns None."""


class Need(Enum):
    """Who must give a key."""

    NOBODY = "nobody"
    ORIGINAL = "original"
    EVERYBODY = "everybody"


@dataclass(frozen=True)
class Key:
    """One row of a table of keys. A `shared` key must agree in all languages of a post."""

    name: str
    read: Reader[Any]
    need: Need
    shared: bool
    example: str


def key(
    read: Reader[Any], need: Need = Need.NOBODY, shared: bool = False, example: str = "…", name: str = ""
) -> Any:
    """A field of a table of keys; `name` when the key's name cannot be a Python name."""
    return field(default=None, metadata={"key": Key(name, read, need, shared, example)})


@cache
def keys_of(table: type) -> dict[str, Key]:
    """The rows of a table by the names of its fields, in order."""
    rows = ((row.name, row.metadata["key"]) for row in fields(table))
    return {slot: replace(row, name=row.name or slot) for slot, row in rows}


@cache
def _fields_by_key(table: type) -> dict[str, tuple[str, Key]]:
    return {row.name: (name, row) for name, row in keys_of(table).items()}


def read_table(table: type[T], mapping: Mapping, within: str, desk: Desk) -> T:
    """The values of a mapping. `within` is what stands before its keys in problems: "" or "image."."""
    schema: type = table
    rows = _fields_by_key(schema)
    values: dict[str, object] = {}
    for name, node in mapping.pairs:
        if name.text not in rows:
            _note_unknown(name, within, tuple(rows), desk)
        else:
            slot, row = rows[name.text]
            values[slot] = _read_value(node, within + row.name, row, desk)
    given = frozenset(name.text for name, _ in mapping.pairs)
    note_missing(table, Need.EVERYBODY, given, mapping.place, within, desk)
    return table(**values)


def note_missing(
    table: type, need: Need, given: frozenset[str], place: Place, within: str, desk: Desk
) -> None:
    """Note the keys that are needed by `need` and not among those given."""
    for row in keys_of(table).values():
        if row.need is need and row.name not in given:
            desk.note("missing-key", place, name=within + row.name, example=f"{row.name}: {row.example}")


def _read_value(node: Node, name: str, row: Key, desk: Desk) -> Located[object] | None:
    if isinstance(node, Scalar) and node.blank:
        desk.note("empty-value", node.place, name=name)
        return None
    value = row.read(node, name, desk)
    return None if value is None else Located(value, node.place)


def _note_unknown(name: Scalar, within: str, names: tuple[str, ...], desk: Desk) -> None:
    desk.note(
        "unknown-key",
        name.place,
        name=quoted(within + name.text),
        nearest=within + nearest(name.text.replace("-", "_"), names),
        valid=listed(names),
    )
