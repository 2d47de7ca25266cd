"""The archive, its years and months."""

from typing import Any

from openwindow.core.pages import archive, period
from tests.core.pages.examples import post, shown

POSTS = (post("one"), post("two", 1), post("three", 31), post("four", 61))


def counts(listed: Any) -> list[tuple[str, int]]:
    return [(each.link.name, each.count) for each in listed]


def test_years_and_months_are_counted_newest_first() -> None:
    years = shown(archive, *POSTS)["archive/index.html"].years
    assert counts(each.year for each in years) == [("2027", 1), ("2026", 3)]
    assert counts(years[1].months) == [("December 2026", 1), ("November 2026", 2)]


def test_months_are_named_in_the_pages_language() -> None:
    years = shown(archive, *POSTS)["fr/archive/index.html"].years
    assert years[0].months[0].link.name == "janvier 2027"
    assert years[0].months[0].link.href == "/fr/archive/2027/01/"


def test_a_year_lists_its_posts_and_months() -> None:
    view = shown(period, *POSTS)["archive/2026/index.html"]
    assert [card.href for card in view.posts] == ["/2026/three/", "/2026/two/", "/2026/one/"]
    assert counts(view.months) == [("December 2026", 1), ("November 2026", 2)]
    assert (view.name, view.up.href, view.up.name) == ("2026", "/archive/", "Archive")


def test_a_month_lists_its_posts_below_its_year() -> None:
    view = shown(period, *POSTS)["fr/archive/2026/11/index.html"]
    assert [card.href for card in view.posts] == ["/2026/two/", "/2026/one/"]
    assert (view.name, view.up.href, view.months) == ("novembre 2026", "/fr/archive/2026/", ())


def test_a_month_without_posts_has_no_page() -> None:
    months = [path for path in shown(period, *POSTS) if path.count("/") == 3 and path.startswith("archive")]
    assert sorted(months) == [f"archive/{month}/index.html" for month in ("2026/11", "2026/12", "2027/01")]
