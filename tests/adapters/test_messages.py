"""Problems as sentences."""

from io import StringIO

import pytest
from hypothesis import given, strategies as st

from openwindow.adapters.console import Console, wording_in
from openwindow.adapters.messages import exit_code, sentence, sentences, visible
from openwindow.core.problems import Place, Problem, problem

ENGLISH, FRENCH = wording_in("en"), wording_in("fr")


def empty(value: str, path: str = "--title") -> Problem:
    return problem("option-empty", Place(path), value=value)


def test_a_sentence_begins_with_its_place() -> None:
    found = problem("file-is-there", Place("content/a.md", 3, 7))
    assert sentence(found, ENGLISH).startswith("content/a.md:3:7: this file is there already")


def test_a_sentence_speaks_french_to_the_french() -> None:
    assert (
        sentence(empty("x"), FRENCH) == "--title: «\u00a0x\u00a0» ne dit rien\u00a0; écrivez au moins un mot"
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("\x1b[2Jgone", "\\x1b[2Jgone"),
        ("a\nb\tc", "a\\nb\\tc"),
        ("user\u202egnp.exe", "user\\u202egnp.exe"),
        ("\ud800", "\\ud800"),
        ("\u2028\x85\x00", "\\u2028\\x85\\x00"),
        ("é 日本 👩‍🔧 «\u00a0»", "é 日本 👩‍🔧 «\u00a0»"),
        ("{braces} and %s", "{braces} and %s"),
    ],
)
def test_a_value_cannot_take_effect_on_a_terminal(value: str, shown: str) -> None:
    assert f'"{shown}"' in sentence(empty(value), ENGLISH)


def test_a_path_cannot_take_effect_on_a_terminal() -> None:
    assert sentence(empty("x", "a\x1b[2J.md"), ENGLISH).startswith("a\\x1b[2J.md: ")


@given(st.text())
def test_whatever_is_printed_is_one_harmless_line(text: str) -> None:
    assert not set(visible(text)) & set("\n\r\x1b\u202e\u2028\x85\x9b")


def test_a_long_value_is_shortened() -> None:
    assert f'"{"x" * 79}…"' in sentence(empty("x" * 500), ENGLISH)


def test_the_words_to_choose_from_are_not_shortened_as_a_value_is() -> None:
    known = ", ".join(f"tag-number-{number}" for number in range(12))
    found = problem("option-choice", Place("--tag"), value="x", nearest="tag-number-1", known=known)
    assert known in sentence(found, ENGLISH)


def test_problems_are_sorted_by_file_and_counted() -> None:
    found = [problem("too-large", Place(path, line)) for path, line in (("b", 1), ("a", 10), ("a", 9))]
    *lines, last = sentences(found, ENGLISH)
    assert [line.partition(": ")[0] for line in lines] == ["a:9", "a:10", "b:1"]
    assert last == "3 problems in 2 files"


def test_one_problem_is_counted_in_the_singular() -> None:
    assert sentences([problem("too-large", Place("a"))], FRENCH)[-1] == "1 problème dans 1 fichier"


def test_options_are_not_counted_as_files() -> None:
    assert len(sentences([empty("")], ENGLISH)) == 1


@pytest.mark.parametrize(
    ("codes", "code"),
    [
        (["too-large"], 1),
        (["option-empty"], 2),
        (["setting-not-a-text"], 2),
        (["no-settings-file"], 2),
        (["too-large", "disk-full"], 1),
        (["disk-full", "option-empty"], 2),
    ],
)
def test_what_a_person_must_fix_or_make_room_for_gives_1_and_wrong_settings_2(
    codes: list[str], code: int
) -> None:
    assert exit_code(problem(each, Place("a")) for each in codes) == code


def test_a_code_without_a_sentence_still_says_what_it_knows() -> None:
    assert sentence(problem("no-such-code", Place("a"), value="x"), ENGLISH) == "a: no-such-code value='x'"


def test_a_sentence_that_asks_for_an_unknown_value_still_says_what_it_knows() -> None:
    assert sentence(problem("option-empty", Place("a"), name="x"), ENGLISH) == "a: option-empty name='x'"


def test_of_many_remarks_the_first_are_said_and_the_others_counted() -> None:
    output = StringIO()
    console = Console("en", StringIO(), output, StringIO())
    console.remark([problem("file-is-there", Place(f"{number}.md")) for number in range(7)])
    lines = output.getvalue().splitlines()
    assert len(lines) == 6
    assert lines[0].startswith("Note: 0.md: this file is there already")
    assert lines[-1] == "Note: the same holds for others (2 more)."
