"""What is known of languages."""

import pytest

from openwindow.core.languages import alphabetical, direction, is_language, joined, name_in, own_name


@pytest.mark.parametrize(
    ("language", "reader", "name"),
    [
        ("fr", "en", "French"),
        ("fr", "fr", "français"),
        ("en-GB", "en", "British English"),
        ("fr-FR", "en", "French"),
        ("pt-br", "en", "Brazilian Portuguese"),
        ("zh-hant", "en", "Traditional Chinese"),
        ("en-xa", "fr", "anglais (XA)"),
        ("fr", "en-xa", "French"),
        ("ga", "fr", "irlandais"),
        ("xx", "en", "xx"),
        ("en", "xx", "en"),
    ],
)
def test_a_language_is_named_for_its_reader(language: str, reader: str, name: str) -> None:
    assert name_in(language, reader) == name


def test_a_language_names_itself_with_a_capital() -> None:
    assert [own_name(language) for language in ("en", "fr", "xx")] == ["English", "Français", "Xx"]


def test_arabic_and_hebrew_run_from_right_to_left() -> None:
    assert [direction(language) for language in ("ar", "he", "fr", "xx")] == ["rtl", "rtl", "ltr", "ltr"]
    assert direction("ar-XX") == "rtl"


@pytest.mark.parametrize(
    ("code", "known"),
    [
        *((code, True) for code in ("fr", "FR", "pt-BR", "zh-Hant-TW", "la", "gsw", "en-x1")),
        *((code, False) for code in ("", "f", "xx", "fyi", "french", "fr_FR", "fr-", "-fr", "fr FR", "fr-é")),
    ],
)
def test_a_code_is_that_of_a_language_or_not(code: str, known: bool) -> None:
    assert is_language(code) is known


@pytest.mark.parametrize(
    ("language", "sentence"), [("en", "Ada, Bo and Cy"), ("fr", "Ada, Bo et Cy"), ("xx", "Ada, Bo, Cy")]
)
def test_names_are_joined_as_in_a_sentence(language: str, sentence: str) -> None:
    assert joined(["Ada", "Bo", "Cy"], language) == sentence


def test_accents_and_case_do_not_move_a_word() -> None:
    assert sorted(["Zoé", "émile", "Ada", "Emma"], key=alphabetical) == ["Ada", "émile", "Emma", "Zoé"]
