"""Whoever draws, for those who may not need it: Pillow is imported when something is drawn or measured."""

from collections.abc import Callable, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from openwindow.core.model.picture import Box, Focus

if TYPE_CHECKING:
    from openwindow.core.model.drawing import Arch, Scene, Style

Crop = Callable[[int, int, "Arch", Focus], Box]
"""Which part of a photo of some width and height fills an arch."""


@dataclass(frozen=True)
class Pencil:
    """Draws with Pillow and the font of the package (`core.model.drawing.Drawing`)."""

    crop: Crop

    def characters(self) -> Set[str]:
        """What the font has in every weight."""
        from openwindow.outside.drawing.fonts import characters

        return characters()

    def width(self, text: str, style: "Style") -> float:
        """How long a line is."""
        from openwindow.outside.drawing.fonts import width

        return width(text, style)

    def png(self, scene: "Scene") -> bytes:
        """A picture file."""
        from openwindow.outside.drawing.painting import png

        return png(scene, self.crop)
