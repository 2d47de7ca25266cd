"""The files of the content folder: every one with its size, the texts with their bytes."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate
from pathlib import Path, PurePosixPath

from openwindow.core.model.source import SourceFile, Trouble
from openwindow.core.problems import OpenWindowError, Place, problem
from openwindow.outside.content_walk import Met, walked, walked_below

TEXT_SUFFIXES = (".md", ".yml")
TEXT_LIMIT = 5 * 1024 * 1024
FILE_LIMIT = 100 * 1024 * 1024

_FOR_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Should a pipe have taken a file's place meanwhile, nobody waits for it."""


_SPECIAL = frozenset({"", ".", ".."})


def post_names(root: Path) -> tuple[str, ...]:
    """The paths of what lies in the years' folders: posts' folders, and posts that are a single file."""
    posts = root / "posts"
    return tuple(
        sorted(f"posts/{year}/{name}" for year in _names_in(posts) for name in _names_in(posts / year))
    )


def read_content(root: Path, skipped: frozenset[str] = frozenset()) -> Iterator[SourceFile]:
    """Every file below `root`, as `walked` meets them; only one text is in memory at a time. What lies at or
    below a path of `skipped` is left out."""
    return map(_source, walked(root, skipped))


def read_below(root: Path, names: Iterable[str]) -> Iterator[SourceFile]:
    """The files at or below some paths, as `read_content` would read them. LookupError where a link leads
    there."""
    return map(_source, walked_below(root, names))


def read_bytes(root: Path, path: str) -> bytes:
    """The bytes of the file at `path` below `root`; OpenWindowError when it is none, too large or outside."""
    file = f"{root}/{path}" if _leads_straight(root, path) else _followed(root, path)
    source = _read(file, path, FILE_LIMIT)
    if source.trouble or source.data is None:
        raise _error(source.trouble or Trouble.UNREADABLE, path)
    return source.data


def _leads_straight(root: Path, path: str) -> bool:
    """Whether nothing on the way from `root` is a link; nobody is sure of that on Windows, which has several
    kinds. To follow where there are none takes longer than to read a post."""
    parts = path.split("/")
    if os.name != "posix" or not _SPECIAL.isdisjoint(parts):
        return False
    return not any(os.path.islink(f"{root}/{each}") for each in accumulate(parts, "{}/{}".format))


def _followed(root: Path, path: str) -> str:
    found = Path(os.path.realpath(root / path))
    if not found.is_relative_to(os.path.realpath(root)) or ".." in PurePosixPath(path).parts:
        raise _error(Trouble.LEADS_OUTSIDE, path)
    if not found.is_file():
        raise _error(Trouble.UNREADABLE, path)
    return str(found)


def _error(trouble: Trouble, path: str) -> OpenWindowError:
    return OpenWindowError([problem(trouble.value, Place(path))])


def _names_in(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _source(met: Met) -> SourceFile:
    path, file, trouble = met
    if trouble:
        return SourceFile(path, 0, trouble=trouble)
    return _read(file, path, TEXT_LIMIT) if path.endswith(TEXT_SUFFIXES) else _seen(file, path)


def _seen(file: str, path: str) -> SourceFile:
    """A file that is looked at, but not into."""
    try:
        size = os.stat(file).st_size
    except OSError:
        return SourceFile(path, 0, trouble=Trouble.UNREADABLE)
    if not os.access(file, os.R_OK):
        return SourceFile(path, size, trouble=Trouble.UNREADABLE)
    return SourceFile(path, size, trouble=Trouble.TOO_LARGE if size > FILE_LIMIT else None)


def _read(file: str, path: str, limit: int) -> SourceFile:
    try:
        handle = os.open(file, _FOR_READING)
    except OSError:
        return replace(_seen(file, path), trouble=Trouble.UNREADABLE)
    try:
        return _read_open(handle, path, limit)
    except OSError:
        return SourceFile(path, 0, trouble=Trouble.UNREADABLE)
    finally:
        os.close(handle)


def _read_open(handle: int, path: str, limit: int) -> SourceFile:
    seen = os.fstat(handle)
    if not stat.S_ISREG(seen.st_mode):
        return SourceFile(path, seen.st_size, trouble=Trouble.UNREADABLE)
    if seen.st_size > limit:
        return SourceFile(path, seen.st_size, trouble=Trouble.TOO_LARGE)
    data = os.read(handle, seen.st_size + 1)
    if len(data) != seen.st_size:  # it has changed since, or came in pieces
        data = _rest(handle, data, limit)
    if len(data) > limit:
        return SourceFile(path, len(data), trouble=Trouble.TOO_LARGE)
    return SourceFile(path, len(data), data)


def _rest(handle: int, data: bytes, limit: int) -> bytes:
    """All that can be read, up to one byte more than `limit`."""
    while len(data) <= limit and (more := os.read(handle, limit + 1 - len(data))):
        data += more
    return data
