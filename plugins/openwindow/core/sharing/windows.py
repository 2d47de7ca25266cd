"""A window with its sill and its shutters, and whoever looks out of it: the theme's own, in points."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from openwindow.core.model.drawing import (
    Arch,
    Letter,
    Photo,
    Placed,
    Point,
    Polygon,
    Rectangle,
    Shape,
    Sprite,
)
from openwindow.core.model.picture import Focus
from openwindow.core.sharing.colours import Colours, mixed

HIGH, RISE, BORDER, SILL = 1.2, 0.43, 0.05, 0.06
"""Shares of a window's width, as in the theme's style sheet: height, height of the arch, frame, sill."""

LEAF, STILE, SLAT, RAIL = 0.34, 0.045, 0.042, 0.047
"""The same of a shutter: its width, the upright parts of its frame, the distance of its slats; and of its own
height the level parts of its frame."""

SHADES, MARK_SHADES = 36, 12
"""Colours of a window without anybody, and of the blog's mark."""


@dataclass(frozen=True, slots=True)
class Resident:
    """Whoever is at a window: the picture file of a face (empty for none) and what of it must be seen; and an
    initial for who has no face that can be shown ("" where it cannot be written)."""

    face: bytes
    focus: Focus
    initial: str


def across(size: int) -> int:
    """How wide a window is with its shutters open."""
    return 2 * round(size * 0.92)


def window(
    size: int, x: int, y: int, resident: Resident, colours: Colours, shades: int
) -> tuple[Placed, Placed]:
    """A window, `size` points wide without its shutters, and who is at it, in so many shades; (x, y) is the
    middle of its sill. Without them it is the same for everybody, and drawn once."""
    border, high = round(size * BORDER), round(size * HIGH)
    behind = _behind(size - 2 * border, high - border, size * RISE - border, resident, colours, shades)
    return (
        Placed(_empty(size, colours), x - across(size) // 2, y - high - _top(size)),
        Placed(behind, x - size // 2 + border, y - high + border),
    )


def mark(size: int, x: int, y: int, colours: Colours) -> Placed:
    """The blog's sign, an open window, as in the theme's header."""

    def polygon(colour: str, *points: Point) -> Polygon:
        return Polygon(tuple((x * size / 32, y * size / 32) for x, y in points), colour)

    shapes = (
        polygon(colours.sill, (8.2, 4.2), (23.8, 4.2), (23.8, 26.8), (8.2, 26.8)),
        polygon(colours.pane, (9.8, 5.8), (22.2, 5.8), (22.2, 25.2), (9.8, 25.2)),
        polygon(colours.shutter, (9, 5), (2, 2), (2, 30), (9, 26)),
        polygon(colours.shutter, (23, 5), (30, 2), (30, 30), (23, 26)),
    )
    return Placed(Sprite(size, size, colours.paper, shapes, MARK_SHADES), x, y)


@cache
def _empty(size: int, colours: Colours) -> Sprite:
    """A window, without anybody."""
    left, top, high = across(size) // 2 - size // 2, _top(size), round(size * HIGH)
    shapes = (
        *_shutters(left, top, size, colours),
        *_opening(left, top, size, high, colours),
        *_sill(left, top + high, size, colours),
    )
    return Sprite(across(size), round(top + high + size * 0.12), colours.wall, shapes, SHADES)


def _top(size: int) -> int:
    """What a window needs above it."""
    return round(size * 0.04)


def _behind(
    width: int, height: int, rise: float, resident: Resident, colours: Colours, shades: int
) -> Sprite:
    """What is seen through a window, from frame to frame."""
    pane = Arch(0, 0, width, height, rise, colours.pane)
    letter = Letter(width / 2, height * 0.54, width * 0.55, resident.initial, colours.on_pane)
    photo = Photo(pane, resident.face, resident.focus) if resident.face else None
    return Sprite(
        width, height, colours.frame, (pane, letter) if resident.initial else (pane,), shades, photo
    )


def _opening(left: float, top: float, size: int, high: int, colours: Colours) -> Iterator[Shape]:
    edge = max(1.0, size * 0.008)
    yield Arch(left - edge, top - edge, size + 2 * edge, high + edge, size * RISE + edge, colours.sill)
    yield Arch(left, top, size, high, size * RISE, colours.frame)


def _sill(left: float, y: float, size: int, colours: Colours) -> Iterator[Shape]:
    over, high = size * 0.09, max(3.0, size * SILL)
    yield Rectangle(left - over * 0.7, y + high, size + over * 1.4, high * 0.55, _shade(colours))
    yield Rectangle(left - over, y, size + 2 * over, high, colours.sill)
    yield Rectangle(left - over, y, size + 2 * over, high * 0.22, mixed(colours.sill, colours.frame, 0.45))


def _shutters(left: float, top: float, size: int, colours: Colours) -> Iterator[Shape]:
    begin, end, gap = top + size * HIGH * 0.13, top + size * HIGH, size * 0.025
    for hinge, outwards in ((left - gap, -1), (left + size + gap, 1)):
        yield from _leaf(
            _Leaf(hinge, hinge + outwards * size * LEAF, begin, end, size * 0.022), size, colours
        )


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A shutter from its hinge to its free edge, higher by a `flare` as it stands off the wall."""

    hinge: float
    free: float
    top: float
    bottom: float
    flare: float

    def part(self, across: tuple[float, float], down: tuple[float, float], colour: str) -> Polygon:
        """A part of it in shares of its width, from the hinge, and of its height."""
        (near, far), (above, below) = across, down
        corners = ((near, above), (far, above), (far, below), (near, below))
        return Polygon(tuple(self._point(*corner) for corner in corners), colour)

    def _point(self, across: float, down: float) -> Point:
        top, bottom = self.top - self.flare * across, self.bottom + self.flare * across
        return self.hinge + (self.free - self.hinge) * across, top + (bottom - top) * down


def _leaf(leaf: _Leaf, size: int, colours: Colours) -> Iterator[Shape]:
    whole, inner = (0.0, 1.0), (STILE / LEAF, 1 - STILE / LEAF)
    outline = leaf.part(whole, whole, _shade(colours))
    yield Polygon(tuple((x + size * 0.02, y + size * 0.025) for x, y in outline.points), outline.colour)
    yield leaf.part(whole, whole, colours.shutter)
    light = mixed(colours.shutter, colours.frame, 0.16)
    for first, last in ((RAIL, 0.5 - RAIL / 2), (0.5 + RAIL / 2, 1 - RAIL)):
        yield leaf.part(inner, (first, last), colours.shutter_slat)
        step = (last - first) / max(3, round((last - first) * HIGH * 0.87 / SLAT))
        for number in range(round((last - first) / step)):
            begin = first + (number + 0.3) * step
            yield leaf.part(inner, (begin, begin + step * 0.5), colours.shutter)
            yield leaf.part(inner, (begin, begin + step * 0.12), light)


def _shade(colours: Colours) -> str:
    """The wall where something keeps the light away."""
    return mixed(colours.wall, colours.ink, 0.13)
