"""Files for machines: redirects, sitemap, robots, copies."""

from dataclasses import replace
from typing import Any

import pytest
from lxml import etree, html

from openwindow.core.model.audience import Audience
from openwindow.core.pages import KINDS, asset, picture, redirect, redirects, robots, sitemap
from openwindow.core.pages.page_view import PageView
from openwindow.core.rendering import Viewed
from openwindow.core.settings import Settings
from tests.core.pages.examples import (
    RULES,
    SETTINGS,
    PlainTools,
    by_path,
    note,
    plan,
    post,
    shown,
    site,
    views,
)

MOVED = post("one", aliases=("/old/one.html", "/an older/"))
SUBFOLDER = replace(SETTINGS, site_url="https://company.example/blog")
CLOSED = replace(SETTINGS, audience=Audience.INTERNAL)
PREVIEW = replace(SETTINGS, preview=True)
TOOLS = PlainTools()
XHTML_LINK = "{http://www.w3.org/1999/xhtml}link"


def redirecting_page(settings: Settings = SETTINGS) -> Any:
    view = views(redirect, plan(site(MOVED), settings))["old/one.html"]
    return html.document_fromstring(redirect.render(view, TOOLS))


def map_of(*posts: Any, settings: Settings = SETTINGS) -> dict[str, etree._Element]:
    view = views(sitemap, plan(site(*posts), settings))["sitemap.xml"]
    root = etree.fromstring(sitemap.render(view, TOOLS))
    return {url.findtext("{*}loc", ""): url for url in root}


def test_a_page_at_the_old_address_leads_to_the_new_one() -> None:
    page = redirecting_page(SUBFOLDER)
    assert page.findall(".//a")[0].get("href") == "/blog/2026/one/"
    assert page.find(".//link[@rel='canonical']").get("href") == "https://company.example/blog/2026/one/"
    assert page.find(".//meta[@http-equiv='refresh']").get("content") == "0; url=/blog/2026/one/"


def test_old_addresses_end_in_files_of_their_own() -> None:
    assert list(shown(redirect, MOVED)) == ["an older/index.html", "old/one.html"]


def test_a_title_cannot_break_out_of_a_redirecting_page() -> None:
    evil = replace(MOVED, texts=(replace(MOVED.original, title="<script>'\""),))
    view = shown(redirect, evil)["old/one.html"]
    assert "<script>" not in redirect.render(view, TOOLS)


@pytest.mark.parametrize(("settings", "count"), [(SETTINGS, 0), (CLOSED, 1), (PREVIEW, 1)])
def test_search_engines_follow_redirects_of_public_sites_only(settings: Settings, count: int) -> None:
    assert len(redirecting_page(settings).findall(".//meta[@name='robots']")) == count


def test_hosts_get_all_redirects_in_one_file() -> None:
    view = views(redirects, plan(site(MOVED, pages=(replace(RULES, aliases=("/r/",)),)), SUBFOLDER))[
        "_redirects"
    ]
    assert redirects.render(view, TOOLS).splitlines() == [
        "/blog/an%20older/ /blog/2026/one/ 301",
        "/blog/old/one.html /blog/2026/one/ 301",
        "/blog/r/ /blog/rules/ 301",
    ]


def pages_of(outputs: dict[str, Viewed]) -> set[str]:
    """The addresses of all pages of the theme but the numbered ones, and those that say so themselves."""
    return {
        output.view.head.canonical
        for path, output in outputs.items()
        if isinstance(output.view, PageView) and "page/" not in path and not output.view.head.noindex
    }


def test_the_sitemap_lists_exactly_the_pages_there_are() -> None:
    posts = [post(f"n{day}", day, ("en", "fr"), tags=("brakes",), series="recall") for day in range(9)]
    assert set(map_of(*posts)) == pages_of(dict(by_path(plan(site(*posts)))))


def test_a_post_changed_when_its_last_correction_was_made() -> None:
    made = post("one")
    corrected = replace(made, texts=(replace(made.original, corrections=(note(4, "a"),)),))
    found = map_of(corrected)
    changes = {found[f"https://blog.example{path}"].findtext("{*}lastmod") for path in ("/2026/one/", "/")}
    assert changes == {"2026-11-05T09:00:00+01:00"}


def test_what_never_changed_has_no_date() -> None:
    assert map_of()["https://blog.example/rules/"].find("{*}lastmod") is None


def test_translations_point_to_each_other() -> None:
    found = map_of(post("one", languages=("en", "fr")), post("two"))
    links = found["https://blog.example/fr/2026/one/"].findall(XHTML_LINK)
    assert [(link.get("hreflang"), link.get("href")) for link in links] == [
        ("en", "https://blog.example/2026/one/"),
        ("fr", "https://blog.example/fr/2026/one/"),
    ]
    assert found["https://blog.example/2026/two/"].findall(XHTML_LINK) == []


def test_what_appeared_elsewhere_first_is_left_to_that_place() -> None:
    assert not [
        address for address in map_of(post("one", canonical="https://x.example/")) if "one" in address
    ]


def test_a_preview_has_no_sitemap() -> None:
    assert views(sitemap, plan(site(), PREVIEW)) == {}


@pytest.mark.parametrize(
    ("settings", "last"),
    [
        (SETTINGS, "Sitemap: https://blog.example/sitemap.xml"),
        (CLOSED, "Disallow: /"),
        (PREVIEW, "Disallow: /"),
    ],
    ids=["public", "closed", "preview"],
)
def test_robots_are_welcome_where_everyone_is(settings: Settings, last: str) -> None:
    view = views(robots, plan(site(), settings))["robots.txt"]
    assert robots.render(view, TOOLS).splitlines()[-1] == last


@pytest.mark.parametrize(
    ("kind", "path", "source"),
    [
        (picture, "authors/ada/figures.csv", "content/authors/ada/figures.csv"),
        (asset, "theme/style.12345678.css", "theme/static/style.css"),
    ],
)
def test_files_are_copied_as_they_are(kind: Any, path: str, source: str) -> None:
    files = {"authors/ada/figures.csv": "/authors/ada/figures.csv"}
    view = views(kind, plan(site(), published_files=files))[path]
    assert kind.render(view, TOOLS) == f"bytes of {source}".encode()


def test_kinds_have_names_of_their_own() -> None:
    assert len({kind.NAME for kind in KINDS}) == len(KINDS)
