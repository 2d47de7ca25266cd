"""Tags and series."""

from openwindow.core.model.post import Withdrawal
from openwindow.core.pages import all_series, series, tag, tags
from tests.core.pages.examples import NOW, post, shown


def test_a_tag_lists_its_posts_and_no_others() -> None:
    view = shown(tag, post("one", tags=("brakes",)), post("two", 1))["tags/brakes/index.html"]
    assert (view.id, view.name.text) == ("brakes", "Brakes")
    assert [card.href for card in view.posts] == ["/2026/one/"]


def test_a_tag_shows_who_writes_on_it_most_posts_first() -> None:
    posts = (
        post("one", 0, tags=("brakes",), authors=("bo",)),
        post("two", 1, tags=("brakes",), authors=("ada", "bo")),
        post("three", 2, tags=("motors",), authors=("cy",)),
        post("four", 3, tags=("brakes",), authors=("cy",), withdrawn=Withdrawal(NOW, "wrong")),
    )
    people = shown(tag, *posts)["tags/brakes/index.html"].people
    assert [person.name for person in people] == ["Bo Émile", "Ada Lovelace"]


def test_who_wrote_last_comes_first_of_those_with_as_many_posts() -> None:
    posts = (post("one", 0, tags=("brakes",)), post("two", 1, tags=("brakes",), authors=("bo",)))
    people = shown(tag, *posts)["tags/brakes/index.html"].people
    assert [person.name for person in people] == ["Bo Émile", "Ada Lovelace"]


def test_only_the_first_page_of_a_tag_shows_people() -> None:
    found = shown(tag, *(post(f"p{day}", day, tags=("brakes",)) for day in range(7)))
    assert {view.paging.number for view in found.values() if view.people} == {0}
    assert len(found) == 4


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
