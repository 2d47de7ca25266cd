"""Built sites and a browser, once for each of the tests' processes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from openwindow.core.drafting.sample import SAMPLE_AUTHORITY
from tests.browser.sites import SITES, Site, made_once
from tests.chromium import chromium
from tests.whole.examples import ROOT

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
