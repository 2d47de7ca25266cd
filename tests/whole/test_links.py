"""Every link of a finished site leads somewhere."""

import pytest
from lxml import html

from tests.whole.conftest import BUILDS, Bakery
from tests.whole.links import BuiltSite


def site(bakery: Bakery, name: str) -> BuiltSite:
    return BuiltSite(str(BUILDS[name].get("SITEURL", "https://ovens.example")), bakery(name))


@pytest.mark.parametrize("name", BUILDS)
def test_every_link_leads_to_a_file_and_a_place_in_it(bakery: Bakery, name: str) -> None:
    assert site(bakery, name).dead_links() == []


@pytest.mark.parametrize(
    "page",
    [
        '<a href="/nowhere/">',
        '<a href="//ovens.example/nowhere/">',
        '<a href="#nowhere">',
        '<a href="https://ovens.example/index.html#nowhere">',
        '<img src="nowhere.png">',
        '<link href="https://ovens.example/nowhere">',
        '<meta property="og:image" content="https://ovens.example/nowhere.png">',
        '<a href="{filename}nowhere.md">',
        '<a href="javascript:alert(1)">',
    ],
)
def test_the_link_checker_finds_a_dead_link(page: str) -> None:
    assert len(BuiltSite("https://ovens.example", {"index.html": page.encode()}).dead_links()) == 1


def test_a_link_that_leaves_the_path_of_the_site_is_dead() -> None:
    pages = {"index.html": b'<a href="/">', "a/index.html": b'<a href="/blog/">'}
    assert BuiltSite("https://ovens.example/blog", pages).dead_links() == ["index.html: /"]


def test_the_page_for_lost_readers_has_no_relative_link(bakery: Bakery) -> None:
    links = html.document_fromstring(bakery("under a path")["404.html"]).xpath("//@href | //@src")
    assert links
    assert [link for link in links if not link.startswith(("/our/blog/", "https://", "#"))] == []
