"""Which part of a portrait is seen through a window."""

from typing import TYPE_CHECKING

from openwindow.core.model.picture import Box, Focus
from openwindow.core.pictures.crops import Aspect, crop_box

if TYPE_CHECKING:  # this is handed to builds that may draw nothing: it stays light
    from openwindow.core.model.drawing import Arch


def part_shown(width: int, height: int, arch: "Arch", focus: Focus) -> Box:
    """The part of a photo that fills an arch."""
    return crop_box(width, height, Aspect(round(arch.width), round(arch.height)), focus)
