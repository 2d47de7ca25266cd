"""Small bodies and what becomes of them."""

import pytest

from tests.core.markup.converting import Case, cases, html_of, problems_of

STEPS = ("callouts", "code", "figures", "footnotes", "headings", "links", "raw_html", "tables", "task_lists")


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case.title) for name in STEPS for case in cases(name)]
)
def test_the_html_is_as_expected(case: Case) -> None:
    assert html_of(case.text) == case.expected
    assert problems_of(case.text) == []


@pytest.mark.parametrize("case", [pytest.param(case, id=case.title) for case in cases("refused")])
def test_the_problems_are_as_expected(case: Case) -> None:
    assert "\n".join(problems_of(case.text)) == case.expected
