"""Tags and series."""

from openwindow.core.pages import all_series, series, tag, tags
from tests.core.pages.examples import post, shown


def test_a_tag_lists_its_posts_and_no_others() -> None:
    view = shown(tag, post("one", tags=("brakes",)), post("two", 1))["tags/brakes/index.html"]
    assert (view.id, view.name.text) == ("brakes", "Brakes")
    assert [card.href for card in view.posts] == ["/2026/one/"]


def test_a_tag_without_posts_has_no_page() -> None:
    assert shown(tag, post("one")) == {}


def test_a_name_that_lacks_in_a_language_is_marked_with_its_own() -> None:
    name = shown(tag, post("one", tags=("motors",)))["fr/tags/motors/index.html"].name
    assert (name.text, name.language) == ("Motors", "en")


def test_tags_are_counted_and_sorted_by_name() -> None:
    posts = (post("one", tags=("motors", "brakes")), post("two", 1, tags=("motors",)))
    view = shown(tags, *posts)["fr/tags/index.html"]
    assert [(each.link.name, each.count) for each in view.tags] == [("Freins", 1), ("Motors", 2)]
    assert view.tags[0].link.href == "/fr/tags/brakes/"


def test_a_tag_without_posts_is_not_counted() -> None:
    view = shown(tags, post("one", tags=("brakes",)))["tags/index.html"]
    assert [each.link.name for each in view.tags] == ["Brakes"]


def test_a_series_is_read_from_its_first_part_on() -> None:
    view = shown(series, post("two", 2, series="recall"), post("one", 1, series="recall"), post("three"))
    assert [card.href for card in view["series/recall/index.html"].posts] == ["/2026/one/", "/2026/two/"]


def test_a_series_without_posts_has_no_page() -> None:
    assert shown(series, post("one")) == {}


def test_all_series_are_counted() -> None:
    view = shown(all_series, post("one", series="recall"))["fr/series/index.html"]
    assert [(each.link.name, each.count) for each in view.series] == [("Le rappel", 1)]
