"""Which part of a picture is shown where only a part of it has room."""

from dataclasses import dataclass

from openwindow.core.model.picture import Box, Focus


@dataclass(frozen=True, slots=True)
class Aspect:
    """The shape of a window: so many parts wide, so many high."""

    width: int
    height: int


def crop_box(width: int, height: int, aspect: Aspect, focus: Focus) -> Box:
    """The largest part of the given shape, with the focus as near to its middle as the edges allow."""
    across = min(width, max(1, height * aspect.width // aspect.height))
    down = min(height, max(1, width * aspect.height // aspect.width))
    left = _beginning(width, across, focus.x)
    top = _beginning(height, down, focus.y)
    return Box(left, top, left + across, top + down)


def _beginning(whole: int, part: int, percent: int) -> int:
    """Where a part begins whose middle is to lie at so many hundredths of the whole."""
    return min(max(0, (whole * percent - part * 50) // 100), whole - part)
