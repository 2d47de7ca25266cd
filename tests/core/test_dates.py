"""Dates in words."""

from datetime import date

import pytest

from openwindow.core.dates import about_for_machines, about_in_words, day_in_words, month_in_words

FIRST, SECOND = date(2026, 11, 1), date(2026, 11, 2)


@pytest.mark.parametrize(
    ("day", "language", "words"),
    [
        (FIRST, "en", "1 November 2026"),
        (FIRST, "fr", "1er novembre 2026"),
        (FIRST, "fr-CH", "1er novembre 2026"),
        (SECOND, "fr", "2 novembre 2026"),
        (date(2026, 11, 11), "fr", "11 novembre 2026"),
        (date(2026, 11, 21), "fr", "21 novembre 2026"),
        (FIRST, "en-US", "November 1, 2026"),
        (FIRST, "de", "1. November 2026"),
        (FIRST, "xx", "2026-11-01"),
    ],
)
def test_a_day_is_said_as_its_language_says_it(day: date, language: str, words: str) -> None:
    assert day_in_words(day, language) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "March 2026"), ("fr", "mars 2026"), ("es", "marzo de 2026"), ("xx", "2026-03")],
)
def test_a_month_has_its_year(language: str, words: str) -> None:
    assert month_in_words(2026, 3, language) == words


@pytest.mark.parametrize(
    ("day", "words", "machine"),
    [(date(2019, 2, 1), "February 2019", "2019-02"), (date(2012, 1, 1), "2012", "2012")],
)
def test_a_time_known_only_roughly_does_not_feign_a_day(day: date, words: str, machine: str) -> None:
    assert (about_in_words(day, "en"), about_for_machines(day)) == (words, machine)
