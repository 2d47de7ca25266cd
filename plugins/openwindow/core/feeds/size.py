"""How large a feed may become: some readers refuse those of more than half a megabyte, most of much more."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from openwindow.core.feeds.feed import Entry

CHANNEL = 4_000
ENTRY = 1_000
AUTHOR = 100
"""Bytes to spare for what stands around all entries, around each, and around each of its authors."""


@dataclass(frozen=True, slots=True)
class Measured:
    """An entry, and the bytes that it takes in any format, or somewhat more."""

    entry: Entry
    size: int


def measured(entry: Entry) -> Measured:
    """An entry with its size."""
    return Measured(entry, _size(entry))


def fitting(entries: Iterable[Measured], limit: int) -> tuple[Entry, ...]:
    """The newest of `entries`, which come newest first, that a feed of `limit` bytes has room for. An entry
    that none has room for is left with its summary, and others follow it."""
    kept: list[Entry] = []
    room = limit - CHANNEL
    for each in entries:
        fits = each if each.size <= limit - CHANNEL else measured(replace(each.entry, content=""))
        room -= fits.size
        if room < 0 and kept:
            break
        kept.append(fits.entry)
    return tuple(kept)


def _size(entry: Entry) -> int:
    people = (part for each in entry.authors for part in (each.name, each.url, each.avatar))
    words = "".join((entry.id, entry.url, entry.title, entry.summary, entry.image, *entry.tags, *people))
    escaped = 4 * words.count("&") + 3 * (words.count("<") + words.count(">"))
    return ENTRY + AUTHOR * len(entry.authors) + _in_json(entry.content) + _in_json(words) + escaped


def _in_json(text: str) -> int:
    """JSON writes two signs for some."""
    return len(text.encode()) + text.count('"') + text.count("\n") + text.count("\\") + text.count("\t")
