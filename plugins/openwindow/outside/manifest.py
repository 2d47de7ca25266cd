"""What the last build wrote, kept beside the output folder: a record for each file, and the bare paths.

The paths stand in a file of their own a second time, so that what a build made is known even when the
records are damaged or of another version.
"""

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from openwindow.core.model.output import Fingerprint, Made, Part, PlannedOutput, WrittenOutput
from openwindow.outside.layers import Layers
from openwindow.outside.output_paths import is_safe

Record = tuple[str, tuple[str | int, ...], str, str, tuple[str, ...], str]
"""Kind, values, digest, parts, reads, when and why it was made."""


class Manifest(Mapping[str, WrittenOutput]):
    """The outputs by path; each is made of its record when it is asked for.

    Of those at `unknown` paths no more is known than that they were written; they are not among the others.
    """

    def __init__(self, records: Mapping[str, Record], unknown: frozenset[str] = frozenset()) -> None:
        self._records = dict(records)
        self.unknown = unknown

    def __getitem__(self, path: str) -> WrittenOutput:
        return _output(path, self._records[path])

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def __contains__(self, path: object) -> bool:
        return path in self._records

    @property
    def records(self) -> Mapping[str, Record]:
        """The outputs as they are kept."""
        return self._records


def record_of(output: WrittenOutput) -> Record:
    """An output as it is kept, but for its path."""
    planned, source, made = output.planned, output.fingerprint, output.made
    parts = " ".join(f"{part.name}={part.digest}" for part in source.parts)
    # One text for all outputs that were made for one reason: it is then kept once.
    why = sys.intern("\n".join((made.moment, made.cause, *made.names)))
    return planned.kind, planned.values, output.digest, parts, tuple(sorted(source.reads)), why


def kind_of(record: Record) -> str:
    """The kind of an output."""
    return record[0]


def read_manifest(layers: Layers) -> Manifest | None:
    """The last build's manifest; None when there is none, or none that can be relied on."""
    values = layers.read()
    if values is None:
        return None
    records: dict[str, Record] = {}
    for changed, gone in values:
        records |= changed
        for path in gone:
            records.pop(path, None)
    return Manifest(records)


def write_manifest(layers: Layers, folder: Path, last: Manifest, new: Manifest) -> None:
    """Writes to a folder what makes `new` of the `last` manifest. Raises OSError."""
    changed = {path: record for path, record in new.records.items() if last.records.get(path) is not record}
    gone = [path for path in last.records if path not in new.records]
    if len(changed) + len(gone) < len(new.records) // 20 and not layers.is_full:
        layers.write_layer(folder, (dict(sorted(changed.items())), gone))
    else:
        layers.write_base(folder, (dict(sorted(new.records.items())), []))


def read_paths(file: Path) -> tuple[str, ...] | None:
    """The paths of what the last build wrote; None when the file is not there or not whole."""
    try:
        digest, _, text = file.read_text("utf-8").partition("\n")
    except (OSError, ValueError):
        return None
    paths = tuple(text.split("\n")[:-1])
    return paths if digest == _digest(text) and all(map(is_safe, paths)) else None


def write_paths(file: Path, paths: Iterable[str]) -> None:
    """Keeps the paths. Raises OSError."""
    text = "".join(f"{path}\n" for path in sorted(paths))
    with file.open("wb") as opened:
        opened.write(f"{_digest(text)}\n{text}".encode())
        opened.flush()
        os.fsync(opened.fileno())  # of all that is kept, what no later build could make again


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _output(path: str, record: Record) -> WrittenOutput:
    kind, values, digest, parts, reads, why = record
    moment, cause, *names = why.split("\n")
    named = (part.partition("=") for part in parts.split())
    return WrittenOutput(
        PlannedOutput(path, kind, values),
        digest,
        Fingerprint(tuple(Part(name, value) for name, _, value in named), frozenset(reads)),
        Made(moment, cause, tuple(names)),
    )
