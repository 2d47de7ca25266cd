"""A picture that front matter or a profile names."""

from dataclasses import dataclass

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
    """`path` is relative to the content folder; `focus` stays in view where the picture is cropped."""

    path: str
    alt: Words
    credit: str = ""
    licence: str = ""
    focus: Focus = Focus()


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
