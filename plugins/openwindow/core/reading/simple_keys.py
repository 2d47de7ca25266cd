"""The front matter that nearly all texts have, read without a YAML parser in a fifth of its time.

Each line is a key with one text, or with a list of texts in brackets; texts are plain, or quoted without
escapes. All else, right or wrong, is for the parser. What is read here is exactly what that would give, with
the same places: where there is any doubt, a line is not simple.
"""

import re
from functools import cache

from openwindow.core.problems import Place
from openwindow.core.reading.nodes import LONGEST, Mapping, Node, Scalar, Sequence

_HIGH = "\xa0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd"
"""What YAML and we allow in any text, beyond ASCII and within Unicode's first plane."""

# The patterns leave all high characters to `_is_odd`: with them each would take milliseconds to compile.
_LOW = r"\x00-\x1f\x7f-\x9f"
_DOUBLE = rf'"[^"\\{_LOW}]*+"'
_SINGLE = rf"'[^'{_LOW}]*+'"
_PLAIN = rf"[A-Za-z0-9\xc0-\u024f][^#:{_LOW}]*+(?::(?=[^ {_LOW}])[^#:{_LOW}]*+)*+(?<! )"
_ITEM = rf"(?:{_DOUBLE}|{_SINGLE}|[A-Za-z0-9/][A-Za-z0-9/._-]*+)"
_LIST = rf"\[ *+(?:{_ITEM} *+(?:, *+{_ITEM} *+)*+)?+\]"

_LINE = re.compile(rf"([a-z_]{{1,80}}): ++(?:({_DOUBLE}|{_SINGLE})|({_PLAIN})|({_LIST}))\n")
_ITEMS = re.compile(rf"{_DOUBLE}|{_SINGLE}|[^ ,\[\]]++")
_KEY, _QUOTED, _BARE, _LISTED = 1, 2, 3, 4


@cache
def _odd() -> re.Pattern[str]:
    return re.compile(f"[^\n -~{_HIGH}]")


def _is_odd(text: str) -> bool:
    """Whether a text holds characters that are for the parser to judge."""
    return not text.isascii() and bool(_odd().search(text))


def simple_keys(text: str, path: str, first_line: int) -> Mapping | None:
    """The mapping that a YAML text consists of; None when only the parser can tell."""
    pairs: dict[str, tuple[Scalar, Node]] = {}
    start, line = 0, first_line
    if _is_odd(text):
        return None
    while start < len(text) <= LONGEST:
        found = _LINE.match(text, start)
        if found is None or found[_KEY] in pairs:
            return None
        pairs[found[_KEY]] = (Scalar(Place(path, line, 1), found[_KEY]), _value(found, path, line))
        start = found.end()
        line += 1
    return Mapping(Place(path, first_line, 1), tuple(pairs.values())) if pairs else None


def _value(found: re.Match[str], path: str, line: int) -> Node:
    kind = found.lastindex or _BARE
    place = Place(path, line, found.start(kind) - found.start() + 1)
    if kind == _BARE:
        return Scalar(place, found[kind])
    if kind == _QUOTED:
        return Scalar(place, found[kind][1:-1])
    before = found.start() - 1
    items = _ITEMS.finditer(found.string, found.start(kind) + 1, found.end(kind) - 1)
    return Sequence(
        place, tuple(Scalar(Place(path, line, each.start() - before), _unquoted(each[0])) for each in items)
    )


def _unquoted(item: str) -> str:
    return item[1:-1] if item[0] in "\"'" else item
