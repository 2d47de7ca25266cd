"""Whether the output folder is as the last build left it."""

import os
from collections.abc import Mapping
from pathlib import Path


def meddled_with(output: Path, outputs: Mapping[str, tuple[int, int]]) -> frozenset[str]:
    """The paths of files that were changed or removed since; `outputs` say when each was modified and how
    large it was."""
    root = f"{os.path.realpath(output)}/"
    return frozenset(path for path, seen in outputs.items() if _seen(root + path) != seen)


def _seen(file: str) -> tuple[int, int] | None:
    try:
        found = os.lstat(file)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
