"""Posts sorted once in all ways."""

from datetime import UTC, datetime

from openwindow.core.pages.groups import Groups
from tests.core.pages.examples import CY, plan, post, site


def groups(*posts: object) -> Groups:
    made = plan(site(*posts))  # type: ignore[arg-type]
    return Groups(made.order, made.facets, {author.id: author.team for author in made.authors.values()})


def test_posts_come_newest_first_and_those_of_one_moment_by_id() -> None:
    assert groups(post("b"), post("a"), post("c", 1)).newest_first == ("id-c", "id-b", "id-a")


def test_a_post_by_two_people_of_a_team_stands_in_it_once() -> None:
    assert groups(post("a", authors=("ada", "cy"))).by_team[CY.team] == ("id-a",)


def test_the_month_is_that_of_the_sites_zone() -> None:
    late = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)
    assert list(groups(post("a", date=late)).by_month) == [(2026, 12)]


def test_a_translator_has_the_texts_they_translated() -> None:
    found = groups(post("a", languages=("fr", "en"))).translated_by
    assert found == {"bo": (("id-a", "en"),)}
