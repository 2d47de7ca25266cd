"""The stylesheets: colours that everybody can read, nothing from elsewhere, no class nobody uses."""

import re
from itertools import combinations

import pytest

from tests.theme.brands import brands
from tests.theme.rendering import EXAMPLES, THEME, example

STATIC = THEME / "static"
STYLES = {
    file.name: re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    for file in sorted(STATIC.glob("*.css"))
}
COLOURS = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6})\b")
TEXTS = ("ink", "ink-soft", "accent", "notice")
GROUNDS = ("paper", "sheet", "wall", "notice-ground")
CODE = ("comment", "keyword", "name", "text", "number")


def scheme(name: str, brand: str = STYLES["brand.css"]) -> dict[str, str]:
    """The custom colours by day, or those by night laid over them."""
    found: dict[str, str] = {}
    for style in (brand, STYLES["code.css"]):
        day, _, night = style.partition("@media (prefers-color-scheme: dark)")
        found |= dict(COLOURS.findall(day))
        found |= dict(COLOURS.findall(night)) if name == "night" else {}
    return found


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_contrast_that_the_standard_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


BRANDS = {"Ours": STYLES["brand.css"], **brands()}
PAIRS = [
    *((text, ground) for text in TEXTS for ground in GROUNDS),
    ("on-accent", "accent"),
    ("ink", "mark"),
    ("on-pane", "pane"),
]


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("name", ["day", "night"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(brand: str, name: str, text: str, ground: str) -> None:
    colours = scheme(name, BRANDS[brand])
    assert contrast(colours[text], colours[ground]) >= 7


def test_three_companies_show_what_a_brand_can_be() -> None:
    looks = {name: (scheme("day", style), scheme("night", style)) for name, style in BRANDS.items()}
    assert len(BRANDS) == 4
    assert all(one != other for one, other in combinations(looks.values(), 2))


@pytest.mark.parametrize("name", ["day", "night"])
@pytest.mark.parametrize("text", CODE)
@pytest.mark.parametrize("ground", ["ground", "added", "removed"])
def test_code_can_be_read_on_its_ground(name: str, text: str, ground: str) -> None:
    assert contrast(scheme(name)[f"code-{text}"], scheme(name)[f"code-{ground}"]) >= 7


@pytest.mark.parametrize("name", STYLES)
def test_a_style_loads_nothing_but_the_company_s_colours(name: str) -> None:
    loaded = re.findall(r"url\(|@font-face|@import [^;]+", STYLES[name])
    assert set(loaded) <= {'@import "brand.css"'}


def test_only_brand_and_code_name_colours() -> None:
    given = re.findall(r"#[0-9a-f]{3,8}\b", STYLES["style.css"] + STYLES["feed.css"])
    assert set(given) <= {"#000", "#333", "#fff"}  # ink on paper, in print


def test_every_custom_property_that_is_used_is_given_a_value() -> None:
    all_styles = "".join(STYLES.values())
    given = set(re.findall(r"(--[\w-]+)\s*:", all_styles))
    assert set(re.findall(r"var\((--[\w-]+)\)", all_styles)) <= given


def test_a_class_of_the_templates_that_stylesheets_name_is_spelt_alike() -> None:
    ours = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"\d\.\d", "", STYLES["style.css"])))
    used = {
        name
        for page in EXAMPLES
        for each in re.findall(r'class="([^"]*)"', example(page))
        for name in each.split()
    }
    of_bodies = {
        "credit",
        "align-right",
        "align-center",
        "footnotes",
        "embed",
        "embed-site",
        "footnote-backref",
        "footnote-close",
        "footnote-ref",
        "table",
        "task-list",
        "callout",
        "callout-title",
        "callout-warning",
        "callout-caution",
        "callout-important",
        "toc-4",
        "toc-5",
        "toc-6",
    }
    assert ours - used - of_bodies == set()
