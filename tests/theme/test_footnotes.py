"""Footnotes as a browser without scripts shows them: read in place, and back at the same place."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.chromium import chromium
from tests.core.markup.converting import html_of
from tests.theme.rendering import THEME

pytestmark = pytest.mark.browser

LINES = "\n\n".join(["Words and more words. " * 12] * 12)
NOTES = "[^a]: The *first*.\n[^b]: The second."
TEXT = f"{LINES}\n\nOne[^a] two[^b].\n\n{LINES}\n\nThree[^a].\n\n{LINES}\n\n{NOTES}"
STYLES = "".join(f'<link rel="stylesheet" href="/{name}.css">' for name in ("brand", "style"))
PAGE = f'<!DOCTYPE html><html lang="en">{STYLES}<main><div class="column body">{{body}}</div></main>'
BELOW = '<p style="height: 200vh">Below.</p>'
ADDRESS = "https://blog.example/"


def answer(route: Route) -> None:
    name = route.request.url.removeprefix(ADDRESS)
    if name.endswith(".css"):
        route.fulfill(body=(THEME / "static" / name).read_text("utf-8"), content_type="text/css")
    else:
        route.fulfill(body=PAGE.format(body=html_of(TEXT) + BELOW), content_type="text/html")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(params=[(360, 640), (1280, 800)], ids=["narrow", "wide"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    width, height = request.param
    page = browser.new_page(
        viewport={"width": width, "height": height}, java_script_enabled=False, reduced_motion="reduce"
    )
    page.route("**/*", answer)
    page.goto(ADDRESS)
    yield page
    page.close()


def place(page: Page, selector: str) -> tuple[float, float]:
    box = page.locator(selector).bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def press(page: Page, selector: str) -> None:
    """As a finger does: Playwright's own click would scroll."""
    page.mouse.click(*place(page, selector))


def is_in_view(page: Page, selector: str) -> bool:
    size, (x, y) = page.viewport_size, place(page, selector)
    assert size
    return 0 <= x < size["width"] and 0 <= y < size["height"]


def focused(page: Page) -> str:
    return page.locator(":focus").get_attribute("id") or ""


def test_a_note_opens_where_one_reads_and_closes_without_moving_the_page(page: Page) -> None:
    page.locator("#fnref-1").scroll_into_view_if_needed()
    here = place(page, "#fnref-1")
    press(page, "#fnref-1")
    assert is_in_view(page, "#fn-1 p")
    assert place(page, "#fnref-1") == here
    press(page, "#fn-1 > .footnote-close")
    assert not is_in_view(page, "#fn-1 p")
    assert place(page, "#fnref-1") == here


def test_the_keyboard_goes_on_from_the_reference(page: Page) -> None:
    page.locator("#fnref-1").scroll_into_view_if_needed()
    press(page, "#fnref-1")
    press(page, "#fn-1 > .footnote-close")
    page.keyboard.press("Tab")
    assert focused(page) == "fnref-1"


@pytest.mark.parametrize("reference", ["fnref-1", "fnref-1-2"])
def test_each_way_back_leads_to_its_own_reference(page: Page, reference: str) -> None:
    page.goto(f"{ADDRESS}#fn-1")
    press(page, f".footnote-backref[href='#{reference}']")
    assert focused(page) == reference
    assert is_in_view(page, f"#{reference}")


def test_one_note_gives_way_to_the_next(page: Page) -> None:
    page.locator("#fnref-1").scroll_into_view_if_needed()
    press(page, "#fnref-1")
    press(page, "#fnref-2")
    assert is_in_view(page, "#fn-2 p")
    assert not is_in_view(page, "#fn-1 p")


def test_in_print_a_note_stands_in_its_list(page: Page) -> None:
    page.goto(f"{ADDRESS}#fn-1")
    page.emulate_media(media="print")
    assert not page.locator("#fn-1 > .footnote-close").is_visible()
    assert place(page, "#fn-1")[1] > place(page, "#fnref-1")[1]
