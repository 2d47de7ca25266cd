"""Lines of text at places of a picture, in the company's colours."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from openwindow.core.model.drawing import Colour, Drawing, Line, Style, Weight
from openwindow.core.sharing.lettering import LEADING, Room, set_in_lines, shortened

ASCENT = 0.9
"""From the top of a line to where its letters stand, as a share of their size."""


@dataclass(frozen=True, slots=True)
class Ink:
    """A weight, and what colour stands on what ground."""

    weight: Weight
    colour: Colour
    ground: Colour


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes in a language and its direction."""

    language: str
    direction: str
    drawing: Drawing

    def line(self, text: str, x: int, y: int, size: int, room: int, ink: Ink) -> tuple[Line, ...]:
        """A line that begins at x and is no longer than there is room; none of an empty text."""
        style = self._style(size, ink)
        shown = shortened(text, room, style, self.drawing.width) if text else ""
        return (Line(shown, x, y, style, ink.colour, ink.ground),) if shown else ()

    def centred(
        self, text: str, middle: int, y: int, room: Room, sizes: Sequence[int], ink: Ink
    ) -> tuple[Line, ...]:
        """Lines around a middle, in the largest size that has room; the letters of the first stand at y."""
        lines = self.block(text, middle, 0, room, sizes, ink) if text else ()
        down = y - lines[0].y if lines else 0
        return tuple(
            replace(line, x=round(middle - self.drawing.width(line.text, line.style) / 2), y=line.y + down)
            for line in lines
        )

    def block(
        self, text: str, x: int, y: int, room: Room, sizes: Sequence[int], ink: Ink
    ) -> tuple[Line, ...]:
        """As many lines as it takes, in the largest size that has room, in the middle of its height."""
        setting = set_in_lines(text, room, sizes, self._style(sizes[0], ink), self.drawing.width)
        style, top = self._style(setting.size, ink), y + (room.height - setting.height) / 2
        baselines = (top + setting.size * (ASCENT + LEADING * number) for number in range(len(setting.lines)))
        return tuple(
            Line(line, x, round(base), style, ink.colour, ink.ground)
            for line, base in zip(setting.lines, baselines, strict=True)
        )

    def _style(self, size: int, ink: Ink) -> Style:
        return Style(size, ink.weight, self.direction, self.language)
