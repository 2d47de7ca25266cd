"""The home pages."""

from openwindow.core.pages import home
from tests.core.pages.examples import post, shown


def titles(view: object) -> list[str]:
    return [card.title for card in view.posts]  # type: ignore[attr-defined]


def test_every_language_has_a_home_even_without_posts() -> None:
    assert list(shown(home)) == ["index.html", "fr/index.html"]


def test_a_post_is_listed_once_in_the_pages_language_else_in_its_original_one() -> None:
    views = shown(home, post("one", 0, ("en", "fr")), post("two", 1, ("en",)))
    assert [(card.href, card.lang) for card in views["fr/index.html"].posts] == [
        ("/2026/two/", "en"),
        ("/fr/2026/one/", ""),
    ]


def test_older_posts_move_to_numbered_pages() -> None:
    views = shown(home, *(post(f"n{day}", day) for day in range(7)))
    assert {path: len(view.posts) for path, view in views.items() if not path.startswith("fr/")} == {
        "index.html": 4,
        "page/1/index.html": 3,
    }


def test_pages_are_linked_in_both_directions() -> None:
    views = shown(home, *(post(f"n{day}", day) for day in range(7)))
    assert views["fr/index.html"].paging.older == "/fr/page/1/"
    assert views["fr/page/1/index.html"].paging.newer == "/fr/"


def test_a_numbered_page_says_so_in_its_title() -> None:
    views = shown(home, *(post(f"n{day}", day) for day in range(7)))
    assert views["page/1/index.html"].head.title == "Open Window, page 1"


def test_the_home_page_is_named_as_the_blog_and_described_by_its_tagline() -> None:
    head = shown(home)["fr/index.html"].head
    assert (head.title, head.description) == ("Open Window", "Depuis l'atelier")
