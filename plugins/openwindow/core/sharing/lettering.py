"""Texts as a font can write them, and set in lines: as large as they fit, and all about equally long."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from openwindow.core.model.drawing import Style

Width = Callable[[str, Style], float]
"""How long a line is."""

MEASURED_AT = 100
"""The size in which words are measured, once; in others they are as much shorter or longer."""

LEADING = 1.14
ELLIPSIS = "…"

_SPACE = re.compile(r"[ \t\r\n\f\v\u1680\u2000-\u2006\u2008-\u200b\u2028\u2029\u205f\u3000]+")
"""Where a line may end; none of those that keep a French colon at its word."""

_UNSEEN = frozenset("\u200c\u200d\u200e\u200f")
"""They join letters, part them or turn their direction; no font needs a glyph for them."""

_AFTER_HYPHEN = re.compile(r"(?<=\w[-–—/])(?=\w\w)")


def writable(text: str, characters: Set[str]) -> str:
    """The text without what only adorns it and the font does not have, such as emoji.

    It is "" where a letter or a digit is lacking, because the rest of a word says something else.
    """
    found = []
    for mark in unicodedata.normalize("NFC", _SPACE.sub(" ", text.replace("\u00ad", ""))):
        plain = mark if mark in characters or mark in _UNSEEN else unicodedata.normalize("NFKC", mark)
        if all(each in characters or each in _UNSEEN for each in plain):
            found.append(plain)
        elif unicodedata.category(mark)[0] in "LN":
            return ""
    return " ".join(each for each in "".join(found).split(" ") if each.strip("".join(_UNSEEN)))


@dataclass(frozen=True, slots=True)
class Room:
    """Where lines have to fit."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Setting:
    """A text in lines of one size."""

    size: int
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        """From above the first line to below the last."""
        return len(self.lines) * self.size * LEADING


@dataclass(frozen=True, slots=True)
class _Piece:
    """What no line is broken in, its length, and what stands between it and the piece before."""

    text: str
    width: float
    before: str


def set_in_lines(text: str, room: Room, sizes: Sequence[int], style: Style, width: Width) -> Setting:
    """The text in the first of the sizes, largest first, in which it fits; cut in the last one if need be."""
    pieces = [*_pieces(text, replace(style, size=MEASURED_AT), width)]
    space = width(" ", replace(style, size=MEASURED_AT))
    for size in sizes:
        limit = room.width * MEASURED_AT / size
        lines = _broken(pieces, limit, space)
        fits = len(lines) * size * LEADING <= room.height and all(each.width <= limit for each in pieces)
        if fits:
            return Setting(size, tuple(map(_joined, _balanced(pieces, limit, space))))
    smallest = replace(style, size=sizes[-1])
    return Setting(sizes[-1], tuple(_cut(text, room, smallest, width)))


def shortened(text: str, limit: float, style: Style, width: Width) -> str:
    """As much of a line as has room, an ellipsis at its end where that is not all."""
    if width(text, style) <= limit:
        return text
    short, long = 0, len(text)
    while short + 1 < long:
        middle = (short + long) // 2
        short, long = (middle, long) if width(_ended(text[:middle]), style) <= limit else (short, middle)
    return _ended(text[:short])


def _ended(text: str) -> str:
    return text.rstrip(" ,;:.–—-\u00a0\u202f") + ELLIPSIS


def _pieces(text: str, style: Style, width: Width) -> Iterator[_Piece]:
    for word in text.split(" "):
        for number, part in enumerate(_AFTER_HYPHEN.split(word)):
            yield _Piece(part, width(part, style), "" if number else " ")


def _broken(pieces: Sequence[_Piece], limit: float, space: float) -> list[list[_Piece]]:
    """Lines, each as full as it can be."""
    lines: list[list[_Piece]] = []
    taken = 0.0
    for piece in pieces:
        longer = taken + (space if piece.before else 0) + piece.width
        if lines and longer <= limit:
            lines[-1].append(piece)
            taken = longer
        else:
            lines.append([piece])
            taken = piece.width
    return lines


def _balanced(pieces: Sequence[_Piece], limit: float, space: float) -> list[list[_Piece]]:
    """As many lines as need be, and the longest as short as can be."""
    count = len(_broken(pieces, limit, space))
    low, high = max(each.width for each in pieces), limit
    for _ in range(10):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_broken(pieces, middle, space)) <= count else (middle, high)
    return _broken(pieces, high, space)


def _joined(line: Sequence[_Piece]) -> str:
    return "".join(piece.before + piece.text for piece in line).strip()


def _cut(text: str, room: Room, style: Style, width: Width) -> list[str]:
    """As many lines as have room; words that are longer than one are broken."""
    pieces = [
        part for piece in _pieces(text, style, width) for part in _parts(piece, room.width, style, width)
    ]
    lines = [*map(_joined, _broken(pieces, room.width, width(" ", style)))]
    most = max(1, int(room.height / (style.size * LEADING)))
    if len(lines) <= most:
        return lines
    last = f"{lines[most - 1]} {lines[most]}"
    return [*lines[: most - 1], shortened(last, room.width, style, width)]


def _parts(piece: _Piece, limit: float, style: Style, width: Width) -> Iterator[_Piece]:
    rest, before = piece.text, piece.before
    while rest and width(rest, style) > limit:
        count = max(1, int(len(rest) * limit / width(rest, style)))
        while count > 1 and width(f"{rest[:count]}-", style) > limit:
            count -= 1
        part = f"{rest[:count]}-" if rest[count - 1 : count + 1].isalpha() else rest[:count]
        yield _Piece(part, width(part, style), before)
        rest, before = rest[count:], ""
    if rest:
        yield _Piece(rest, width(rest, style), before)
