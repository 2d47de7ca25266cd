"""Where the two engines differ, and what a person is told of it."""

import pytest

from openwindow.core.markup import Source
from openwindow.core.markup.blocks import Kind
from openwindow.core.markup.comparison import Comparison, compared
from tests.core.markup.converting import CONVERTERS


def comparison(text: str, line: int = 1) -> Comparison:
    source = Source("a.md", "en", line, text)
    return compared(source, *(CONVERTERS[name].convert(source) for name in ("markdown", "gfm")))


ALIKE = {
    "empty lines and the order of attributes": "# A\n![p](p.png)\n> b\n\n    code\n\n```sh\nx\n```\n***\nend",
    "items with and without paragraphs": "- a\n\n    b\n\n- c\n\n\n1. one\n\n2. two",
    "notes": "A[^1] b[^2] c[^1]\n\n[^2]: Two\n\n    more\n\n[^1]: One\n\n[^3]: Unused",
    "tables": "| a | b |\n|---|--:|\n| *c* | `d` |",
    "callouts and tasks": "> [!NOTE]\n> So.\n\n- [x] done\n- [ ] not",
    "problems wherever they stand": "a <script>x</script>\n\n[a](//b)",
}


@pytest.mark.parametrize("name", ALIKE)
def test_what_looks_the_same_is_no_difference(name: str) -> None:
    assert not comparison(ALIKE[name])


def told(text: str) -> list[tuple[int, tuple[str, ...], str, tuple[str, ...], str]]:
    return [
        (
            each.place.line,
            tuple(kind.value for kind in each.first.kinds),
            each.first.words,
            tuple(kind.value for kind in each.second.kinds),
            each.second.words,
        )
        for each in comparison(text).differences
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "One.\n\nTwo:\n- a\n- b\n\nThree.",
            (3, ("paragraph",), "Two: - a - b", ("paragraph", "list"), "Two: - a - b"),
        ),
        ("~~gone~~ here", (1, ("paragraph",), "~~gone~~ here", ("paragraph",), "gone here")),
        (
            "See www.a.org.",
            (1, ("paragraph",), "See www.a.org.", ("paragraph",), "See [www.a.org](http://www.a.org)."),
        ),
        (
            "Well\n\n<div>\n\n**so**\n\n</div>\n",
            (5, ("other",), "**so**", ("other",), "so"),
        ),
    ],
)
def test_a_difference_names_line_kinds_and_words(text: str, expected: object) -> None:
    assert told(text) == [expected]


def test_a_long_text_is_shown_around_what_differs() -> None:
    (difference,) = comparison(f"{'before ' * 30}www.example.org {'after ' * 30}").differences
    assert difference.first.words == "…efore before before www.example.org after after after after …"
    assert difference.second.words.startswith("…efore before before [www.example.org](http://www.example")


def test_lines_are_those_of_the_file() -> None:
    text = "The same words\n\n`The same words`\n\nThe same\nwords at www.example.org\n"
    (difference,) = comparison(text, line=10).differences
    assert difference.place.line == 14


def test_nothing_is_told_of_what_one_engine_leaves_out() -> None:
    (difference,) = comparison("Text\n\n[^1]: a\n[^1]: b\n").differences
    assert (difference.first.kinds, difference.second.kinds) == ((Kind.FOOTNOTES,), (Kind.FOOTNOTES,))


def test_a_problem_that_one_engine_has_alone_is_told() -> None:
    found = comparison("a <img/src=x> <b>\n\n<script>")
    assert [[each.code for each in problems] for problems in found.problems] == [["broken-html"], []]
