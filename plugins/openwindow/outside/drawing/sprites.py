"""Sprites: shapes drawn four times as large, made smaller for soft edges, and brought down to few colours.

One that many scenes show is drawn once in a process; it is found by all that it is made from.
"""

import io
import struct
from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import blake2b
from math import ceil, floor

from PIL import Image, ImageChops, ImageDraw, ImageOps
from PIL.ImageDraw import ImageDraw as Pen

from openwindow.core.model.drawing import Arch, Letter, Photo, Polygon, Rectangle, Shape, Sprite, Weight
from openwindow.outside.drawing.fonts import font
from openwindow.outside.drawing.pencil import Crop

SCALE = 4
KEPT = 256
"""Sprites: a tenth of a megabyte each."""

UNREADABLE = (OSError, SyntaxError, ValueError, EOFError, struct.error, Image.DecompressionBombError)
"""What Pillow 13 raises for files that are damaged, or none of its own."""


@dataclass(frozen=True, eq=False)
class Drawn:
    """A drawn sprite: for each point the number of a colour of `palette`; a mask of what is not ground."""

    numbers: Image.Image
    palette: bytes
    mask: Image.Image


_kept: OrderedDict[tuple[Sprite, bytes, Crop], Drawn] = OrderedDict()


def drawn(sprite: Sprite, crop: Crop) -> Drawn:
    """A sprite, drawn now or before."""
    photo = sprite.photo
    # Not the photo's bytes, of which there may be many more than of what is drawn.
    digest = blake2b(photo.data, digest_size=16).digest() if photo else b""
    key = (replace(sprite, photo=replace(photo, data=b"")) if photo else sprite), digest, crop
    if key not in _kept:
        _kept[key] = _draw(sprite, crop)
        if len(_kept) > KEPT:
            _kept.popitem(last=False)
    _kept.move_to_end(key)
    return _kept[key]


def _draw(sprite: Sprite, crop: Crop) -> Drawn:
    large = Image.new("RGB", (sprite.width * SCALE, sprite.height * SCALE), sprite.ground)
    pen = ImageDraw.Draw(large)
    for shape in sprite.shapes:
        _shape(shape, large, pen)
    small = large.reduce(SCALE)
    if sprite.photo:
        _photo(sprite.photo, small, crop)
    few = _few_colours(small, sprite)
    ground = Image.new("RGB", small.size, sprite.ground)
    mask = ImageChops.difference(small, ground).convert("L").point([0, *[255] * 255])
    palette = bytes(few.getpalette() or ())[: sprite.shades * 3]
    return Drawn(Image.frombytes("L", few.size, few.tobytes()), palette, mask)


def _few_colours(image: Image.Image, sprite: Sprite) -> Image.Image:
    """Drawn things get their colours with care, once; photos are many, and dots hide what they lack."""
    if sprite.photo is None:
        return image.quantize(sprite.shades, Image.Quantize.MEDIANCUT, kmeans=1)
    palette = image.quantize(sprite.shades, Image.Quantize.FASTOCTREE)
    return image.quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG)


def _shape(shape: Shape, image: Image.Image, pen: Pen) -> None:
    match shape:
        case Rectangle(x, y, width, height, colour):
            pen.rectangle(_corners(x, y, width, height), colour)
        case Polygon(points, colour):
            pen.polygon([(x * SCALE, y * SCALE) for x, y in points], colour)
        case Arch():
            image.paste(shape.colour, (0, 0), _large_mask(shape, image.size))
        case Letter():
            _letter(shape, pen)


def _corners(x: float, y: float, width: float, height: float) -> tuple[float, float, float, float]:
    """As Pillow counts them: right and bottom belong to it."""
    return x * SCALE, y * SCALE, (x + width) * SCALE - 1, (y + height) * SCALE - 1


def _large_mask(arch: Arch, size: tuple[int, int]) -> Image.Image:
    mask = Image.new("L", size)
    pen = ImageDraw.Draw(mask)
    pen.ellipse(_corners(arch.x, arch.y, arch.width, 2 * arch.rise), 255)
    pen.rectangle(_corners(arch.x, arch.y + arch.rise, arch.width, arch.height - arch.rise), 255)
    return mask


def _letter(letter: Letter, pen: Pen) -> None:
    written = font(Weight.SEMIBOLD, round(letter.size * SCALE))
    left, top, right, bottom = written.getbbox(letter.text, anchor="ls")
    x, y = letter.x * SCALE - (left + right) / 2, letter.y * SCALE - (top + bottom) / 2
    pen.text((x, y), letter.text, letter.colour, written, anchor="ls")


def _photo(photo: Photo, image: Image.Image, crop: Crop) -> None:
    """Puts a photo into a small picture."""
    arch = photo.arch
    left, top = floor(arch.x), floor(arch.y)
    size = ceil(arch.x + arch.width) - left, ceil(arch.y + arch.height) - top
    with suppress(*UNREADABLE):
        whole = Image.new("RGBA", image.size)
        whole.paste(_part(photo, size, crop), (left, top))
        mask = _large_mask(arch, (image.width * SCALE, image.height * SCALE)).reduce(SCALE)
        image.paste(whole, (0, 0), ImageChops.multiply(mask, whole.getchannel("A")))


def _part(photo: Photo, size: tuple[int, int], crop: Crop) -> Image.Image:
    """The part of a photo that is shown, upright, in a size."""
    with Image.open(io.BytesIO(photo.data)) as file:
        file.draft("RGB", (size[0] * 3, size[1] * 3))  # a large JPEG is read in half or quarter size at once
        upright = ImageOps.exif_transpose(file).convert("RGBA")
    box = crop(upright.width, upright.height, photo.arch, photo.focus)
    edges = (box.left, box.top, box.right, box.bottom)
    return upright.resize(size, Image.Resampling.LANCZOS, edges, reducing_gap=3)
