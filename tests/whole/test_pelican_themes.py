"""Pelican's own themes show the blog, though they know nothing of it."""

import pytest
from lxml import html

from tests.whole.conftest import PELICANS, Bakery
from tests.whole.examples import Tree, example

THEMES = ("simple", "notmyidea")
POST = "2026/the-oven-that-lied/index.html"


@pytest.fixture(scope="module", params=THEMES)
def site(request: pytest.FixtureRequest, bakery: Bakery) -> Tree:
    return bakery(request.param)


def words(site: Tree, path: str) -> str:
    return " ".join(html.document_fromstring(site[path]).text_content().split())


@pytest.mark.parametrize(
    "shown",
    [
        "The oven that lied",
        "Bread tells you more than a dial does.",
        "Ada Martin",
        "Léo Blanc",
        "Ovens & heat",
        "The sourdough year",
        "2 March 2026",
        "We told the customers.",
    ],
)
def test_a_post_is_shown_whole(site: Tree, shown: str) -> None:
    assert shown in words(site, POST)


def test_a_post_links_to_its_translation_and_its_authors(site: Tree) -> None:
    links = html.document_fromstring(site[POST]).xpath("//body//a/@href")
    assert {"/fr/2026/the-oven-that-lied/", "/authors/ada-martin/", "/authors/leo-blanc/"} <= {
        link.removeprefix("https://ovens.example") for link in links
    }


@pytest.mark.parametrize(
    ("path", "shown"),
    {
        "index.html": "Rye needs no rest",
        "page/1/index.html": "The oven that lied",
        "tags/ovens/index.html": "Du pain sans sel",
        "tags/index.html": "Ovens & heat",
        "authors/index.html": "Léo Blanc",
        "authors/leo-blanc/index.html": "Du pain sans sel",
        "archive/index.html": "June 2026",
        "archive/2026/06/index.html": "Rye needs no rest",
        "rules/index.html": "We print what is true.",
        "fr/rules/index.html": "Nous imprimons ce qui est vrai.",
    }.items(),
)
def test_pages_that_pelican_knows_show_what_is_theirs(site: Tree, path: str, shown: str) -> None:
    assert shown in words(site, path)


@pytest.mark.parametrize(
    ("path", "shown"),
    {
        "teams/night/index.html": "They worked here",
        "series/index.html": "The sourdough year",
        "series/sourdough/index.html": "Du pain sans sel",
        "corrections/index.html": "we had read its dial upside down",
        "subscribe/index.html": "https://ovens.example/feed.xml",
        "2026/wrong-about-rye/index.html": "Nobody should follow this recipe.",
        "404.html": "Français",
    }.items(),
)
def test_pages_that_pelican_does_not_know_are_ours_within_their_frame(
    site: Tree, path: str, shown: str
) -> None:
    assert shown in words(site, path)
    assert "Proudly powered by Pelican" in words(site, path)


def test_nothing_undefined_or_of_python_is_printed(site: Tree) -> None:
    pages = {path: words(site, path) for path in site if path.endswith(".html")}
    noise = ("Undefined", "None", "{'", "Markup(", "object at", "Phrase(", "<span")
    assert [(path, each) for path, text in pages.items() for each in noise if each in text] == []


def test_no_link_is_empty(site: Tree) -> None:
    pages = {path: html.document_fromstring(site[path]) for path in site if path.endswith(".html")}
    assert [
        path for path, page in pages.items() if page.xpath("//a[not(normalize-space()) and not(.//img)]")
    ] == []


@pytest.mark.parametrize("name", THEMES)
def test_what_people_write_never_becomes_markup(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("hostile")
    evil = "<script>alert(1)</script>"
    hostile = example("bakery", folder, THEME=str(PELICANS / name), SITENAME=evil, SITESUBTITLE=evil)
    post = "posts/2026/the-oven-that-lied/en.md"
    hostile.replace(post, "title: The oven that lied", f"title: The {evil}")
    hostile.replace(post, "summary: It said 230 °C & meant 190.", f"summary: It {evil}")
    for term in ("tags.yml", "series.yml", "teams.yml"):
        hostile.replace(term, "{en: ", f"{{en: {evil} ")
    hostile.replace("authors/leo-blanc/profile.yml", "name: Léo", f"name: {evil} Léo")
    pages = {path: data for path, data in hostile.built().items() if path.endswith(".html")}
    assert all(
        b"&lt;script&gt;alert" in pages[path] for path in (POST, "tags/index.html", "authors/index.html")
    )
    assert [path for path, data in pages.items() if b"<script>alert" in data] == []
