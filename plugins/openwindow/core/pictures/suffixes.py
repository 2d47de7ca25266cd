"""What the names of files say of pictures. Small builds import this: it stays light."""

from pathlib import PurePosixPath

from openwindow.core.model.picture import PictureFormat

FORMAT_BY_SUFFIX = {
    ".avif": PictureFormat.AVIF,
    ".gif": PictureFormat.GIF,
    ".jpg": PictureFormat.JPEG,
    ".jpeg": PictureFormat.JPEG,
    ".png": PictureFormat.PNG,
    ".svg": PictureFormat.SVG,
    ".webp": PictureFormat.WEBP,
}


def is_picture(path: str) -> bool:
    """Whether a file is one that is shown, by its name."""
    return PurePosixPath(path).suffix.lower() in FORMAT_BY_SUFFIX


def is_drawing(path: str) -> bool:
    """Whether a picture is drawn in lines, by its name."""
    return path.lower().endswith(".svg")
