"""Converted bodies in a temporary file, so that no site is too large for memory."""

import marshal
import os
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

from openwindow.core.model.body import Body, BodyFacts, Heading, Reference, ReferenceKind
from openwindow.outside.disk_troubles import writing


class SpooledBodies:
    """A BodyStore that keeps only where each body lies; leaving the `with` block removes the file.

    Processes forked from this one may read what was put before they began.
    """

    def __init__(self) -> None:
        self._folder = Path(tempfile.gettempdir())
        with writing(self._folder):
            self._file = tempfile.TemporaryFile(prefix="openwindow-bodies-")  # noqa: SIM115
        self._records: dict[str, tuple[int, int]] = {}
        self._end = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Removes the file."""
        self._file.close()

    def put(self, key: str, body: Body) -> None:
        """Keeps a body; a later one under the same key replaces it."""
        record = marshal.dumps(_as_plain(body))
        with writing(self._folder):
            self._file.seek(self._end)
            self._file.write(record)
            self._file.flush()
        self._records[key] = (self._end, len(record))
        self._end += len(record)

    def get(self, key: str) -> Body:
        """An equal body to the one kept under `key`; KeyError when there is none."""
        offset, size = self._records[key]
        return _as_body(marshal.loads(self._read(offset, size)))

    def _read(self, offset: int, size: int) -> bytes:
        if hasattr(os, "pread"):  # forked processes share one position in the file, so it must not move
            return os.pread(self._file.fileno(), size, offset)
        self._file.seek(offset)
        return self._file.read(size)


_Plain = tuple[tuple[str, ...], list[tuple[str, str, int, int]], list[tuple[int, str, str]], list[str], int]


def _as_plain(body: Body) -> _Plain:
    facts = body.facts
    return (
        body.pieces,
        [(each.kind.value, each.target, each.line, each.column) for each in facts.references],
        [(each.level, each.id, each.text) for each in facts.headings],
        sorted(facts.anchors),
        facts.words,
    )


def _as_body(plain: _Plain) -> Body:
    pieces, references, headings, anchors, words = plain
    return Body(
        pieces,
        BodyFacts(
            tuple(
                Reference(ReferenceKind(kind), target, line, column)
                for kind, target, line, column in references
            ),
            tuple(Heading(*heading) for heading in headings),
            frozenset(anchors),
            words,
        ),
    )
