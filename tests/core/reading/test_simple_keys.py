"""Simple front matter is read as the YAML parser reads it, with the same places."""

import pytest
from hypothesis import given, strategies as some

from openwindow.core.problems import Problem
from openwindow.core.reading.nodes import LONGEST, Node, read_yaml
from openwindow.core.reading.simple_keys import simple_keys

PATH, FIRST = "content/posts/2026/recall/en.md", 2

LINES = [
    'title: "Why: we #recalled it"',
    "title: 'It is \"it\"'",
    "title: Why we recalled it",
    'title: L\u2019été à 10:30, c\'est "tôt"\u202f!',
    'summary:   ""',
    "date: 2026-11-02 09:30",
    "date: 2026-11-02T09:30:00+01:00",
    "audience: public",
    "audience: no",
    "authors: [ada-king, bo-diaz]",
    "authors: [ ]",
    "tags: [\"safety\", 'pay', the_belt , 2026]",
    "aliases: [/old/recall, /old/recall.html]",
    "canonical: https://example.org/recall",
]
SIMPLE = some.lists(some.sampled_from(LINES), min_size=1, unique_by=lambda line: line.partition(":")[0])

PIECES = [
    *(
        "title",
        "date",
        "tags",
        "é",
        "Why",
        "\U0001f600",
        "\xa0",
        "\ufeff",
        "\x85",
        "\u2028",
        "\ufffe",
        "x" * 99,
    ),
    *(": ", ":", ":\n", " #", "#", ", ", ",", "[", "]", "[]", "{", "}", '"', "'", "''", '""', "\\n", '\\"'),
    *(
        "\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "  ",
        "- ",
        "-",
        "--- ",
        "...",
        "? ",
        "|",
        ">",
        "&a ",
        "*a",
        "!t ",
        "!!str ",
    ),
    *(
        "%",
        "@",
        "`",
        "<<",
        "=",
        "~",
        "/",
        ".",
        "null",
        "no",
        "2026-11-02",
        "09:30",
        "1e3",
        "0x1F",
        "1_000",
        ".inf",
    ),
]
TEXTS = some.lists(some.sampled_from(PIECES) | some.text(max_size=3), max_size=12).map("".join)

CODES = [
    *(*range(0x180), *range(0x240, 0x260), *range(0x2000, 0x2070), *range(0xFDC8, 0xFDF8)),
    *(
        0xD7FF,
        0xD800,
        0xDFFF,
        0xE000,
        0xFEFE,
        0xFEFF,
        0xFF00,
        0xFFFD,
        0xFFFE,
        0xFFFF,
        0x1F600,
        0x1FFFF,
        0x10FFFF,
    ),
]
"""Every character that may mean something in YAML, or that it forbids, or we; both sides of each range."""

FORMS = [
    "a: {}\n",
    'a: "{}"\n',
    "a: '{}'\n",
    "a: [{}]\n",
    'a: [b, "{}", c]\nd: e\n',
    "{}: a\n",
    "a: b{}c: d\n",
]


def told_by_parser(text: str) -> tuple[Node | None, list[Problem]]:
    problems: list[Problem] = []
    return read_yaml(text, PATH, FIRST, problems), problems


def assert_agrees(text: str) -> None:
    simple = simple_keys(text, PATH, FIRST)
    if simple is not None:
        assert (simple, []) == told_by_parser(text)


@given(SIMPLE)
def test_what_people_write_is_simple_and_read_alike(lines: list[str]) -> None:
    text = "\n".join(lines) + "\n"
    assert (simple_keys(text, PATH, FIRST), []) == told_by_parser(text)


@given(TEXTS)
def test_whatever_counts_as_simple_is_read_alike(text: str) -> None:
    assert_agrees(text)


@given(SIMPLE, some.data())
def test_simple_lines_with_something_in_them_are_read_alike_or_left_to_the_parser(
    lines: list[str], data: some.DataObject
) -> None:
    text = "\n".join(lines) + "\n"
    start = data.draw(some.integers(0, len(text)))
    end = data.draw(some.integers(start, min(len(text), start + 3)))
    assert_agrees(text[:start] + data.draw(some.sampled_from(PIECES) | some.text(max_size=2)) + text[end:])


@given(some.sampled_from(FORMS), some.text())
def test_any_value_is_read_alike_or_left_to_the_parser(form: str, value: str) -> None:
    assert_agrees(form.format(value))


@pytest.mark.parametrize("around", ["{}", "a{}", "{}a", "a{}a", "a {} a", "{} a"])
@pytest.mark.parametrize("form", FORMS)
def test_any_character_is_read_alike_or_left_to_the_parser(form: str, around: str) -> None:
    for code in CODES:
        assert_agrees(form.format(around.format(chr(code))))


@pytest.mark.parametrize(
    "text",
    [
        *("", "\n", "title: x", "title:\n", "title: x\ntitle: y\n", "title: x\n\n", "title: x # y\n", "#\n"),
        *(
            'title: "x\\n"\n',
            "title: x \n",
            "title: 'x\n",
            "tags: [a,]\n",
            "tags:\n- a\n",
            "image: {file: a}\n",
        ),
        *("tags: [" + " " * LONGEST, "title: x" + " " * LONGEST, "title: " + "x" * LONGEST + "\n"),
    ],
    ids=lambda text: repr(text[:20]),
)
def test_what_is_less_simple_is_left_to_the_parser(text: str) -> None:
    assert simple_keys(text, PATH, FIRST) is None
