"""Pictures as values: what is to be drawn, down to every point, so that whoever draws decides nothing.

Lengths are points of the finished picture, counted from its upper left corner. A colour is `#rrggbb`, or
`#rrggbbaa` where something shines through.
"""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Set

    from openwindow.core.model.picture import Focus

Colour = str
Point = tuple[float, float]


class Weight(Enum):
    """A weight of the font that is shipped."""

    REGULAR = "Regular"
    SEMIBOLD = "Semibold"


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A part of the picture with a colour."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Polygon:
    """Straight lines from point to point, and what is between them."""

    points: tuple[Point, ...]
    colour: Colour


@dataclass(frozen=True, slots=True)
class Arch:
    """A rectangle whose upper side is half an ellipse that is `rise` high."""

    x: float
    y: float
    width: float
    height: float
    rise: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Letter:
    """A capital, in the middle of which is the point (x, y)."""

    x: float
    y: float
    size: float
    text: str
    colour: Colour


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture file that fills an arch, with `focus` in view. One that cannot be read is left out."""

    arch: Arch
    data: bytes
    focus: "Focus"


Shape = Rectangle | Polygon | Arch | Letter


@dataclass(frozen=True, slots=True)
class Sprite:
    """A small picture of shapes, one over the other, and a photo on top of them, in so many `shades`.

    It lies on a `ground` of one colour. Many scenes show the same: it is drawn once.
    """

    width: int
    height: int
    ground: Colour
    shapes: tuple[Shape, ...]
    shades: int
    photo: Photo | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A sprite in a scene."""

    sprite: Sprite
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Style:
    """How a line is written: its font, its direction ("ltr" or "rtl") and its language."""

    size: int
    weight: Weight
    direction: str
    language: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text that begins at (x, y), at the left or, written from right to left, at the right; y is
    where letters stand. It has nothing but `ground` behind it."""

    text: str
    x: int
    y: int
    style: Style
    colour: Colour
    ground: Colour


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture: on a ground of one colour rectangles, whose edges lie on whole points, then sprites,
    then lines."""

    width: int
    height: int
    ground: Colour
    rectangles: tuple[Rectangle, ...]
    sprites: tuple[Placed, ...]
    lines: tuple[Line, ...]


class Drawing(Protocol):
    """Whoever draws; the same scene is the same file on one platform with one version of its library."""

    def characters(self) -> "Set[str]":
        """What the font has in every weight."""

    def width(self, text: str, style: Style) -> float:
        """How long a line is."""

    def png(self, scene: Scene) -> bytes:
        """A picture file."""
