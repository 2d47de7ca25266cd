"""The quick lexers give what Pygments' own give."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from pygments.lexers import get_lexer_by_name

from openwindow.core.markup.first_characters import ASCII, first_characters
from openwindow.core.markup.quick_lexer import SLOW_AT_FIRST, quickened

LANGUAGES = ("bash", "c", "css", "ini", "javascript", "json", "python", "rust", "sql", "toml", "typescript")
SIGNS = [
    *"abX09 \n\t\"'`#/*-+=<>(){}[];:,.\\|&%$@!?^~_éſ",
    "def ",
    "/*",
    "*/",
    "//",
    '"""',
    "f'{",
    "${",
]
CODE = Path(__file__).read_text("utf-8")

PLAIN = {name: get_lexer_by_name(name, stripnl=False) for name in LANGUAGES}
QUICK = {name: quickened(get_lexer_by_name(name, stripnl=False)) for name in LANGUAGES}
for lexer in QUICK.values():
    for _ in range(SLOW_AT_FIRST):
        list(lexer.get_tokens(""))


@pytest.mark.parametrize("name", LANGUAGES)
def test_code_has_the_same_tokens(name: str) -> None:
    assert list(QUICK[name].get_tokens(CODE)) == list(PLAIN[name].get_tokens(CODE))


@given(st.sampled_from(LANGUAGES), st.lists(st.sampled_from(SIGNS), max_size=40).map("".join))
@settings(deadline=None)
def test_any_text_has_the_same_tokens(name: str, text: str) -> None:
    assert list(QUICK[name].get_tokens(text)) == list(PLAIN[name].get_tokens(text))


@pytest.mark.parametrize(
    ("pattern", "flags", "letters"),
    [
        ("abc", 0, "a"),
        ("abc", re.IGNORECASE, "aA"),
        ("(?i:a)b", 0, "aA"),
        ("(?:a|b+|[c-e])f", 0, "abcde"),
        ("a?b", 0, "ab"),
        (r"\bx(?=y)", 0, "x"),
        (r"(?<!x)\d", 0, "0123456789"),
        ("(?>a*)b", 0, "ab"),
        ("é|x", 0, "x"),
    ],
)
def test_a_match_begins_with_one_of_these(pattern: str, flags: int, letters: str) -> None:
    assert first_characters(re.compile(pattern, flags)) == frozenset(letters)


@pytest.mark.parametrize("pattern", ["", "a*", "a|", r"(a)?\1", ".", r"\Z", "(?i)[^a]", "(?i)ſ"])
def test_what_may_be_empty_or_is_hard_to_tell_begins_with_anything(pattern: str) -> None:
    assert first_characters(re.compile(pattern)) >= ASCII - {"\n"}
