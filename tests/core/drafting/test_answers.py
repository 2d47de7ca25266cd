"""Answers, each checked alone."""

import pytest

from openwindow.core.drafting import answers
from openwindow.core.problems import Problem

KNOWN = ("ada", "zoe")


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (answers.wrong_text("A title", "--title"), None),
        (answers.wrong_text("  ", "--title"), "option-empty"),
        (answers.wrong_role("fr=Monteuse", "--role"), None),
        (answers.wrong_role("fr= ", "--role"), "option-empty"),
        (answers.wrong_id("ada-2", "--id", KNOWN), None),
        (answers.wrong_id("ada", "--id", KNOWN), "option-taken"),
        (answers.wrong_id("Ada", "--id", ()), "option-id"),
        (answers.wrong_id("a/../b", "--id", ()), "option-id"),
        (answers.wrong_id("con", "--id", ()), "option-id"),
        (answers.wrong_language("pt-BR", "--language"), None),
        (answers.wrong_language("français", "--language"), "option-language"),
        (answers.wrong_languages("fr, en", "--languages", ("en", "fr")), None),
        (answers.wrong_languages("fr,xx", "--languages", ("en", "fr")), "option-theme-language"),
        (answers.wrong_languages(" , ", "--languages", ("en", "fr")), "option-empty"),
        (answers.wrong_url("https://blog.example/company", "--url"), None),
        (answers.wrong_url("https://blög.example:8080", "--url"), None),
        (answers.wrong_url("blog.example", "--url"), "option-url"),
        (answers.wrong_url("https://", "--url"), "option-url"),
        (answers.wrong_url("https://a..b", "--url"), "option-url"),
        (answers.wrong_url("https://a.example/?b", "--url"), "option-url"),
        (answers.wrong_timezone("Europe/Paris", "--timezone"), None),
        (answers.wrong_timezone("Paris", "--timezone"), "option-timezone"),
        (answers.wrong_timezone("../etc", "--timezone"), "option-timezone"),
    ],
)
def test_an_answer_is_right_or_has_a_code(found: Problem | None, code: str | None) -> None:
    assert (found.code if found else None) == code


def test_a_wrong_id_suggests_one() -> None:
    found = answers.wrong_id("Marie Curie", "--id", ())
    assert found
    assert dict(found.values)["suggestion"] == "marie-curie"


def test_languages_are_listed_once_in_their_order() -> None:
    assert answers.listed_languages("fr, en,fr de") == ("fr", "en", "de")
