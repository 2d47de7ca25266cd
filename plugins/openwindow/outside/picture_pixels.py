"""A picture's pixels as readers see them: upright, in sRGB, eight bits for each of red, green and blue.

Known to Pillow 13.0; nothing else in the package imports Pillow but this module and those beside it that
begin with `picture_`.
"""

import io
import struct
import warnings

from PIL import (
    AvifImagePlugin,
    ExifTags,
    GifImagePlugin,
    Image,
    ImageCms,
    ImageOps,
    JpegImagePlugin,
    PngImagePlugin,
    WebPImagePlugin,
)

# Pillow 13.0 would find only some of them by itself, or import all its forty.
PLUGINS = (
    AvifImagePlugin,
    GifImagePlugin,
    JpegImagePlugin,
    PngImagePlugin,
    WebPImagePlugin,
)
FORMATS = ("AVIF", "GIF", "JPEG", "PNG", "WEBP")
"""A file that is none of these is none of our pictures: Pillow runs other programs for some of the rest."""

_UPRIGHT = 1
_DEEP = ("I", "F")


class BrokenPictureError(Exception):
    """What a file holds is no picture, or not a whole one."""


class BombError(Exception):
    """A picture says that it has more pixels than anybody would look at."""


def opened(data: bytes, most_pixels: int) -> Image.Image:
    """The picture, all of it read; raises BrokenPictureError, BombError."""
    # Pillow: whatever is wrong with a file, its plugins raise what they like: OSError, SyntaxError,
    # ValueError, struct.error, EOFError, zlib.error, MemoryError, …
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(io.BytesIO(data), formats=FORMATS)
            if image.width * image.height > most_pixels:
                raise BombError
            image.load()
            return image
    except (BombError, Image.DecompressionBombError):
        raise BombError from None
    except Exception as wrong:
        raise BrokenPictureError from wrong


def is_upright(image: Image.Image) -> bool:
    """Whether no camera noted that the picture lies on its side."""
    try:
        return bool(image.getexif().get(ExifTags.Base.Orientation, _UPRIGHT) == _UPRIGHT)
    except (OSError, SyntaxError, ValueError, struct.error):
        return True


def has_own_colours(image: Image.Image) -> bool:
    """Whether its numbers mean other colours than those that browsers take them for."""
    return image.mode == "CMYK" or _profile(image) is not None


def as_seen(image: Image.Image) -> Image.Image:
    """The picture upright, in sRGB, of the mode L, LA, RGB or RGBA, with nothing noted beside its pixels."""
    turned = image if is_upright(image) else ImageOps.exif_transpose(image)
    seen = _in_srgb(turned)
    seen.info.clear()
    return seen


def _in_srgb(image: Image.Image) -> Image.Image:
    profile, plain = _profile(image), _plain(image)
    if profile is None:
        return plain
    # A picture with transparency has it beside the colours, which alone a profile is about.
    alpha = plain.getchannel("A") if "A" in plain.getbands() else None
    colours = image if image.mode == "CMYK" else plain.convert("RGB") if alpha else plain
    try:
        turned = ImageCms.profileToProfile(colours, profile, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except ImageCms.PyCMSError:  # a profile for another kind of pictures than this one
        return plain
    assert turned
    if alpha:
        turned.putalpha(alpha)
    return turned


def _profile(image: Image.Image) -> ImageCms.ImageCmsProfile | None:
    """The profile of colours, None for that of browsers, and for what is none."""
    data = image.info.get("icc_profile")
    if not data:
        return None
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(data))
        return None if "sRGB" in ImageCms.getProfileDescription(profile) else profile
    except (ImageCms.PyCMSError, OSError):
        return None


def _plain(image: Image.Image) -> Image.Image:
    """The picture in one of the modes that all of our formats can be made of."""
    if image.mode.startswith(_DEEP):
        return _eight_bits(image)
    if "transparency" in image.info or image.mode in ("PA", "RGBa", "La"):
        return image.convert("RGBA")
    if image.mode == "1":
        return image.convert("L")
    return image.copy() if image.mode in ("L", "LA", "RGB", "RGBA") else image.convert("RGB")


def _eight_bits(image: Image.Image) -> Image.Image:
    """A grey picture of sixteen bits, of which Pillow's own conversion would make white."""
    return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
