"""What every page of the real theme keeps to, as far as it can be seen without a browser."""

from collections import Counter
from itertools import pairwise
from urllib.parse import urlsplit

import pytest
from lxml import html

from tests.whole.conftest import Bakery

Pages = dict[str, html.HtmlElement]
SITE = "https://ovens.example"


@pytest.fixture(scope="module")
def pages(bakery: Bakery) -> Pages:
    files = bakery("real theme")
    found = {path: html.document_fromstring(data) for path, data in files.items() if path.endswith(".html")}
    return {path: page for path, page in found.items() if not page.xpath("//meta[@http-equiv='refresh']")}


def wrong(pages: Pages, path: str) -> list[str]:
    """The pages where an XPath expression finds something."""
    return [name for name, page in pages.items() if page.xpath(path)]


def test_there_are_pages_of_every_kind(pages: Pages) -> None:
    shapes = {"2026", "404.html", "archive", "authors", "corrections", "fr", "index.html", "page", "rules"}
    shapes |= {"search", "series", "subscribe", "tags", "teams"}
    assert {path.partition("/")[0] for path in pages} == shapes


@pytest.mark.parametrize(
    ("fault", "path"),
    {
        "an empty title": "/html/head[not(title[normalize-space()])]",
        "no language": "/html[not(string(@lang))]",
        "not one heading of the first level": "/html[count(//h1) != 1]",
        "an empty heading": "//*[self::h1 or self::h2 or self::h3 or self::h4][not(normalize-space())]",
        "a picture without alt": "//img[not(@alt)]",
        "an empty link": "//a[not(normalize-space()) and not(.//img[string(@alt)]) and not(@aria-label)]",
        "not one main part": "/html[count(//main) != 1]",
        "no character set first": "/html/head/*[1][not(self::meta[@charset='utf-8'])]",
        "a script": "//script[@src or not(@type = 'application/ld+json')]",
        "a style in the page": "//style | //@style",
        "something of another host": "//*[self::img or self::script]/@src[contains(., '//')]",
        "a value that is not there": "//*[text()[normalize-space() = 'None' or contains(., 'Undefined')]]",
    }.items(),
)
def test_no_page_has(pages: Pages, fault: str, path: str) -> None:
    assert wrong(pages, path) == []


def test_ids_are_unique_on_a_page(pages: Pages) -> None:
    twice = {path: Counter(page.xpath("//@id")).most_common(1)[0] for path, page in pages.items()}
    assert {path: found for path, found in twice.items() if found[1] > 1} == {}


def test_headings_go_down_one_level_at_a_time(pages: Pages) -> None:
    levels = {
        path: [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        for path, page in pages.items()
    }
    assert [path for path, each in levels.items() if any(b > a + 1 for a, b in pairwise([0, *each]))] == []


def test_what_a_page_refers_to_by_id_is_on_it(pages: Pages) -> None:
    for page in pages.values():
        named = " ".join(page.xpath("//@aria-labelledby | //@aria-describedby | //@for")).split()
        assert set(named) <= set(page.xpath("//@id"))


def test_a_page_tells_its_own_absolute_address(pages: Pages) -> None:
    expected = {path: f"{SITE}/{path.removesuffix('index.html')}" for path in pages}
    assert {
        path: page.xpath("string(//link[@rel='canonical']/@href)") for path, page in pages.items()
    } == expected


def test_translations_of_a_page_name_each_other(pages: Pages) -> None:
    named = {
        f"{SITE}/{path.removesuffix('index.html')}": {
            link.get("hreflang"): link.get("href")
            for link in page.xpath("//head/link[@hreflang and @hreflang != 'x-default']")
        }
        for path, page in pages.items()
    }
    together = {address: group for address, group in named.items() if group}
    assert len(together) > len(named) / 2
    for address, group in together.items():
        assert address in group.values()
        assert all(named[other] == group for other in group.values())


def test_titles_tell_pages_of_a_language_apart(pages: Pages) -> None:
    titles = Counter((page.get("lang"), page.findtext("head/title")) for page in pages.values())
    assert [title for title, number in titles.items() if number > 1] == []


def test_an_address_of_the_site_is_https_or_rooted(pages: Pages) -> None:
    links = {link for page in pages.values() for link in page.xpath("//@href")}
    assert {urlsplit(link).scheme for link in links} == {"", "https"}
