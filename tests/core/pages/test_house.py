"""The house: everybody at a window."""

from dataclasses import replace
from datetime import timedelta

import pytest

from openwindow.core.model.post import Withdrawal
from openwindow.core.pages import home
from openwindow.core.pages.house import Pane
from tests.core.pages.examples import FIRST, NOW, post, shown, words

OLD = -40
"""In days after the first post: more than thirty before the moment of these builds."""


def panes(*posts: object, path: str = "index.html") -> dict[str, Pane]:
    return {pane.person.name: pane for pane in shown(home, *posts)[path].house}  # type: ignore[arg-type]


def test_everyone_has_a_window_in_the_order_of_names_and_those_who_left_come_last() -> None:
    assert list(panes()) == ["Ada Lovelace", "Bo Émile", "Çy Nguyen"]


@pytest.mark.parametrize(("day", "lit"), [(0, True), (OLD, False)])
def test_a_window_is_lit_where_somebody_has_written_lately(day: int, lit: bool) -> None:
    assert panes(post("one", day))["Ada Lovelace"].lit is lit


def test_no_light_is_left_on_for_those_who_have_gone() -> None:
    assert not panes(post("one", authors=("cy",)))["Çy Nguyen"].lit


def test_a_window_names_the_last_post_that_still_stands() -> None:
    gone = Withdrawal(FIRST + timedelta(days=6), words(en="Wrong"))
    ada = panes(post("one"), post("two", 5, withdrawn=gone))["Ada Lovelace"]
    assert (ada.count, ada.last and ada.last.href) == (2, "/2026/one/")


def test_who_only_translates_has_a_window_without_a_post() -> None:
    bo = panes(post("one", 0, ("en", "fr")))["Bo Émile"]
    assert (bo.count, bo.last, bo.date, bo.lit) == (0, None, None, False)


def test_a_post_to_come_lights_nothing() -> None:
    later = replace(post("one"), date=NOW + timedelta(days=1))
    assert not panes(later)["Ada Lovelace"].lit


def test_the_house_stands_on_the_newest_page_only() -> None:
    posts = [post(f"n{day}", day) for day in range(7)]
    assert panes(*posts, path="page/1/index.html") == {}
