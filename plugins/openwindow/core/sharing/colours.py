"""A company's colours, as its theme's `brand.css` gives them to the light scheme."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from openwindow.core.model.drawing import Colour


@dataclass(frozen=True, slots=True)
class Colours:
    """The custom properties that a card is drawn with, underscores for hyphens; where a theme says nothing,
    those of Open Window."""

    paper: Colour = "#fcf8f0"
    ink: Colour = "#241d16"
    ink_soft: Colour = "#514538"
    wall: Colour = "#efe2c9"
    frame: Colour = "#fffaf0"
    sill: Colour = "#b49a72"
    shutter: Colour = "#2c6e62"
    shutter_slat: Colour = "#225a50"
    pane: Colour = "#dbe7e6"
    on_pane: Colour = "#241d16"
    notice: Colour = "#84290f"


NAMED = {
    "black": "#000000",
    "silver": "#c0c0c0",
    "gray": "#808080",
    "grey": "#808080",
    "white": "#ffffff",
    "maroon": "#800000",
    "red": "#ff0000",
    "purple": "#800080",
    "fuchsia": "#ff00ff",
    "green": "#008000",
    "lime": "#00ff00",
    "olive": "#808000",
    "yellow": "#ffff00",
    "navy": "#000080",
    "blue": "#0000ff",
    "teal": "#008080",
    "aqua": "#00ffff",
}
"""The colours that CSS has had names for from the beginning."""

_COMMENT = re.compile(r"/\*.*?(\*/|\Z)", re.DOTALL)
_HEX = re.compile(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
_FUNCTION = re.compile(r"(rgb|hsl)a?\(([^()]*)\)")
_REFERENCE = re.compile(r"var\(\s*--([\w-]+)\s*(?:,.*)?\)")
_LIGHT = re.compile(r"light-dark\(((?:[^(),]|\([^()]*\))+),.*\)")

DEEPEST = 8
"""So often a property may be another one's value: more is a circle."""


def colours_of(css: str) -> Colours:
    """The colours of a style sheet. What is not said there, or in a way not known here, is as usual."""
    said = dict(_properties(css))
    found: dict[str, Colour] = {}
    for each in fields(Colours):
        name = each.name.replace("_", "-")
        if name in said and (colour := _colour(said[name], said, DEEPEST)):
            found[each.name] = colour
    return Colours(**found)


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """A colour between two; `share` is the other's."""
    pairs = zip(_numbers(one), _numbers(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _properties(css: str) -> Iterator[tuple[str, str]]:
    """The custom properties of the whole page, by name; not those of the dark scheme, or of print."""
    for around, declaration in _declarations(_COMMENT.sub(" ", css)):
        *at_rules, selectors = around
        of_page = not {":root", "html"}.isdisjoint(each.strip() for each in selectors.split(","))
        if of_page and not any("@media" in rule and "light" not in rule for rule in at_rules):
            name, _, value = declaration.partition(":")
            yield name.strip().removeprefix("--"), value.strip().lower()


def _declarations(css: str) -> Iterator[tuple[list[str], str]]:
    """Each declaration, with what stands before the braces around it, the outermost first."""
    around: list[str] = []
    start = 0
    for sign in re.finditer(r"[{};]", css):
        text = css[start : sign.start()].strip()
        start = sign.end()
        if sign[0] == "{":
            around.append(text)
            continue
        if text.startswith("--") and around:
            yield around, text
        if sign[0] == "}" and around:
            around.pop()


def _colour(value: str, said: Mapping[str, str], deep: int) -> Colour | None:
    if light := _LIGHT.fullmatch(value):
        return _colour(light[1].strip(), said, deep)
    if reference := _REFERENCE.fullmatch(value):
        named = said.get(reference[1])
        return _colour(named, said, deep - 1) if named and deep else None
    if plain := _HEX.fullmatch(value):
        digits = plain[1] if len(plain[1]) > 4 else "".join(digit * 2 for digit in plain[1])
        return f"#{digits[:6]}"
    if function := _FUNCTION.fullmatch(value):
        return _calculated(function[1], re.split(r"[\s,/]+", function[2].strip()))
    return NAMED.get(value)


def _calculated(name: str, given: list[str]) -> Colour | None:
    try:
        if name == "rgb":
            shares = [_share(each, 255) for each in given[:3]]
        else:
            turn = float(given[0].removesuffix("deg"))
            shares = [*_of_hue(turn, _share(given[1], 100), _share(given[2], 100))]
        red, green, blue = (round(min(1.0, max(0.0, share)) * 255) for share in shares)
    except (ValueError, IndexError):
        return None
    return f"#{red:02x}{green:02x}{blue:02x}"


def _of_hue(hue: float, saturation: float, lightness: float) -> Iterator[float]:
    """Red, green and blue (CSS Color 4, section 7.1)."""
    for number in (0, 8, 4):
        turn = (number + hue / 30) % 12
        yield lightness - saturation * min(lightness, 1 - lightness) * max(-1, min(turn - 3, 9 - turn, 1))


def _share(text: str, whole: int) -> float:
    return float(text[:-1]) / 100 if text.endswith("%") else float(text) / whole


def _numbers(colour: Colour) -> bytes:
    return bytes.fromhex(colour[1:7])
