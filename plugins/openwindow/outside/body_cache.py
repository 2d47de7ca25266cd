"""Converted bodies, kept from build to build by what they were made from.

Bodies lie in segments, files that are only ever added, each with its small facts; the index says where each
lies, with a checksum. A damaged record is never used.
"""

import marshal
import os
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO
from zlib import crc32

from openwindow.core.model.body import Body, BodyFacts, Heading, Reference, ReferenceKind
from openwindow.outside.checked_files import read_checked, write_checked
from openwindow.outside.disk_troubles import writing

Record = tuple[str, int, int, int]
"""Segment, offset, length, checksum."""

PlainFacts = tuple[
    tuple[tuple[str, str, int, int, int, int], ...], tuple[tuple[int, str, str], ...], tuple[str, ...], int
]


class DamagedCacheError(Exception):
    """The cache holds something else than was put there."""


@dataclass(frozen=True)
class NewBodies:
    """What one writer added: where each body lies, and its facts, by key."""

    records: Mapping[str, Record]
    facts: Mapping[str, PlainFacts]


class BodyWriter:
    """Adds bodies to a segment of its own, so that several processes can write at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._segment = f"{uuid.uuid4().hex}.bodies"
        self._file: IO[bytes] | None = None
        self._end = 0
        self._records: dict[str, Record] = {}
        self._facts: dict[str, PlainFacts] = {}

    def put(self, key: str, body: Body) -> None:
        """Keeps a body."""
        self._facts[key] = facts = _plain(body.facts)
        data = marshal.dumps((body.pieces, facts))
        with writing(self._folder):
            self._file = self._file or self._begun()
            self._file.write(data)
        self._records[key] = (self._segment, self._end, len(data), crc32(data))
        self._end += len(data)

    def _begun(self) -> IO[bytes]:
        self._folder.mkdir(parents=True, exist_ok=True)
        return (self._folder / self._segment).open("wb")

    def close(self) -> NewBodies:
        """Ends the segment."""
        if self._file:
            with writing(self._folder):
                self._file.close()
        return NewBodies(self._records, self._facts)


class BodyCache:
    """The bodies of earlier builds and of this one, by key."""

    def __init__(self, folder: Path, version: str) -> None:
        """`folder` is made when it is not there; an index that cannot be relied on counts as none.

        `version` names the code that bodies are converted with: those of another are of no use.
        """
        self.folder = folder
        self._version = version
        self._facts: dict[str, PlainFacts] = {}
        self._open: dict[str, IO[bytes]] = {}

    def __getstate__(self) -> dict[str, object]:
        return {**vars(self), "_open": {}}

    @cached_property
    def _records(self) -> dict[str, Record]:
        return read_checked(self._index, self._version) or {}

    @property
    def _index(self) -> Path:
        return self.folder / "index"

    def __contains__(self, key: str) -> bool:
        return key in self._records

    def facts(self, key: str) -> BodyFacts:
        """The facts of a body; KeyError when there is none, DamagedCacheError for another than was kept."""
        return _facts(self._facts[key] if key in self._facts else self._kept(key)[1])

    def get(self, key: str) -> Body:
        """A body; KeyError when there is none, DamagedCacheError when it is not what was kept."""
        pieces, facts = self._kept(key)
        return Body(pieces, _facts(facts))

    def adopt(self, new: Iterable[NewBodies]) -> None:
        """Takes over what writers added."""
        for each in new:
            self._records.update(each.records)
            self._facts.update(each.facts)

    def save(self, used: Iterable[str]) -> None:
        """Writes the index of the bodies still used, and removes the segments that hold none of them."""
        self._records = {key: self._records[key] for key in sorted({*used} & self._records.keys())}
        self._facts = {}
        segments = {record[0] for record in self._records.values()}
        self.save_all()
        with writing(self.folder):
            for file in self.folder.glob("*.bodies"):
                if file.name not in segments:
                    file.unlink()

    def save_all(self) -> None:
        """Writes the index of all bodies, used or not."""
        with writing(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            write_checked(self._index, self._version, self._records)

    def clear(self) -> None:
        """Forgets everything."""
        self.close()
        self._records, self._facts = {}, {}
        with writing(self.folder):
            for file in self.folder.glob("*"):
                file.unlink()

    def close(self) -> None:
        """Closes the segments that were read."""
        for file in self._open.values():
            file.close()
        self._open.clear()

    def _kept(self, key: str) -> tuple[tuple[str, ...], PlainFacts]:
        segment, offset, length, checksum = self._records[key]
        data = self._read(segment, offset, length)
        if len(data) != length or crc32(data) != checksum:
            raise DamagedCacheError(segment)
        pieces, facts = marshal.loads(data)
        return pieces, facts

    def _read(self, segment: str, offset: int, length: int) -> bytes:
        try:
            file = self._open.get(segment) or (self.folder / segment).open("rb")
        except OSError as wrong:
            raise DamagedCacheError(segment) from wrong
        self._open[segment] = file
        if hasattr(os, "pread"):  # forked processes share one position in the file, so it must not move
            return os.pread(file.fileno(), length, offset)
        file.seek(offset)
        return file.read(length)


def _plain(facts: BodyFacts) -> PlainFacts:
    return (
        tuple(
            (each.kind.value, each.target, each.line, each.column, each.width, each.height)
            for each in facts.references
        ),
        tuple((each.level, each.id, each.text) for each in facts.headings),
        tuple(sorted(facts.anchors)),
        facts.words,
    )


def _facts(plain: PlainFacts) -> BodyFacts:
    references, headings, anchors, words = plain
    return BodyFacts(
        tuple(Reference(ReferenceKind(kind), target, *rest) for kind, target, *rest in references),
        tuple(Heading(level, name, text) for level, name, text in headings),
        frozenset(anchors),
        words,
    )
