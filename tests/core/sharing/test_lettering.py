"""What a font can write, and titles in lines."""

import pytest
from hypothesis import given, strategies as st

from openwindow.core.model.drawing import Style, Weight
from openwindow.core.sharing.lettering import LEADING, Room, Setting, set_in_lines, shortened, writable
from tests.core.sharing.plain import CHARACTERS, PlainDrawing

STYLE = Style(10, Weight.SEMIBOLD, "ltr", "en")
SIZES = (80, 60, 40, 20)
ROOM = Room(400, 200)
WIDTH = PlainDrawing().width

TEXTS = {
    "plain": ("Why we recalled the R2", "Why we recalled the R2"),
    "French spaces stay": ("Combien\u202f? Assez\u00a0: oui", "Combien ? Assez\u00a0: oui"),
    "other spaces are one": ("a\tb\n\u2003c  d", "a b c d"),
    "emoji go": ("We shipped 🚀🚀 it 👩\u200d🔧", "We shipped it"),
    "a number in a box stays a number": ("1\ufe0f\u20e3 GB", "1 GB"),
    "letters in disguise": ("ﬁne 𝐑𝟐 Ｘ", "fine R2 X"),
    "accents apart": ("e\u0301te\u0301", "été"),
    "a soft hyphen is nothing": ("Donau\u00addampf", "Donaudampf"),
    "Hebrew": ("שלום", "שלום"),
    "a letter that is missing": ("R2 リコール", ""),
    "a digit that is missing": ("१ + 1", ""),
    "only emoji": ("🚀", ""),
    "only what is not seen": ("\u200d\u200f", ""),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("text", "written"), TEXTS.values(), ids=TEXTS)
def test_a_text_is_written_as_far_as_nothing_else_is_said(text: str, written: str) -> None:
    assert writable(text, CHARACTERS) == written


@given(st.text(max_size=30))
def test_only_what_the_font_has_is_written(text: str) -> None:
    assert set(writable(text, CHARACTERS)) <= CHARACTERS | set("\u200c\u200d\u200e\u200f")


def lines(text: str, room: Room = ROOM) -> Setting:
    return set_in_lines(text, room, SIZES, STYLE, WIDTH)


TITLES = {
    "a word is as large as can be": ("Recall", Setting(80, ("Recall",))),
    "lines are equally long": ("one two three four", Setting(80, ("one two", "three four"))),
    "what is too long for a line is smaller": ("electrification", Setting(40, ("electrification",))),
    "a hyphen ends a line": ("twenty-five-year", Setting(80, ("twenty-", "five-year"))),
    "a colon keeps its word": ("Bien : oui non", Setting(80, ("Bien :", "oui non"))),
    "the longest word of all is broken": (
        "x" * 60,
        Setting(20, ("x" * 39 + "-", "x" * 21)),
    ),
    "numbers are broken without a hyphen": ("1" * 60, Setting(20, ("1" * 39, "1" * 21))),
}


@pytest.mark.parametrize(("title", "setting"), TITLES.values(), ids=TITLES)
def test_a_title_is_set_in_lines(title: str, setting: Setting) -> None:
    assert lines(title) == setting


def test_a_title_that_has_no_room_at_all_is_cut() -> None:
    found = lines("word " * 100)
    assert (len(found.lines), found.lines[-1][-5:]) == (8, "word…")


words = st.text("abc-—/1é", min_size=1, max_size=60)


@given(st.lists(words, min_size=1, max_size=40).map(" ".join), st.integers(60, 900), st.integers(30, 400))
def test_every_title_fits(title: str, width: int, height: int) -> None:
    room = Room(width, height)
    found = lines(title, room)
    style = Style(found.size, Weight.SEMIBOLD, "ltr", "en")
    assert max(WIDTH(line, style) for line in found.lines) <= width
    assert found.height <= height or len(found.lines) == 1
    assert all(found.lines)


@given(st.lists(st.text("abc", min_size=1, max_size=8), min_size=1, max_size=12).map(" ".join))
def test_a_title_that_has_room_is_whole_and_no_larger_size_has_room(title: str) -> None:
    found = lines(title, Room(400, 500))
    assert " ".join(found.lines) == title
    assert not any(has_room(title, size) for size in SIZES if size > found.size)


def has_room(title: str, size: int) -> bool:
    """Whether lines, each as full as it can be, are short and few enough."""
    count, taken = 1, 0
    for word in title.split():
        longer = taken + len(word) + bool(taken)
        count, taken = (count, longer) if longer * size / 2 <= 400 else (count + 1, len(word))
    return max(map(len, title.split())) * size / 2 <= 400 and count * size * LEADING <= 500


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Ada Lovelace", "Ada Lovelace"),
        ("Ada Lovelace-King, Countess", "Ada Lovelace-K…"),
        ("Ada, and everybody else", "Ada, and every…"),
        ("Seventeen letter, s", "Seventeen lett…"),
        ("", ""),
    ],
)
def test_a_line_without_room_is_shortened(text: str, short: str) -> None:
    assert shortened(text, 75, STYLE, WIDTH) == short
    assert WIDTH(shortened(text, 75, STYLE, WIDTH), STYLE) <= 75
