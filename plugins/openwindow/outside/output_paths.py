"""Paths below the output folder: which are safe, and which cannot stand side by side."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from openwindow.core.problems import Place, Problem, problem

COMPRESSED = (".gz", ".br", ".zst")
"""What other plugins put beside a file, made from its bytes."""

_UNSAFE = re.compile(r"(?:^|/)\.{0,2}(?:/|\Z)|[\\\0]")


def is_safe(path: str) -> bool:
    """Whether a path stays below the folder it is put under, on every system."""
    return not _UNSAFE.search(path)


def folded(path: str) -> str:
    """The same text for all paths that some file system takes for one."""
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()


def folders_of(path: str) -> Iterator[str]:
    """The folders a path lies in, the outermost first: "a/b/c" is in "a" and "a/b"."""
    end = path.find("/")
    while end >= 0:
        yield path[:end]
        end = path.find("/", end + 1)


def clashes(paths: Iterable[str]) -> Iterator[Problem]:
    """A problem for each path that another one leaves no room for, as file or as folder."""
    first: dict[str, str] = {}
    ordered = sorted(paths)
    for path in ordered:
        other = first.setdefault(folded(path), path)
        if other != path:
            yield problem("paths-clash", Place(path), other=other)
    for path in ordered:
        for folder in folders_of(folded(path)):
            if folder in first:
                yield problem("paths-clash", Place(path), other=first[folder])
