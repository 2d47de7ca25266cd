"""Making pictures from pictures. Equal pixels and recipes give equal bytes, in whatever process: encoders
that share their work out among threads would share it out by how many cores there are."""

import io
from typing import Any

from PIL import Image

from openwindow.core.model.picture import PictureFormat, Recipe

_SPEED = 8
"""Of AVIF's encoder, from 0 to 10: at 6 a picture takes six times as long and is a sixth smaller, at 9 it is
larger by half."""

_FINE = 90
"""From this quality on, red and blue are kept as fine as brightness in JPEG too."""


_LISTING = (PictureFormat.GIF, PictureFormat.PNG, PictureFormat.WEBP)
"""They write down which colours there are, if these are few."""


def made(seen: Image.Image, recipe: Recipe) -> bytes:
    """The bytes of a picture made by a recipe from the pixels that `picture_pixels.as_seen` gives."""
    box, size = recipe.box, (recipe.width, recipe.height)
    corners = (box.left, box.top, box.right, box.bottom)
    part = seen if corners == (0, 0, *seen.size) else seen.crop(corners)
    sized = part if part.size == size else part.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    kind = recipe.format
    if kind is PictureFormat.JPEG and sized.mode not in ("L", "RGB"):
        sized = sized.convert("RGB")
    file = io.BytesIO()
    _with_colours(sized, recipe).save(file, kind.name, **_options(recipe))
    return file.getvalue()


def _with_colours(image: Image.Image, recipe: Recipe) -> Image.Image:
    """The picture with as few colours as it may have, for formats that gain by it."""
    if not recipe.colours or recipe.format not in _LISTING or image.mode != "RGB":
        # Pillow 13.0: of pictures with transparency it would make ones that are nowhere quite opaque.
        return image
    few = image.quantize(palette=_palette(image, recipe.colours), dither=Image.Dither.NONE)
    return few.convert("RGB") if recipe.format is PictureFormat.WEBP else few


def _palette(image: Image.Image, colours: int) -> Image.Image:
    """The colours to keep, chosen of every second dot: of all it takes four times as long."""
    some = image.resize((-(-image.width // 2), -(-image.height // 2)), Image.Resampling.NEAREST)
    # The usual median cut turns small green things among many browns grey, and takes a third more room.
    return some.quantize(colours, Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE)


def _options(recipe: Recipe) -> dict[str, Any]:
    match recipe.format:
        case PictureFormat.AVIF:
            subsampling = "4:4:4" if recipe.colours or recipe.quality >= _FINE else "4:2:0"
            return {
                "quality": recipe.quality,
                "subsampling": subsampling,
                "speed": _SPEED,
                "max_threads": 1,
                "autotiling": False,
            }
        case PictureFormat.JPEG:
            subsampling = "4:4:4" if recipe.quality >= _FINE else "4:2:0"
            return {
                "quality": recipe.quality,
                "subsampling": subsampling,
                "optimize": True,
                "progressive": True,
            }
        case PictureFormat.WEBP:
            return {"quality": recipe.quality, "lossless": recipe.lossless, "method": 4}
    return {"optimize": True}
