"""Code is found where the engine finds it."""

import pytest

from openwindow.core.markup.code import blanked, fenced, quoted


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\n```sh\nx\n```\nb", "a\n     \n \n   \nb"),
        ("```\nx", "```\nx"),
        ("~~~\n```\n~~~\n```", "   \n   \n   \n```"),
        ("````\n```\n````\na", "    \n   \n    \na"),
        ("  ```\nx\n  ```", "  ```\nx\n  ```"),
    ],
)
def test_a_fence_hides_what_it_holds(text: str, seen: str) -> None:
    assert blanked(text, fenced(text)) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a `b` c", "a     c"),
        ("``a ` b`` c", "          c"),
        ("`a\n\nb`", "`a\n\nb`"),
        ("`a ``b", "`a ``b"),
        (r"\`a `b`", r"\`a    "),
    ],
)
def test_backticks_hide_what_they_hold(text: str, seen: str) -> None:
    assert blanked(text, quoted(text)) == seen
