"""The bytes of a picture without what cameras and programs noted beside its pixels: where it was taken, with
which camera, by whom, a small older version of it. One format a file.

What tells a decoder of the pixels stays; what nobody needs to see them goes, known or not. The pixels are not
touched: nothing is encoded again.
"""

from openwindow.core.model.picture import PictureFormat
from openwindow.core.pictures.bare import avif, gif, jpeg, png, webp
from openwindow.core.pictures.bare.format import BareFormat, OddFileError

FORMATS: dict[PictureFormat, BareFormat] = {
    PictureFormat.AVIF: avif,
    PictureFormat.GIF: gif,
    PictureFormat.JPEG: jpeg,
    PictureFormat.PNG: png,
    PictureFormat.WEBP: webp,
}


def bare(data: bytes, kind: PictureFormat) -> bytes | None:
    """The bare picture; None for a file that is not built as its format says, or must be encoded again."""
    try:
        return FORMATS[kind].bare(data)
    except (OddFileError, IndexError, ValueError):
        return None
