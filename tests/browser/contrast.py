"""How well texts stand out from what is really painted behind them."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO

from PIL import Image

from tests.browser.screen import Screen

Colour = tuple[int, int, int]
WANTED = 7
"""WCAG 2.2, level AAA; we keep to it in large letters too."""
TRACE = 0.02
"""The share of a line's box that a colour must fill to count as its ground: a hairline is none."""


def pale_texts(screen: Screen) -> list[str]:
    """The texts of the page that is shown whose contrast with their ground is too small."""
    inks = screen.ask("inks")
    screen.ask("hide_texts")
    picture = Image.open(BytesIO(screen.page.screenshot(full_page=True))).convert("RGB")
    found = {}
    for ink, box, name in inks:
        for ground in _grounds(picture, tuple(map(round, box))):
            contrast = _contrast(_painted(tuple(ink), ground), ground)
            if contrast < WANTED - 0.005:
                found[name] = f"{contrast:.2f}: {ink[:3]} on {list(ground)}: {name}"
    return [*found.values()]


def _grounds(picture: Image.Image, box: tuple[int, ...]) -> Iterator[Colour]:
    part = picture.crop(box)  # type: ignore[arg-type]
    size = part.width * part.height
    for number, colour in part.getcolors(size) or ():
        if number > size * TRACE:
            yield colour  # type: ignore[misc]


def _painted(ink: tuple[float, ...], ground: Colour) -> Colour:
    *colour, alpha = ink
    red, green, blue = (
        round(each * alpha + below * (1 - alpha)) for each, below in zip(colour, ground, strict=True)
    )
    return red, green, blue


@cache
def _contrast(one: Colour, other: Colour) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    shares = (each / 255 for each in colour)
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
