"""What style sheets and scripts ask for: where it stands in them, found and replaced."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from posixpath import normpath
from urllib.parse import unquote

_CSS = re.compile(
    r"""
    /\*.*?(?:\*/|\Z)                                      # a comment
    | @namespace\b[^;]*                                   # the name of a vocabulary, not a file
    | @import\s+(?P<q1>["'])(?P<imported>[^"'\n]*)(?P=q1)
    | \burl\(\s*(?P<q2>["']?)(?P<url>[^"'()\s]*|(?<=["'])[^"'\n]*)(?P=q2)\s*\)
    | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'           # a text
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)

_SCRIPT = re.compile(
    r"""
    /\*.*?(?:\*/|\Z) | //[^\n]*                           # a comment
    | \b(?:from|import)\s*\(?\s*(?P<q1>["'])(?P<imported>\.{1,2}/[^"'\n]*)(?P=q1)
    | \bnew\s+URL\(\s*(?P<q2>["'])(?P<url>\.{1,2}/[^"'\n]*)(?P=q2)
    | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'           # a text
    """,
    re.VERBOSE | re.DOTALL,
)

_LANGUAGES = {".css": _CSS, ".js": _SCRIPT, ".mjs": _SCRIPT}

_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//|https?:", re.IGNORECASE)
_NO_FILE = re.compile(r"\Z|#|data:", re.IGNORECASE)


@dataclass(frozen=True)
class Wanted:
    """What a static file asks for: as it is written, on which line, and the file's path below the static
    folder; "" for something of another site, None for something outside of the folder."""

    written: str
    line: int
    path: str | None

    @property
    def is_elsewhere(self) -> bool:
        """Whether a reader's browser would have to ask another site for it."""
        return self.path == ""


def may_ask(path: str) -> bool:
    """Whether a static file may ask for others."""
    return _pattern(path) is not None


def wanted(path: str, data: bytes) -> Iterator[Wanted]:
    """All that a static file asks for, in order."""
    pattern, text = _pattern(path), _text(data)
    for found in pattern.finditer(text) if pattern else ():
        written = _written(found)
        if written is not None and not _NO_FILE.match(written):
            yield Wanted(written, text.count("\n", 0, found.start()) + 1, _path(path, written))


def rewritten(path: str, data: bytes, other: Callable[[str], str | None]) -> bytes:
    """A static file that asks for files by other addresses: `other` has that of a path below the static
    folder, None for one that stays as it is written."""
    pattern = _pattern(path)
    if pattern is None:
        return data

    def put(found: re.Match[str]) -> str:
        written = _written(found)
        wanted = None if written is None or _NO_FILE.match(written) else _path(path, written)
        new = other(wanted) if wanted else None
        if new is None or written is None:
            return found[0]
        name = "imported" if found["imported"] is not None else "url"
        start, end = (place - found.start() for place in found.span(name))
        return found[0][:start] + new + _after(written) + found[0][end:]

    return pattern.sub(put, _text(data)).encode("utf-8", "surrogateescape")


def _pattern(path: str) -> re.Pattern[str] | None:
    return _LANGUAGES.get(path[path.rfind(".") :].lower())


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _written(found: re.Match[str]) -> str | None:
    return found["imported"] if found["imported"] is not None else found["url"]


def _path(asking: str, written: str) -> str | None:
    if _ELSEWHERE.match(written):
        return ""
    wanted = unquote(written.removesuffix(_after(written)))
    path = normpath(f"{asking.rpartition('/')[0]}/{wanted}".lstrip("/"))
    return None if wanted.startswith("/") or path.startswith("..") else path


def _after(written: str) -> str:
    """The query and the fragment."""
    ends = [place for mark in "?#" if (place := written.find(mark)) >= 0]
    return written[min(ends) :] if ends else ""
