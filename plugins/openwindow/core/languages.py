"""What is known of languages by their codes ("fr", "pt-BR"): names, direction, lists, alphabetical order."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.lists import format_list

_CODE = re.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE)

_DAY_FIRST = {"en": "en-GB"}
"""English without a country is written for the whole world, which puts the day before the month."""


@cache
def locale_of(language: str) -> Locale | None:
    """Babel's data for a language, or else for what it is a variety of ("en" for "en-xa"; RFC 4647, 3.4).

    None for one that Babel does not know.
    """
    wider = language.rpartition("-")[0]
    return _exact_locale(language) or (locale_of(wider) if wider else None)


def _exact_locale(language: str) -> Locale | None:
    try:
        return Locale.parse(_DAY_FIRST.get(language, language), sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def name_in(language: str, reader: str) -> str:
    """What readers of `reader` call a language; its code when nobody knows."""
    locale = locale_of(reader)
    names: Mapping[str, str] = locale.languages if locale else {}
    primary, *rest = language.split("-")
    exact = "_".join((primary, *(part.title() if len(part) == 4 else part.upper() for part in rest)))
    if exact in names or primary not in names:
        return names.get(exact, language)
    # A variety of which Babel knows nothing must not pass for the language itself.
    return names[primary] if _exact_locale(language) else f"{names[primary]} ({'-'.join(rest).upper()})"


@cache
def own_name(language: str) -> str:
    """What a language calls itself, as a link says it: "English", "Français"."""
    name = name_in(language, language)
    return name[:1].upper() + name[1:]


def is_language(code: str) -> bool:
    """Whether a code is well formed and that of a language, whatever country or script it names besides."""
    english = locale_of("en")
    assert english
    return bool(_CODE.fullmatch(code)) and code.partition("-")[0].lower() in english.languages


def direction(language: str) -> str:
    """ "ltr" or "rtl", as the attribute `dir` wants it."""
    locale = locale_of(language) or locale_of(language.partition("-")[0])
    return "rtl" if locale and locale.character_order == "right-to-left" else "ltr"


def joined(names: Sequence[str], language: str) -> str:
    """Names as a sentence lists them: "A, B and C"."""
    locale = locale_of(language)
    return format_list(list(names), locale=locale) if locale else ", ".join(names)


def alphabetical(text: str) -> tuple[str, str]:
    """A key for sorting words as people look them up: without accents and case first."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark))
    return plain.casefold(), text
