"""Whether the output folder is as the last build left it, by what the disk says of its files."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

Look = tuple[int, int, int, int]
"""Modification time, size, inode, change time; the times in nanoseconds."""


def looks_of(output: Path, paths: Iterable[str]) -> dict[str, Look]:
    """How files of the output folder look, by path; those that are not there are left out."""
    root = f"{os.path.realpath(output)}/"
    looks = ((path, _look(root + path)) for path in paths)
    return {path: look for path, look in looks if look}


def meddled_with(output: Path, looks: Mapping[str, Look]) -> frozenset[str]:
    """The paths of files that were changed, replaced or removed since they looked so."""
    root = f"{os.path.realpath(output)}/"
    return frozenset(path for path, look in looks.items() if _look(root + path) != look)


def _look(file: str) -> Look | None:
    try:
        found = os.lstat(file)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino, found.st_ctime_ns
