"""Scenes -> PNG files of few colours.

Points are numbers of colours from the start: to look for the best colours of a whole picture takes longer
than to draw it.
"""

import io
from collections.abc import Iterator, Sequence

from PIL import Image, ImageColor, ImageDraw

from openwindow.core.model.drawing import Colour, Line, Placed, Rectangle, Scene
from openwindow.outside.drawing.fonts import font
from openwindow.outside.drawing.pencil import Crop
from openwindow.outside.drawing.sprites import Drawn, drawn

STEPS = 11
"""Of a letter's soft edge, from the ground to its colour."""

COMPRESSION = 6


class Palette:
    """The colours of a picture, by number."""

    def __init__(self) -> None:
        self.data = bytearray()

    def add(self, colours: bytes) -> int:
        """The number of the first of some colours, three bytes each."""
        first = len(self.data) // 3
        self.data += colours
        return first


def png(scene: Scene, crop: Crop) -> bytes:
    """A picture file."""
    palette = Palette()
    points = Image.new("L", (scene.width, scene.height), palette.add(_bytes(scene.ground)))
    _rectangles(points, palette, scene.rectangles)
    _sprites(points, palette, scene.sprites, crop)
    _lines(points, palette, scene.lines)
    points.putpalette(bytes(palette.data))
    file = io.BytesIO()
    points.save(file, "PNG", compress_level=COMPRESSION)
    return file.getvalue()


def _rectangles(points: Image.Image, palette: Palette, rectangles: Sequence[Rectangle]) -> None:
    colours: dict[Colour, int] = {}
    for each in rectangles:
        if each.colour not in colours:
            colours[each.colour] = palette.add(_bytes(each.colour))
        left, top = round(each.x), round(each.y)
        right, bottom = round(each.x + each.width), round(each.y + each.height)
        points.paste(colours[each.colour], (left, top, right, bottom))


def _sprites(points: Image.Image, palette: Palette, sprites: Sequence[Placed], crop: Crop) -> None:
    firsts: dict[Drawn, int] = {}
    for placed in sprites:
        small = drawn(placed.sprite, crop)
        if small not in firsts:
            firsts[small] = palette.add(small.palette)
        numbers = small.numbers.point([min(255, number + firsts[small]) for number in range(256)])
        points.paste(numbers, (placed.x, placed.y), small.mask)


def _lines(points: Image.Image, palette: Palette, lines: Sequence[Line]) -> None:
    alike: dict[tuple[Colour, Colour], list[Line]] = {}
    for line in lines:
        alike.setdefault((line.ground, line.colour), []).append(line)
    for colours, written in alike.items():
        first = palette.add(b"".join(_steps(*colours)))
        ink = _written(points.size, written)
        box = ink.getbbox()
        if box:
            ink = ink.crop(box)
            depth = [round(value * STEPS / 255) for value in range(256)]
            numbers = ink.point([first + max(0, step - 1) for step in depth])
            points.paste(numbers, box, ink.point([255 if step else 0 for step in depth]))


def _written(size: tuple[int, int], lines: Sequence[Line]) -> Image.Image:
    ink = Image.new("L", size)
    pen = ImageDraw.Draw(ink)
    for line in lines:
        style = line.style
        anchor = "rs" if style.direction == "rtl" else "ls"
        written = font(style.weight, style.size)
        pen.text(
            (line.x, line.y),
            line.text,
            255,
            written,
            anchor,
            direction=style.direction,
            language=style.language,
        )
    return ink


def _steps(ground: Colour, colour: Colour) -> Iterator[bytes]:
    """From just beside the ground to the colour."""
    here, there = _bytes(ground), _bytes(colour)
    for step in range(1, STEPS + 1):
        yield bytes(round(a + (b - a) * step / STEPS) for a, b in zip(here, there, strict=True))


def _bytes(colour: Colour) -> bytes:
    return bytes(ImageColor.getrgb(colour)[:3])
