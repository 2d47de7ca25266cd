"""Answers that are one of several words."""

import pytest

from openwindow.core.drafting import choices
from openwindow.core.problems import Problem

KNOWN = ("ada", "zoe")


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (choices.wrong_choice("ada", "--author", KNOWN), None),
        (choices.wrong_choice("adda", "--author", KNOWN), "option-choice"),
        (choices.wrong_choice("ada", "--author", ()), "option-no-author-yet"),
        (choices.wrong_term("pay", "--tag", ("pay",), "tags.yml"), None),
        (choices.wrong_term("pays", "--tag", ("pay",), "tags.yml"), "option-term"),
        (choices.wrong_term("pay", "--tag", (), "tags.yml"), "option-no-term-yet"),
    ],
)
def test_a_choice_is_right_or_has_a_code(found: Problem | None, code: str | None) -> None:
    assert (found.code if found else None) == code


def test_a_wrong_choice_says_the_nearest_and_all() -> None:
    found = choices.wrong_choice("Zoé", "--author", KNOWN)
    assert found
    assert (found.code, dict(found.values)) == (
        "option-choice",
        {"option": "--author", "value": "Zoé", "nearest": "zoe", "known": "ada, zoe"},
    )
