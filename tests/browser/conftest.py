"""Built sites and a browser, once for each of the tests' processes."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from openwindow.core.drafting.sample import SAMPLE_AUTHORITY
from tests.browser.screen import Screen, screen
from tests.browser.sites import SITES, Site, made_once
from tests.chromium import chromium
from tests.whole.examples import ROOT, Tree

# Once a company has put its own content here, there is no sample to look at.
if SAMPLE_AUTHORITY not in (ROOT / "pelicanconf.py").read_text(encoding="utf-8"):
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder for all processes of this run."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def sites(shared: Path) -> dict[str, Site]:
    """The built sites by host."""
    return {
        host: made_once(make, shared / f"site-{number}") for number, (host, make) in enumerate(SITES.items())
    }


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def trees(sites: Mapping[str, Site]) -> dict[str, Tree]:
    """Their files by host."""
    return {host: site.files for host, site in sites.items()}


@pytest.fixture(scope="session")
def calm(browser: Browser, trees: dict[str, Tree]) -> Screen:
    """For a reader who wants no motion."""
    return screen(browser, trees, reduced_motion="reduce")


@pytest.fixture(scope="session")
def lively(browser: Browser, trees: dict[str, Tree]) -> Screen:
    """For a reader who has set nothing."""
    return screen(browser, trees)


@pytest.fixture(scope="session")
def scriptless(browser: Browser, trees: dict[str, Tree]) -> Screen:
    """For a reader without JavaScript."""
    return screen(browser, trees, java_script_enabled=False)


@pytest.fixture(scope="session")
def enlarged(browser: Browser, trees: dict[str, Tree]) -> Iterator[Screen]:
    """For a reader who has set letters twice as large."""
    made = screen(browser, trees)
    session = made.page.context.new_cdp_session(made.page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    yield made
    session.detach()
