"""Addresses: the contract that a URL once published never breaks."""

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given, strategies as st

from openwindow.core.urls import Urls, output_path

URLS = Urls("https://blog.example/our/blog", ("en", "fr"))


@pytest.mark.parametrize(
    ("made", "address"),
    {
        URLS.home("en"): "/",
        URLS.home("fr"): "/fr/",
        URLS.post("en", 2026, "a-slug"): "/2026/a-slug/",
        URLS.post("fr", 2026, "a-slug"): "/fr/2026/a-slug/",
        URLS.post_file(2026, "a-slug", "deep/bench.jpg"): "/2026/a-slug/deep/bench.jpg",
        URLS.author("en", "ada"): "/authors/ada/",
        URLS.author_file("ada", "ada.png"): "/authors/ada/ada.png",
        URLS.team("fr", "night"): "/fr/teams/night/",
        URLS.tag("en", "salt"): "/tags/salt/",
        URLS.series("fr", "belt"): "/fr/series/belt/",
        URLS.year("en", 2026): "/archive/2026/",
        URLS.month("en", 2026, 3): "/archive/2026/03/",
        URLS.under("fr", "rules"): "/fr/rules/",
        URLS.numbered("/fr/", 2): "/fr/page/2/",
        URLS.numbered("/fr/", 0): "/fr/",
        URLS.feeds("/a/"): ("/a/feed.xml", "/a/feed.atom", "/a/feed.json"),
    }.items(),
)
def test_everything_stands_where_the_contract_says(made: str, address: str) -> None:
    assert made == address


@pytest.mark.parametrize(
    ("address", "path"),
    {
        "/": "index.html",
        "/fr/": "fr/index.html",
        "/2026/a/": "2026/a/index.html",
        "/404.html": "404.html",
        "/fr/feed.xml": "fr/feed.xml",
    }.items(),
)
def test_a_file_answers_for_an_address(address: str, path: str) -> None:
    assert output_path(address) == path


@pytest.mark.parametrize(
    ("site", "base", "origin"),
    [
        ("https://blog.example", "", "https://blog.example"),
        ("https://blog.example:8443/our/blog", "/our/blog", "https://blog.example:8443"),
        ("http://127.0.0.1:8000", "", "http://127.0.0.1:8000"),
    ],
)
def test_a_site_may_stand_below_a_path(site: str, base: str, origin: str) -> None:
    urls = Urls(site, ("en",))
    assert (urls.base, urls.origin) == (base, origin)
    assert urls.href("/a/") == f"{base}/a/"
    assert urls.absolute("/a/") == f"{site}/a/"


@pytest.mark.parametrize(
    ("address", "language"), [("/", "en"), ("/fr/a/", "fr"), ("/french/", "en"), ("/fr", "fr")]
)
def test_an_address_tells_its_language(address: str, language: str) -> None:
    assert URLS.language_of(address) == language


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="/"), min_size=1).filter(
        lambda name: name.strip(".")
    )
)
def test_a_link_to_a_file_of_any_name_leads_to_that_file(name: str) -> None:
    address = URLS.post_file(2026, "a", name)
    for link in (URLS.href(address), urlsplit(URLS.absolute(address)).path):
        assert link.isascii()
        assert not set(link) & set(" \"'<>?&#")
        assert unquote(link) == URLS.base + address
