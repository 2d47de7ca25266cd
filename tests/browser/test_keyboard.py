"""A walk through the site without a mouse."""

from dataclasses import dataclass
from typing import Any

import pytest

from tests.browser.pages import SAMPLE
from tests.browser.screen import Screen

pytestmark = pytest.mark.browser

POST = "/2025/la-mise-a-jour-qui-a-mange-les-carnets/"
WALKED = ("/", POST, "/authors/marta-kowalczyk/", "/search/", "/subscribe/")


@dataclass(frozen=True)
class Walk:
    """Steps with the keyboard alone."""

    screen: Screen

    def tab(self) -> dict[str, Any] | None:
        """Where the next press of Tab leads; None when it leaves the page."""
        self.screen.page.keyboard.press("Tab")
        found: dict[str, Any] | None = self.screen.ask("focused")
        return found

    def all(self) -> list[dict[str, Any]]:
        """Every stop from the top of the page to its end."""
        patience = len(self.screen.ask("reachable")) + 3
        found: list[dict[str, Any]] = []
        while (
            len(found) < patience
            and (stop := self.tab())
            and stop["place"] not in (each["place"] for each in found)
        ):
            found.append(stop)
        return found

    def to(self, selector: str) -> dict[str, Any]:
        """Tab after tab to an element that fits."""
        for _ in range(300):
            stop = self.tab()
            assert stop, f"there is no way to {selector}"
            if self.screen.page.evaluate("s => document.activeElement.matches(s)", selector):
                return stop
        raise AssertionError(f"no end on the way to {selector}")

    def enter(self) -> None:
        """Press it."""
        self.screen.page.keyboard.press("Enter")

    def follow(self, link: dict[str, Any]) -> None:
        """Press a link, and be where it leads."""
        self.enter()
        self.screen.page.wait_for_url(lambda url: url.endswith(link["href"]))

    def is_on_screen(self, selector: str) -> bool:
        """Whether the first element that fits can be seen without scrolling."""
        box = self.screen.page.locator(selector).first.bounding_box()
        return box is not None and 0 <= box["y"] < 800


@pytest.fixture
def walk(calm: Screen, request: pytest.FixtureRequest) -> Walk:
    """At the top of the page that the test is given."""
    calm.show(SAMPLE + getattr(request, "param", POST), width=1024)
    return Walk(calm)


EACH_WALK = pytest.mark.parametrize("walk", WALKED, indirect=True)


@EACH_WALK
def test_tab_goes_to_everything_in_the_order_of_the_page_and_out_again(walk: Walk) -> None:
    assert [stop["place"] for stop in walk.all()] == walk.screen.ask("reachable")


@EACH_WALK
def test_what_has_the_focus_is_seen(walk: Walk) -> None:
    assert [stop["name"] for stop in walk.all() if not (stop["outlined"] and stop["on_screen"])] == []


@EACH_WALK
def test_the_first_step_skips_to_the_content(walk: Walk) -> None:
    first = walk.tab()
    assert first
    assert first["href"] == "#main"
    walk.follow(first)
    walk.tab()
    assert walk.screen.page.evaluate("document.activeElement.closest('main') !== null")


def test_a_footnote_is_read_and_left_again(walk: Walk) -> None:
    there = walk.to("[role=doc-noteref]")
    walk.follow(there)
    back = walk.to("[role=doc-backlink]")
    assert walk.is_on_screen("[role=doc-backlink]")
    walk.follow(back)
    assert walk.is_on_screen("[role=doc-noteref]")
    assert there == (walk.screen.ask("focused") or walk.tab())


def test_a_table_of_contents_opens_and_leads_to_a_part(walk: Walk) -> None:
    walk.to("summary")
    walk.enter()
    part = walk.to("details[open] a")
    walk.follow(part)
    assert walk.is_on_screen(":target")


@pytest.mark.parametrize("walk", ["/search/"], indirect=True)
def test_a_word_is_searched_and_its_text_opened(walk: Walk) -> None:
    walk.to("input[type=search]")
    walk.screen.page.keyboard.type("bearing")
    walk.enter()
    walk.screen.page.locator("main ol h2 a").first.wait_for()
    walk.follow(walk.to("main ol h2 a"))
    assert walk.screen.page.locator("article").count() == 1
    assert walk.screen.wrong == []


@EACH_WALK
def test_another_language_is_a_step_away(walk: Walk) -> None:
    walk.follow(walk.to("header a[hreflang=fr]"))
    assert walk.screen.page.evaluate("document.documentElement.lang") == "fr"


@pytest.mark.parametrize("walk", ["/subscribe/"], indirect=True)
def test_a_feed_can_be_opened(walk: Walk) -> None:
    walk.follow(walk.to("main a[type='application/rss+xml']"))
    assert walk.screen.wrong == []
