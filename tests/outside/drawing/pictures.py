"""Scenes and photos for tests of drawing."""

import io

from PIL import Image

from openwindow.core.model.drawing import Arch, Line, Photo, Placed, Rectangle, Scene, Sprite, Style, Weight
from openwindow.core.model.picture import Box, Focus

PLAIN = Style(30, Weight.REGULAR, "ltr", "en")


def crop(width: int, height: int, arch: Arch, focus: Focus) -> Box:
    """All of a photo."""
    return Box(0, 0, width, height)


def scene(*lines: Line, rectangles: tuple[Rectangle, ...] = (), sprites: tuple[Placed, ...] = ()) -> Scene:
    """A white picture."""
    return Scene(200, 100, "#ffffff", rectangles, sprites, lines)


def sprite(photo: bytes, shades: int = 60) -> Sprite:
    """A photo in an arch on black, which is green where there is no photo."""
    arch = Arch(0, 0, 40, 50, 15, "#00ff00")
    return Sprite(40, 50, "#000000", (arch,), shades, Photo(arch, photo, Focus()))


def photo(form: str = "PNG", size: tuple[int, int] = (40, 50), **how: object) -> bytes:
    """A photo whose upper half is red and whose lower half is blue."""
    image = Image.new("RGB", size, "#ff0000")
    image.paste("#0000ff", (0, size[1] // 2, *size))
    file = io.BytesIO()
    image.save(file, form, **how)
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    """A picture's points, as colours."""
    return Image.open(io.BytesIO(data)).convert("RGB")
