"""A company's colours, read from its style sheet."""

import re
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from openwindow.core.sharing.colours import Colours, colours_of, mixed

THEME = Path(__file__).parents[3] / "theme" / "static" / "brand.css"

WALLS = {
    "six digits": ("#EFE2C9", "#efe2c9"),
    "three digits": ("#fc0", "#ffcc00"),
    "digits with what shines through": ("#11223344", "#112233"),
    "a name": ("Teal", "#008080"),
    "rgb": ("rgb(255, 128, 0)", "#ff8000"),
    "rgb in shares, with alpha": ("rgba(100% 50% 0% / 0.5)", "#ff8000"),
    "hsl": ("hsl(120deg 100% 25%)", "#008000"),
    "hsl with commas": ("hsla(240, 100%, 50%, 1)", "#0000ff"),
    "beyond what there is": ("rgb(300 -5 0)", "#ff0000"),
    "another property": ("var(--plaster)", "#abcdef"),
    "a property that is not there": ("var(--nothing)", Colours().wall),
    "a circle": ("var(--wall)", Colours().wall),
    "two schemes": ("light-dark(rgb(1, 2, 3), #000)", "#010203"),
    "what is not known here": ("oklch(70% 0.1 120)", Colours().wall),
    "nonsense": ("rgb(red)", Colours().wall),
    "nothing": ("", Colours().wall),
}


@pytest.mark.parametrize(("value", "colour"), WALLS.values(), ids=WALLS)
def test_a_colour_is_read_as_css_writes_it(value: str, colour: str) -> None:
    assert colours_of(f":root {{ --plaster: #abcdef; --wall: {value}; }}").wall == colour


SHEETS = {
    "of the page": (":root { --ink: #111; }", True),
    "of several selectors": (".x, html { --ink: #111 }", True),
    "in a layer": ("@layer brand { :root { --ink: #111; } }", True),
    "for the light scheme": ("@media (prefers-color-scheme: light) { :root { --ink: #111; } }", True),
    "for the dark scheme": ("@media (prefers-color-scheme: dark) { :root { --ink: #111; } }", False),
    "for print": ("@media print{:root{--ink:#111}}", False),
    "of something else": (".note { --ink: #111; }", False),
    "in a comment": (":root { /* --ink: #111; */ }", False),
    "in a comment without an end": (":root { } /* :root { --ink: #111; }", False),
    "after a stray brace": ("} :root { --ink: #111; }", True),
    "the last one": (":root { --ink: #222; } :root { --ink: #111; }", True),
}


@pytest.mark.parametrize(("css", "counts"), SHEETS.values(), ids=SHEETS)
def test_what_holds_for_the_whole_page_by_day_counts(css: str, counts: bool) -> None:
    assert (colours_of(css).ink == "#111111") is counts


def test_what_stands_for_missing_colours_are_those_of_our_own_theme() -> None:
    assert colours_of(THEME.read_text("utf-8")) == Colours()


@given(st.text("-{}:;/*@()#,abcdef019 %varootinkwl", max_size=80))
def test_whatever_a_sheet_holds_there_are_colours(css: str) -> None:
    found = colours_of(f":root {{ --ink: {css}")
    assert re.fullmatch("#[0-9a-f]{6}", found.ink)


@pytest.mark.parametrize(("share", "colour"), [(0, "#000000"), (0.5, "#804020"), (1, "#ff8040")])
def test_a_colour_between_two(share: float, colour: str) -> None:
    assert mixed("#000000", "#ff8040", share) == colour
