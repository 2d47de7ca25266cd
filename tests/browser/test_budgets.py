"""How much a reader has to load."""

import gzip
from collections.abc import Iterator

import pytest
from lxml import html

from openwindow.core.urls import output_path
from tests.browser.pages import CROWD, SAMPLE
from tests.browser.screen import Loaded, Screen
from tests.browser.sites import Site, Sites

POST_BYTES = 20_000
HOME_BYTES = 250_000


@pytest.mark.long
def test_a_post_and_its_styles_are_small(sites: Sites) -> None:
    weights = {path: weight(sites[SAMPLE], path) for path in posts(sites[SAMPLE])}
    assert {path: each for path, each in weights.items() if each > POST_BYTES} == {}


@pytest.mark.browser
def test_a_home_page_with_forty_faces_is_small(lively: Screen) -> None:
    lively.show(f"{CROWD}/", width=1440, until="networkidle")
    faces = [each for each in lively.loaded if each.media_type.startswith("image/")]
    assert len(faces) >= 40
    assert sum(map(transferred, lively.loaded)) <= HOME_BYTES


def posts(site: Site) -> Iterator[str]:
    """The paths of all posts; there are some."""
    found = [path for path, kind in site.kinds.items() if kind == "post"]
    assert found
    yield from found


def page(site: Site, path: str) -> html.HtmlElement:
    return html.document_fromstring(site.files[path])


def weight(site: Site, path: str) -> int:
    """Of a page with its stylesheets, as a host sends them."""
    styles = page(site, path).xpath("//link[@rel = 'stylesheet']/@href")
    return sum(len(gzip.compress(site.files[each])) for each in (path, *map(output_path, styles)))


def transferred(file: Loaded) -> int:
    """Pictures are sent as they are, text compressed."""
    is_text = file.media_type.startswith(("text/", "application/")) or "svg" in file.media_type
    return len(gzip.compress(file.data) if is_text else file.data)
