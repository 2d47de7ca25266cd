"""Built sites and a browser, once for each of the tests' processes."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from openwindow.core.drafting.sample import SAMPLE_AUTHORITY
from tests.browser.screen import Screen, screen
from tests.browser.sites import Sites
from tests.chromium import chromium
from tests.whole.examples import ROOT

# Once a company has put its own content here, there is no sample to look at.
if SAMPLE_AUTHORITY not in (ROOT / "pelicanconf.py").read_text(encoding="utf-8"):
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Sites:
    """The built sites by host, the same for all processes of this run."""
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "sites"
    folder.mkdir(exist_ok=True)
    return Sites(folder)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def calm(browser: Browser, sites: Sites) -> Screen:
    """For a reader who wants no motion."""
    return screen(browser, sites, reduced_motion="reduce")


@pytest.fixture(scope="session")
def lively(browser: Browser, sites: Sites) -> Screen:
    """For a reader who has set nothing."""
    return screen(browser, sites)


@pytest.fixture(scope="session")
def enlarged(browser: Browser, sites: Sites) -> Iterator[Screen]:
    """For a reader who has set letters twice as large."""
    made = screen(browser, sites)
    session = made.page.context.new_cdp_session(made.page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    yield made
    session.detach()
