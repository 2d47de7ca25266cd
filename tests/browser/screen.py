"""A browser's page that gets built sites for their hosts, and says what went wrong on it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Self
from urllib.parse import unquote, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Route

from openwindow.core.headers.rules import Rule, headers_for, parsed
from openwindow.core.urls import output_path
from openwindow.outside.served_files import media_type
from tests.browser.sites import Site

PROBES = (Path(__file__).parent / "probes.js").read_text(encoding="utf-8")
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
WATCH_SHIFTS = """
globalThis.watched = { seen: [] };
watched.observer = new PerformanceObserver((list) => watched.seen.push(...list.getEntries()));
watched.observer.observe({ type: "layout-shift", buffered: true });
"""
FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


@dataclass(frozen=True)
class Loaded:
    """A file that a page has asked for, and how it was sent."""

    path: str
    data: bytes
    media_type: str


@dataclass
class Screen:
    """Shows pages of `sites` by their hosts. `wrong` is what the last page said or asked in vain."""

    page: Page
    sites: Mapping[str, Site] = field(repr=False)
    wrong: list[str] = field(default_factory=list)
    loaded: list[Loaded] = field(default_factory=list, repr=False)
    held: list[Callable[[], None]] | None = None

    def __post_init__(self) -> None:
        self.page.add_init_script(WATCH_SHIFTS)
        self.page.route("**/*", self._answer)
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("requestfailed", self._miss)

    def show(self, url: str, *, width: int | None = None, until: Any = "load") -> None:
        """Opens a page, in a window of `width` if it is given."""
        self.wrong.clear()
        self.loaded.clear()
        if width:
            self.resize(width)
        self.sites.get(_host(url))  # built now, if no test has asked for it before: a browser does not wait
        self.page.goto(url, wait_until=until)

    def resize(self, width: int) -> Self:
        """Another window for the page that is shown."""
        self.page.set_viewport_size({"width": width, "height": 800})
        return self

    def ask(self, probe: str) -> Any:
        """One of the questions in probes.js."""
        return self.page.evaluate(f"() => ({PROBES}).{probe}()")

    def barriers(self) -> list[str]:
        """What axe finds."""
        found = Axe().run(self.page, options=RULES).response["violations"]
        return [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]]

    def settle(self) -> None:
        """Waits until what has just changed is on the screen."""
        self.page.evaluate(FRAMES)

    @contextmanager
    def slow_pictures(self) -> Iterator[None]:
        """Pictures that are asked for meanwhile come at the end of it, long after the text."""
        self.held = []
        yield
        held, self.held = self.held, None
        for answer in held:
            answer()

    @contextmanager
    def wanting(self, **wishes: Any) -> Iterator[None]:
        """The page as someone with these wishes gets it (Playwright's for emulate_media)."""
        self.page.emulate_media(**wishes)
        try:
            yield
        finally:
            self.page.emulate_media(**dict.fromkeys(wishes, "null"))

    def _answer(self, route: Route) -> None:
        url = urlsplit(route.request.url)
        path = output_path(unquote(url.path))
        site = self.sites.get(_host(route.request.url))
        if site is None or path not in site.files:
            self.wrong.append(f"asked for {route.request.url}")
            route.abort()
            return
        files, kind = site.files, media_type(Path(path))
        headers = {"Content-Type": kind, **dict(headers_for(_rules(files["_headers"]), url.path))}
        self.loaded.append(Loaded(path, files[path], kind))

        def answer() -> None:
            route.fulfill(body=files[path], headers=headers)

        if self.held is not None and route.request.resource_type == "image":
            self.held.append(answer)
        else:
            answer()

    def _hear(self, message: ConsoleMessage) -> None:
        self.wrong.append(f"{message.type}: {message.text}")

    def _miss(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # what a page still waited for when it was left
            self.wrong.append(f"failed: {request.url}")


def _host(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


@cache
def _rules(text: bytes) -> tuple[Rule, ...]:
    return parsed(text.decode())


def screen(browser: Browser, sites: Mapping[str, Site], **options: Any) -> Screen:
    """A window of its own; `options` are Playwright's for a context."""
    return Screen(browser.new_context(**options).new_page(), sites)
