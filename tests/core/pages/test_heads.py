"""The heads of pages, and what stands on all of them."""

from dataclasses import replace
from typing import Any

import pytest

from openwindow.core.model.audience import Audience
from openwindow.core.pages import home, post as post_kind, tag
from openwindow.core.settings import Settings
from tests.core.pages.examples import SETTINGS, plan, post, shown, site, views

HOMES = ("index.html", "fr/index.html")


def home_head(settings: Settings) -> Any:
    return views(home, plan(site(), settings))["index.html"].head


def test_lists_in_all_languages_are_alternates_of_each_other() -> None:
    found = shown(tag, post("one", tags=("brakes",)))
    for head in (found["tags/brakes/index.html"].head, found["fr/tags/brakes/index.html"].head):
        assert [(each.language, each.absolute) for each in head.alternates] == [
            ("en", "https://blog.example/tags/brakes/"),
            ("fr", "https://blog.example/fr/tags/brakes/"),
        ]


@pytest.mark.parametrize(
    ("languages", "default"),
    [
        (("en",), ""),
        (("fr", "en"), "https://blog.example/2026/one/"),
        (("fr", "de"), "https://blog.example/fr/2026/one/"),
    ],
    ids=["alone", "first language", "original"],
)
def test_readers_of_no_given_language_get_the_first_else_the_original(
    languages: tuple[str, ...], default: str
) -> None:
    settings = replace(SETTINGS, languages=("en", "fr", "de"))
    found = views(post_kind, plan(site(post("one", languages=languages)), settings))
    assert {view.head.x_default for view in found.values()} == {default}


def test_a_post_in_one_language_has_no_alternates() -> None:
    assert shown(post_kind, post("one"))["2026/one/index.html"].head.alternates == ()


def test_numbered_pages_are_alternates_of_the_same_number() -> None:
    head = shown(home, *(post(f"n{day}", day) for day in range(6)))["fr/page/1/index.html"].head
    assert head.canonical == "https://blog.example/fr/page/1/"
    assert [each.href for each in head.alternates] == ["/page/1/", "/fr/page/1/"]


@pytest.mark.parametrize(
    ("settings", "noindex"),
    [
        (SETTINGS, False),
        (replace(SETTINGS, preview=True), True),
        (replace(SETTINGS, audience=Audience.PARTNERS), True),
    ],
    ids=["public", "preview", "partners"],
)
def test_search_engines_pass_what_is_not_for_everyone(settings: Settings, noindex: bool) -> None:
    assert home_head(settings).noindex is noindex


def test_the_sites_own_path_comes_first_in_every_link() -> None:
    found = views(home, plan(site(post("one")), replace(SETTINGS, site_url="https://company.example/blog")))
    site_view, head = found["fr/index.html"].site, found["fr/index.html"].head
    assert (site_view.home, site_view.root) == ("/blog/fr/", "/blog/")
    assert site_view.assets["style.css"] == "/blog/theme/style.12345678.css"
    assert head.canonical == "https://company.example/blog/fr/"
    assert head.alternates[0].absolute == "https://company.example/blog/"


def test_the_main_feed_is_that_of_the_pages_language() -> None:
    assert [shown(home)[path].head.feeds[0].href for path in HOMES] == ["/feed.xml", "/fr/feed.xml"]


def test_navigation_speaks_the_pages_language() -> None:
    navigation = shown(home)["fr/index.html"].site.navigation
    assert [link.key for link in navigation] == [
        "home",
        "archive",
        "authors",
        "tags",
        "series",
        "corrections",
        "search",
        "subscribe",
    ]
    assert (navigation[1].href, navigation[1].name) == ("/fr/archive/", "Archive[fr]")


def test_a_language_written_from_right_to_left_says_so() -> None:
    found = views(home, plan(site(), replace(SETTINGS, languages=("en", "ar"))))
    assert [view.site.direction for view in found.values()] == ["ltr", "rtl"]


def test_a_blog_in_one_language_does_not_name_it_in_titles() -> None:
    assert home_head(replace(SETTINGS, languages=("en",))).feeds[0].title == "Open Window"


@pytest.mark.parametrize(("audience", "shown_as"), [(Audience.PUBLIC, ""), (Audience.INTERNAL, "internal")])
def test_a_closed_edition_says_so_on_every_page(audience: Audience, shown_as: str) -> None:
    found = views(home, plan(site(), replace(SETTINGS, audience=audience)))
    assert {view.site.audience for view in found.values()} == {shown_as}
