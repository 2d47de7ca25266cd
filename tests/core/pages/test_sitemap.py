"""The map for search engines: its pictures, and its parts when it is very large."""

from itertools import chain, pairwise

import pytest
from hypothesis import given, settings, strategies
from lxml import etree

from openwindow.core.pages import Index, sitemap
from openwindow.core.pages.mapped import Mapped, cut, map_of, mapped
from openwindow.core.pages.places import links_at_most
from tests.core.pages.examples import FACES, PlainTools, plan, post, site, views

LOC, IMAGE = "{*}loc", "{http://www.google.com/schemas/sitemap-image/1.1}image"
FILES = {
    "posts/2026/one/b.PNG": "/2026/one/b.PNG",
    "posts/2026/one/a b.avif": "/2026/one/a b.avif",
    "posts/2026/one/figures.csv": "/2026/one/figures.csv",
    "posts/2026/one/deep/c.svg": "/2026/one/deep/c.svg",
    "posts/2026/oneness/d.png": "/2026/oneness/d.png",
    **FACES,
}
POSTS = (post("one", languages=("en", "fr")), post("oneness", day=1), post("two", day=2))


def pictures(address: str) -> list[str]:
    pages = mapped(Index(plan(site(*POSTS), files=FILES)))
    (found,) = (page for page in pages if page.address == f"https://blog.example{address}")
    return [each.removeprefix("https://blog.example") for each in found.pictures]


@pytest.mark.parametrize("address", ["/2026/one/", "/fr/2026/one/"])
def test_a_posts_pictures_are_on_its_pages_and_its_documents_are_not(address: str) -> None:
    assert pictures(address) == ["/2026/one/a%20b.avif", "/2026/one/b.PNG", "/2026/one/deep/c.svg"]


@pytest.mark.parametrize("address", ["/authors/ada/", "/fr/authors/ada/"])
def test_a_persons_portrait_is_on_their_page(address: str) -> None:
    assert pictures(address) == ["/authors/ada/face.png"]


def test_a_page_without_pictures_has_none() -> None:
    assert pictures("/authors/bo/") == pictures("/2026/two/") == pictures("/") == []


def parsed(pages: tuple[Mapped, ...]) -> etree._Element:
    return etree.fromstring(map_of(pages))


def test_pictures_stand_in_the_namespace_that_search_engines_read() -> None:
    (url,) = parsed((Mapped("https://a.example/", "", (), ("https://a.example/x&y.png",)),))
    assert [each.findtext(LOC) for each in url.findall(IMAGE)] == ["https://a.example/x&y.png"]


ADDRESSES = strategies.text("abc/&<é", max_size=40).map(lambda end: f"https://a.example/{end}")
PAGES = strategies.lists(
    strategies.builds(
        Mapped,
        ADDRESSES,
        strategies.sampled_from(["", "2026-11-20T12:00:00+01:00"]),
        strategies.lists(strategies.tuples(strategies.just("en-gb"), ADDRESSES)).map(tuple),
        strategies.lists(ADDRESSES).map(tuple),
    )
).map(tuple)


@settings(deadline=None)
@given(PAGES, strategies.integers(1, 5), strategies.integers(3000, 9000))
def test_parts_are_no_larger_than_they_may_be_and_hold_everything(
    pages: tuple[Mapped, ...], most: int, most_bytes: int
) -> None:
    parts = cut(pages, most, most_bytes)
    assert tuple(chain.from_iterable(parts)) == pages
    assert all(0 < len(part) <= most for part in parts)
    # Addresses are percent-encoded before they come here, so that nothing grows on the way into XML.
    plain = [part for part in parts if len(part) > 1 and not {"&", "<", "é"} & set(str(part))]
    assert all(len(map_of(part)) <= most_bytes for part in plain)


@settings(deadline=None)
@given(PAGES)
def test_nothing_is_cut_that_fits_together(pages: tuple[Mapped, ...]) -> None:
    parts = cut(pages, 3, 10**9)
    assert all(len(part) + len(following) > 3 for part, following in pairwise(parts))


def test_a_map_is_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    made = plan(site(*POSTS))
    assert [*views(sitemap, made)] == ["sitemap.xml"]
    monkeypatch.setattr(sitemap, "MOST_PAGES", len(mapped(Index(made))))
    assert [*views(sitemap, made)] == ["sitemap.xml"]


def test_a_very_large_map_is_an_index_of_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST_PAGES", 10)
    made = plan(site(*POSTS))
    all_pages = mapped(Index(made))
    files = {path: sitemap.render(view, PlainTools()) for path, view in views(sitemap, made).items()}
    names = [f"sitemap-{number}.xml" for number in range(1, -(-len(all_pages) // 10) + 1)]
    assert [*files] == ["sitemap.xml", *names]
    index = etree.fromstring(files["sitemap.xml"])
    assert [each.findtext(LOC) for each in index] == [f"https://blog.example/{name}" for name in names]
    assert {each.tag.rpartition("}")[2] for each in index} == {"sitemap"}
    found = [url.findtext(LOC) for name in names for url in etree.fromstring(files[name])]
    assert found == [page.address for page in all_pages]
    newest = max(url.findtext("{*}lastmod", "") for url in etree.fromstring(files[names[0]]))
    assert index[0].findtext("{*}lastmod") == newest


def test_a_heavy_map_is_cut_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST_BYTES", 6000)
    files = views(sitemap, plan(site(*POSTS)))
    assert len(files) > 2
    assert all(len(sitemap.render(view, PlainTools())) <= 6000 for view in files.values())


@pytest.mark.parametrize("posts", [(), POSTS[:1], POSTS], ids=["none", "one", "three"])
def test_what_is_quickly_told_is_never_too_little(posts: tuple[object, ...]) -> None:
    index = Index(plan(site(*posts)))  # type: ignore[arg-type]
    told = links_at_most(index)
    pages = mapped(index)
    assert told >= sum(1 + len(page.alternates) + len(page.pictures) for page in pages)
