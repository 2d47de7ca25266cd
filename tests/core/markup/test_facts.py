"""What is known of a body without its HTML."""

import re

import pytest
from hypothesis import given, strategies as st

from openwindow.core.markup.facts import number_of_words


@given(st.text() | st.text("aé_1-—' \n\u00a0\x1f²٣", max_size=20))
def test_words_are_counted_as_a_pattern_would(text: str) -> None:
    assert number_of_words(text) == len(re.findall(r"\w\S*", text))


@pytest.mark.parametrize(("text", "words"), [("", 0), ("- —", 0), ("don't, l’été\n2", 3), ("(a) b/c", 2)])
def test_a_word_stands_between_spaces(text: str, words: int) -> None:
    assert number_of_words(text) == words
