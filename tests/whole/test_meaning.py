"""What all pages of a finished site say to machines: JSON-LD, canonical addresses, languages."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from openwindow.core.urls import output_path
from tests.whole.conftest import BUILDS, Bakery
from tests.whole.examples import THEME, Tree, example

OURS = ("real theme", "under a path", "French first")
HOST = "https://ovens.example"


def pages(site: Tree) -> Mapping[str, html.HtmlElement]:
    """The pages with a head of their own, which those at old addresses lack."""
    found = {path: html.document_fromstring(site[path]) for path in site if path.endswith(".html")}
    return {path: page for path, page in found.items() if not page.xpath("//meta[@http-equiv='refresh']")}


def url(name: str, path: str) -> str:
    return f"{BUILDS[name].get('SITEURL', HOST)}/{path.removesuffix('index.html')}"


def said(page: html.HtmlElement) -> list[dict[str, Any]]:
    """The graph of a page."""
    scripts = page.xpath("//script")
    assert [each.get("type") for each in scripts] in ([], ["application/ld+json"])
    return [each for script in scripts for each in json.loads(script.text)["@graph"]]


def addresses(value: object) -> Iterator[str]:
    """Every address of the site within a value."""
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from addresses(each)
    elif isinstance(value, str) and value.startswith(HOST):
        yield value.partition("#")[0].partition("?")[0]


@pytest.mark.parametrize("name", OURS)
def test_every_address_that_is_saidleads_somewhere(bakery: Bakery, name: str) -> None:
    site, root = bakery(name), url(name, "")
    for path, page in pages(site).items():
        found = [output_path(each.removeprefix(root)) for each in addresses(said(page))]
        assert [each for each in found if each not in site] == [], path


@pytest.mark.parametrize("name", OURS)
def test_every_page_but_one_is_of_something(bakery: Bakery, name: str) -> None:
    silent = [path for path, page in pages(bakery(name)).items() if not said(page)]
    assert silent == ["404.html"]


@pytest.mark.parametrize("name", OURS)
def test_every_page_says_its_own_address(bakery: Bakery, name: str) -> None:
    for path, page in pages(bakery(name)).items():
        (canonical,) = page.xpath("//link[@rel='canonical']/@href")
        (shared,) = page.xpath("//meta[@property='og:url']/@content")
        assert canonical == shared == url(name, path)


@pytest.mark.parametrize("name", OURS)
def test_pages_name_each_other_as_translations_or_not_at_all(bakery: Bakery, name: str) -> None:
    """Search engines heed no pair of which one half is missing."""
    found = {
        url(name, path): {
            each.get("hreflang"): each.get("href")
            for each in page.xpath("//link[@rel='alternate'][@hreflang]")
        }
        for path, page in pages(bakery(name)).items()
    }
    assert any(found.values())
    for own, others in found.items():
        default = others.get("x-default")
        assert not others or (own in others.values() and default in others.values())
        assert all(found[other] == others for other in others.values())


@pytest.mark.parametrize("name", OURS)
def test_a_page_is_in_the_language_it_is_named_as(bakery: Bakery, name: str) -> None:
    found = pages(bakery(name))
    languages = {url(name, path): page.get("lang") for path, page in found.items()}
    for page in found.values():
        for each in page.xpath("//link[@rel='alternate'][@hreflang != 'x-default']"):
            assert languages[each.get("href")] == each.get("hreflang")


@pytest.mark.parametrize("status", ["draft", "published"])
def test_a_translation_that_is_not_public_is_not_even_there_as_a_language(
    tmp_path: Path, status: str
) -> None:
    site = example("bakery", tmp_path, THEME=str(THEME))
    keys = f"title: Bread\nstatus: {status}\ntranslators: [ada-martin]\ntranslated: 2026-05-02\n"
    site.write("posts/2026/bread-without-salt/en.md", f"---\n{keys}---\nI forgot.\n")
    page = pages(site.built())["fr/2026/bread-without-salt/index.html"]
    (posting,) = (each for each in said(page) if each["@type"] == "BlogPosting")
    assert bool(page.xpath("//link[@hreflang]")) is (status == "published")
    assert ("workTranslation" in posting) is (status == "published")


def test_what_people_write_stays_within_the_script(tmp_path: Path) -> None:
    evil = "</script><script>alert(1)</script><!--<script>"
    site = example("bakery", tmp_path, THEME=str(THEME), SITENAME=evil)
    site.replace("posts/2026/the-oven-that-lied/en.md", "title: The oven that lied", f"title: {evil}")
    site.replace("authors/leo-blanc/profile.yml", "name: Léo Blanc", f"name: {evil}")
    page = pages(site.built())["2026/the-oven-that-lied/index.html"]
    (posting,) = (each for each in said(page) if each["@type"] == "BlogPosting")
    assert posting["headline"] == evil
    assert [each["name"].startswith("</script>") for each in posting["author"]] == [False, True]
