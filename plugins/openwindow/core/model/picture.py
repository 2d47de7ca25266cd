"""Pictures: as front matter and profiles name them, as looking into their files finds them, and how others
are made from them."""

from dataclasses import dataclass, field
from enum import Enum

from openwindow.core.model.words import Words


@dataclass(frozen=True, slots=True)
class Focus:
    """What matters most in a picture: hundredths of its width from the left, of its height from the top.

    Where nobody says it, a face is guessed at: faces are in the upper half of portraits.
    """

    x: int = 50
    y: int = 30


@dataclass(frozen=True, slots=True)
class Picture:
    """`path` is relative to the content folder; `focus` stays in view where the picture is cropped. `line`
    and `column` say where its file is named."""

    path: str
    alt: Words
    credit: str = ""
    licence: str = ""
    focus: Focus = Focus()
    line: int = field(default=0, compare=False)
    column: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a picture, in pixels from its upper left corner; right and bottom lie just outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """How wide the part is."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """How high it is."""
        return self.bottom - self.top


class PictureFormat(Enum):
    """What a picture's bytes are; the values are the names that browsers know after "image/"."""

    AVIF = "avif"
    GIF = "gif"
    JPEG = "jpeg"
    PNG = "png"
    SVG = "svg+xml"
    WEBP = "webp"

    @property
    def media_type(self) -> str:
        """As servers and `<source type>` say it."""
        return f"image/{self.value}"


class PictureTrouble(Enum):
    """Why a picture cannot be shown; the values are codes of problems."""

    ANIMATED_AVIF = "animated-avif"
    BROKEN_SVG = "broken-svg"
    SVG_WITHOUT_SIZE = "svg-without-size"
    TOO_MANY_PIXELS = "too-many-pixels"
    UNREADABLE = "unreadable-picture"


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What looking into a picture's file has found.

    width, height  as readers see it, its orientation applied      digest   SHA-256 of its bytes
    animated       whether it moves
    as_is          whether its pixels can be published as they are; else others must be made of them: they
                   lie on their side, or count on a profile of colours
    even           of a hundred pixels how many are like the one to their left: many in drawings, few in
                   photographs
    """

    format: PictureFormat
    width: int
    height: int
    digest: str = field(repr=False)  # other bytes are a reason of their own
    animated: bool = False
    as_is: bool = True
    even: int = 0


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a picture is made from another one: this part of it, in this size and format.

    quality   of 100, by each format's own measure       lossless   whether all pixels stay, whatever quality
    colours   the most it may have, 0 for any number; drawings have few, and none of their colours may bleed
    """

    format: PictureFormat
    box: Box
    width: int
    height: int
    quality: int
    lossless: bool = False
    colours: int = 0
