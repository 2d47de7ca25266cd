"""Dates in words."""

from datetime import date
from functools import cache

from babel.dates import format_date, format_skeleton

from openwindow.core.languages import locale_of


@cache
def day_in_words(day: date, language: str) -> str:
    """ "1 November 2026", "1er novembre 2026"; ISO 8601 in a language without known words."""
    locale = locale_of(language)
    if locale is None:
        return day.isoformat()
    words = format_date(day, "long", locale)
    # Babel 2.18: writes "1 novembre", but French says "premier" for the first of a month only.
    return words.replace("1 ", "1er ", 1) if locale.language == "fr" and day.day == 1 else words


@cache
def month_in_words(year: int, month: int, language: str) -> str:
    """ "November 2026", "novembre 2026"."""
    locale = locale_of(language)
    if locale is None:
        return f"{year}-{month:02}"
    return format_skeleton("yMMMM", date(year, month, 1), locale=locale)


def about_in_words(day: date, language: str) -> str:
    """A month or a year that was kept as its first day: "February 2019"; for a first of January "2012"."""
    return str(day.year) if _is_year(day) else month_in_words(day.year, day.month, language)


def about_for_machines(day: date) -> str:
    """The same for `<time datetime>`: "2019-02", "2012"."""
    return str(day.year) if _is_year(day) else f"{day.year}-{day.month:02}"


def _is_year(day: date) -> bool:
    return (day.month, day.day) == (1, 1)
