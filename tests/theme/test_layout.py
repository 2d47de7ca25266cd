"""The pages in a browser: nothing breaks out of a narrow screen, and axe finds nothing in either scheme."""

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.chromium import chromium
from tests.theme.rendering import EXAMPLES, THEME, example

pytestmark = pytest.mark.browser

STYLES = "".join(
    (THEME / "static" / name).read_text(encoding="utf-8") for name in ("brand.css", "style.css", "code.css")
)
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
ENGLISH = [name for name in EXAMPLES if name.startswith("en ")]
ONE_OF_EACH = {EXAMPLES[name][0]: name for name in reversed(ENGLISH)}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}
BROKEN_OUT = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def screen() -> Iterator[Page]:
    with chromium() as browser:
        yield browser.new_page(reduced_motion="reduce", bypass_csp=True)  # styles are put in


def show(screen: Page, html: str) -> None:
    screen.set_content(html.replace("</head>", f"<style>{STYLES}</style></head>"), wait_until="commit")


@pytest.mark.parametrize("width", [320, 1400])
def test_long_words_stay_inside_the_screen(screen: Page, width: int) -> None:
    screen.set_viewport_size({"width": width, "height": 900})
    too_wide = {}
    for name in ENGLISH:
        show(screen, example(name).replace("alert(", LONG_WORD))
        too_wide[name] = screen.evaluate(BROKEN_OUT)
    assert {name: pixels for name, pixels in too_wide.items() if pixels} == {}


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ONE_OF_EACH.values())
def test_axe_finds_nothing_to_repair(screen: Page, name: str, scheme: Literal["light", "dark"]) -> None:
    screen.emulate_media(color_scheme=scheme)
    show(screen, example(name))
    found = Axe().run(screen, options=RULES).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
