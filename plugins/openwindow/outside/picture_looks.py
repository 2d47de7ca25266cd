"""Looking into the files of pictures that are made of pixels: whether they can be read, and small facts."""

from PIL import Image, ImageChops

from openwindow.core.model.picture import PictureFacts, PictureFormat, PictureTrouble
from openwindow.outside.picture_pixels import (
    BombError,
    BrokenPictureError,
    as_seen,
    has_own_colours,
    is_upright,
    opened,
)

_FORMATS = {"MPO": PictureFormat.JPEG} | {
    each.name: each for each in PictureFormat if each is not PictureFormat.SVG
}


def look(data: bytes, digest: str, most_pixels: int) -> PictureFacts | PictureTrouble:
    """The facts of a picture, all of which is read, or why it cannot be shown; `digest` is that of `data`."""
    try:
        image = opened(data, most_pixels)
    except BombError:
        return PictureTrouble.TOO_MANY_PIXELS
    except BrokenPictureError:
        return PictureTrouble.UNREADABLE
    kind = _FORMATS[image.format or ""]
    animated = kind is not PictureFormat.JPEG and getattr(image, "is_animated", False)
    if animated:
        if kind is PictureFormat.AVIF:
            return PictureTrouble.ANIMATED_AVIF
        return PictureFacts(kind, image.width, image.height, digest, animated=True)
    as_is = is_upright(image) and not has_own_colours(image)
    seen = as_seen(image)
    return PictureFacts(kind, seen.width, seen.height, digest, as_is=as_is, even=_even(seen))


def _even(image: Image.Image) -> int:
    """Of a hundred pixels how many are like the one to their left."""
    width, height = image.size
    if width == 1:
        return 100
    colours = image.convert("RGB")
    here, left = colours.crop((1, 0, width, height)), colours.crop((0, 0, width - 1, height))
    equal = ImageChops.difference(here, left).convert("L").histogram()[0]
    return equal * 100 // ((width - 1) * height)
