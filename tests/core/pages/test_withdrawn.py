"""What stays of a withdrawn post."""

from dataclasses import replace
from typing import Any

from openwindow.core.model.picture import Picture
from openwindow.core.model.post import Withdrawal
from openwindow.core.pages import withdrawn
from tests.core.pages.examples import FIRST, NOW, by_path, note, plan, post, shown, site, text, words

WITHDRAWN = Withdrawal(NOW, "The figures were wrong")
ORIGINAL = text(
    "posts/2026/one/en.md",
    title="Kept title",
    summary="Secret summary",
    image=Picture("posts/2026/one/secret.jpg", words(en="Secret picture")),
    corrections=(note(1, "Secret correction"),),
    disclosure="Secret interest",
)
POST = post("one", texts=(ORIGINAL,), withdrawn=WITHDRAWN)


def stub(**fields: Any) -> Any:
    return shown(withdrawn, replace(POST, **fields))["2026/one/index.html"]


def test_title_authors_dates_and_reason_stay_at_the_same_address() -> None:
    view = stub(authors=("ada", "cy"))
    assert (view.title, len(view.authors)) == ("Kept title", 2)
    assert (view.date.words, view.withdrawn.words) == ("1 November 2026", "20 November 2026")
    assert (view.reason, view.reason_lang) == ("The figures were wrong", "")


def test_nothing_else_of_it_is_anywhere() -> None:
    said = [repr(output.view) for output in by_path(plan(site(POST))).values()]
    assert not [view for view in said if "Secret" in view or "secret." in view]


def test_the_reason_is_marked_where_it_is_in_another_language() -> None:
    views = shown(withdrawn, post("one", languages=("fr", "en"), withdrawn=WITHDRAWN))
    assert (views["2026/one/index.html"].reason_lang, views["fr/2026/one/index.html"].reason_lang) == (
        "fr",
        "",
    )


def test_a_post_that_stands_has_no_stub() -> None:
    assert shown(withdrawn, post("one")) == {}


def test_a_stub_changed_when_it_was_withdrawn() -> None:
    assert stub().head.graph.modified == NOW.isoformat()
    assert stub().head.graph.published == FIRST.isoformat()
