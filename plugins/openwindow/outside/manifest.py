"""What the last build wrote, kept beside the output folder as JSON with a line for each file."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from openwindow.core.model.output import Part, WrittenOutput
from openwindow.outside.output_paths import is_safe

_VERSION = 1


def read_manifest(file: Path) -> Mapping[str, WrittenOutput] | None:
    """The outputs by path; None when there is no manifest, or none that can be relied on."""
    try:
        record = json.loads(file.read_bytes())
        if record["version"] != _VERSION:
            return None
        outputs = [_output(each) for each in record["outputs"]]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return {output.path: output for output in outputs}


def write_manifest(file: Path, outputs: Iterable[WrittenOutput]) -> None:
    """The manifest of `outputs`: equal outputs give equal bytes, in whatever order they come."""
    with file.open("wb") as opened:
        opened.write(f'{{"version": {_VERSION}, "outputs": ['.encode())
        separator = b"\n"
        for output in sorted(outputs, key=lambda output: output.path):
            record = json.dumps(_record(output), separators=(",", ":"), ensure_ascii=False)
            opened.write(separator + record.encode())
            separator = b",\n"
        opened.write(b"\n]}\n")


def _record(output: WrittenOutput) -> dict[str, object]:
    return {
        "path": output.path,
        "kind": output.kind,
        "digest": output.digest,
        "parts": {part.name: part.digest for part in output.parts},
        "valid_until": output.valid_until.isoformat() if output.valid_until else None,
    }


def _output(record: Mapping[str, Any]) -> WrittenOutput:
    path, kind, digest, until = (record[name] for name in ("path", "kind", "digest", "valid_until"))
    parts = tuple(Part(name, value) for name, value in record["parts"].items())
    if not all(isinstance(each, str) for each in (path, kind, digest)) or not is_safe(path):
        raise ValueError(path)
    return WrittenOutput(path, kind, digest, parts, datetime.fromisoformat(until) if until else None)
