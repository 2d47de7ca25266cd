"""Every kind of page as a browser shows it: nothing from elsewhere, no error, no overflow, no barrier."""

import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, Route

from openwindow.core.urls import output_path
from tests.chromium import chromium
from tests.whole.conftest import Bakery
from tests.whole.examples import THEME, Tree, example

pytestmark = pytest.mark.browser

BAKERY, MINE = "https://ovens.example", "https://mine.example"
PAGES = [
    *(
        BAKERY + address
        for address in (
            "/",
            "/fr/",
            "/page/2/",
            "/2026/the-oven-that-lied/",
            "/fr/2026/bread-without-salt/",
            "/2026/wrong-about-rye/",
            "/authors/",
            "/authors/ada-martin/",
            "/fr/authors/leo-blanc/",
            "/teams/",
            "/teams/night/",
            "/tags/",
            "/tags/salt/",
            "/series/",
            "/series/sourdough/",
            "/archive/",
            "/archive/2026/",
            "/rules/",
            "/search/",
            "/subscribe/",
            "/corrections/",
            "/404.html",
        )
    ),
    *(MINE + address for address in ("/", "/2026/canary-draft-slug/", "/fr/2026/canary-partners-slug/")),
]
"""A page of every kind, and of a preview for the company itself."""

WIDTHS = (360, 768, 1440)
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]},
    "resultTypes": ["violations"],
}


@dataclass
class Screen:
    """A browser's page that gets the built sites for their hosts, and what went wrong on it."""

    page: Page
    sites: dict[str, Tree]
    wrong: list[str] = field(default_factory=list)

    def watch(self) -> None:
        self.page.route("**/*", self._answer)
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))

    def show(self, url: str) -> None:
        self.wrong.clear()
        self.page.goto(url, wait_until="load")

    def _answer(self, route: Route) -> None:
        url = urlsplit(route.request.url)
        path = output_path(unquote(url.path))
        files = self.sites.get(f"{url.scheme}://{url.netloc}", {})
        if path not in files:
            self.wrong.append(f"asked for {route.request.url}")
            route.abort()
        else:
            kind = mimetypes.guess_type(path)[0] or "text/html"
            route.fulfill(body=files[path], content_type=f"{kind}; charset=utf-8")

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.wrong.append(message.text)


@pytest.fixture(scope="module")
def screen(bakery: Bakery, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    mine = example("canaries", tmp_path_factory.mktemp("mine"), THEME=str(THEME))
    sites = {BAKERY: bakery("real theme"), MINE: mine.built(audience="internal", preview=True)}
    with chromium() as browser:
        made = Screen(browser.new_page(reduced_motion="reduce"), sites)
        made.watch()
        yield made


@pytest.mark.parametrize("url", PAGES)
def test_a_page_asks_nobody_else_and_says_no_error(screen: Screen, url: str) -> None:
    screen.show(url)
    assert screen.wrong == []


@pytest.mark.parametrize("url", PAGES)
def test_a_page_is_no_wider_than_its_screen(screen: Screen, url: str) -> None:
    screen.show(url)
    wider = {}
    for width in WIDTHS:
        screen.page.set_viewport_size({"width": width, "height": 800})
        wider[width] = screen.page.evaluate(OVERFLOW)
    assert wider == dict.fromkeys(WIDTHS, 0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("url", PAGES)
def test_a_page_has_no_barriers(screen: Screen, url: str, scheme: str) -> None:
    screen.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    screen.page.set_viewport_size({"width": 768, "height": 800})
    screen.show(url)
    found = Axe().run(screen.page, options=RULES)
    assert found.violations_count == 0, found.generate_report()


def test_an_old_address_leads_to_the_new_one(screen: Screen) -> None:
    screen.show(f"{BAKERY}/2025/oven/")
    screen.page.wait_for_url(f"{BAKERY}/2026/the-oven-that-lied/")
    assert screen.wrong == []


def test_the_browser_is_watched(screen: Screen) -> None:
    screen.show("about:blank")  # a page of the blog would not let any of this happen
    page = '<img src="https://elsewhere.example/x.png"><script>console.error("heard")</script>'
    screen.page.set_content(f"{page}<p style='width: 3000px; color: #eee'>pale</p>", wait_until="load")
    assert {"heard", "asked for https://elsewhere.example/x.png"} <= set(screen.wrong)
    assert screen.page.evaluate(OVERFLOW) > 0
    assert Axe().run(screen.page, options=RULES).violations_count > 0
