"""Where most texts take a short way, it leads where the long one does."""

import re

from hypothesis import given, strategies as some

from openwindow.core.problems import Place, Problem
from openwindow.core.reading.characters import FORBIDDEN, decode, read_characters
from openwindow.core.reading.desk import Desk, ReadingRules
from openwindow.core.reading.nodes import Scalar
from openwindow.core.reading.values import read_any_text

DESK = Desk.for_rules(ReadingRules(("en",), "UTC"))


def test_each_forbidden_character_of_ascii_is_found() -> None:
    for code in range(128):
        problems: list[Problem] = []
        read_characters(b"a" + bytes([code]) + b"b", "a.md", problems)
        assert bool(problems) == bool(FORBIDDEN.search(decode(bytes([code]))))


def test_no_forbidden_character_counts_as_printable() -> None:
    assert not any(chr(code).isprintable() for code in range(0x110000) if FORBIDDEN.match(chr(code)))


@given(some.text(some.sampled_from(" \t\n\xa0\u2003ab")))
def test_runs_of_spaces_become_one(text: str) -> None:
    read = read_any_text(Scalar(Place("a.md"), text), "title", DESK)
    assert read == re.sub(r"[ \t\n]+", " ", text).strip(" ")
