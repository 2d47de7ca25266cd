"""What a finished site asks hosts to send, and what browsers make of it."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Page

from openwindow.core.headers.of_site import FOR_EVER
from openwindow.core.headers.policies import PREVIEW, READING
from openwindow.core.headers.rules import headers_for, parsed
from openwindow.outside.web_server import PreviewServer
from tests.chromium import chromium
from tests.whole.conftest import BUILDS, Bakery
from tests.whole.examples import THEME, Tree, example

OURS = [name for name in BUILDS if "notmyidea" not in name and name != "simple"]


def base(name: str) -> str:
    return "/our/blog" if "under a path" in name else ""


def sent(site: Tree, name: str) -> dict[str, dict[str, str]]:
    """The headers of every file."""
    rules = parsed(site["_headers"].decode())
    return {
        path: dict(headers_for(rules, f"{base(name)}/{path.removesuffix('index.html')}")) for path in site
    }


@pytest.mark.parametrize("name", BUILDS)
def test_no_rule_takes_a_header_from_another(bakery: Bakery, name: str) -> None:
    site = bakery(name)
    rules = parsed(site["_headers"].decode())
    for path in site:
        address = f"{base(name)}/{path.removesuffix('index.html')}"
        names = [each for rule in rules for each, _ in headers_for((rule,), address)]
        assert len(set(names)) == len(names), path


@pytest.mark.parametrize("name", BUILDS)
def test_every_file_has_the_policy(bakery: Bakery, name: str) -> None:
    assert all("Content-Security-Policy" in headers for headers in sent(bakery(name), name).values())


@pytest.mark.parametrize("name", OURS)
def test_for_ever_is_kept_only_what_has_its_digest_in_its_name(bakery: Bakery, name: str) -> None:
    found = sent(bakery(name), name)
    kept = {path for path, headers in found.items() if headers.get("Cache-Control") == FOR_EVER}
    assert kept == {path for path in found if re.search(r"\.[0-9a-f]{8}\.\w+$", path)}
    assert {path.partition("/")[0] for path in kept} >= {"pictures", "theme"}


def test_files_of_pelicans_themes_are_not_kept_for_ever(bakery: Bakery) -> None:
    found = sent(bakery("notmyidea"), "notmyidea")
    assert "Cache-Control" not in found["theme/css/main.css"]


@pytest.mark.parametrize("name", OURS)
def test_every_feed_is_xml(bakery: Bakery, name: str) -> None:
    found = sent(bakery(name), name)
    feeds = [path for path in found if path.endswith("feed.xml")]
    assert {found[path]["Content-Type"] for path in feeds} == {"application/xml; charset=utf-8"}


@pytest.mark.parametrize("name", OURS)
def test_nothing_is_inline(bakery: Bakery, name: str) -> None:
    pages = {path: data for path, data in bakery(name).items() if path.endswith(".html")}
    assert [path for path, data in pages.items() if b"<style" in data or b" style=" in data] == []
    assert [path for path, data in pages.items() if b" onclick=" in data or b"javascript:" in data] == []


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PreviewServer]:
    """A preview as `serve` shows it."""
    site = example("bakery", tmp_path_factory.mktemp("preview"), THEME=str(THEME))
    site.build(preview=True)
    with closing(
        PreviewServer(site.output, "", 0, lambda rules, at: headers_for(parsed(rules), at))
    ) as server:
        yield server


@pytest.mark.browser
def test_a_preview_reloads_under_the_policy_and_nothing_else_runs(preview: PreviewServer) -> None:
    with chromium() as browser:
        page = browser.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        url = preview.start()
        for address in ("2026/the-oven-that-lied/", "authors/ada-martin/", ""):
            page.goto(url + address)
        preview.show_problems("post.md:3: no title")
        page.get_by_role("alert").get_by_text("post.md:3: no title").wait_for()
        assert said == []
        assert _blocked(page, "const it = document.createElement('script'); it.text = 'document.title = 1'")
        assert _blocked(
            page, "const it = document.createElement('img'); it.src = 'https://else.example/x.png'"
        )


def _blocked(page: Page, making: str) -> bool:
    """Whether the page's policy keeps an element from running or loading."""
    watching = "new Promise(done => document.addEventListener('securitypolicyviolation', () => done(true)))"
    found: bool = page.evaluate(
        f"(() => {{ const seen = {watching}; {making}; document.body.append(it); return seen }})()"
    )
    return found


@pytest.mark.browser
def test_a_feed_is_shown_with_its_style(preview: PreviewServer) -> None:
    with chromium() as browser:
        page = browser.new_page()
        page.goto(f"{preview.start()}feed.xml")
        ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert ground != "rgba(0, 0, 0, 0)"


@pytest.mark.parametrize(("preview", "policy"), [(False, READING), (True, PREVIEW)])
def test_every_page_says_its_policy_before_anything_can_be_loaded(
    tmp_path: Path, preview: bool, policy: str
) -> None:
    site = example("bakery", tmp_path, THEME=str(THEME)).built(preview=preview)
    said = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'.replace("'", "&#39;").encode()
    pages = [
        data for path, data in site.items() if path.endswith(".html") and b'http-equiv="refresh"' not in data
    ]
    assert pages
    assert all(data.partition(b"<meta charset")[2].partition(b"\n")[2].startswith(said) for data in pages)
