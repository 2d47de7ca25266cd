"""What people answer when they start something, each answer checked alone so that it can be asked again."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from openwindow.core.drafting.slugs import slug_of
from openwindow.core.model.audience import Audience
from openwindow.core.problems import Place, Problem, problem
from openwindow.core.reading.names import DEVICE, is_slug
from openwindow.core.reading.values import LANGUAGE

AUDIENCES: tuple[str, ...] = tuple(audience.value for audience in Audience)


def wrong_text(value: str, option: str) -> Problem | None:
    """A title, a name or a role: something to read."""
    return None if value.strip() else _wrong("option-empty", option, value)


def wrong_role(value: str, option: str) -> Problem | None:
    """What a person does, for every language or as "fr=Technicienne" for one."""
    return wrong_text(value.rpartition("=")[2], option)


def wrong_choice(value: str, option: str, known: Collection[str]) -> Problem | None:
    """One of the words that are known: an author, an audience, a language of the blog."""
    if value in known:
        return None
    if not known:
        return _wrong("option-no-author-yet", option, value)
    return _wrong("option-choice", option, value, nearest=nearest(value, known), known=", ".join(known))


def wrong_term(value: str, option: str, known: Collection[str], file: str) -> Problem | None:
    """A tag or a team, which has its line in a file of the content folder."""
    if value in known:
        return None
    if not known:
        return _wrong("option-no-term-yet", option, value, file=file)
    nearest_word = nearest(value, known)
    return _wrong("option-term", option, value, nearest=nearest_word, known=", ".join(known), file=file)


def wrong_id(value: str, option: str, taken: Collection[str]) -> Problem | None:
    """The name of a new folder, which becomes part of addresses."""
    if not is_slug(value) or DEVICE.fullmatch(value):
        return _wrong("option-id", option, value, suggestion=slug_of(value) or "marie-dupont")
    return _wrong("option-taken", option, value) if value in taken else None


def wrong_language(value: str, option: str) -> Problem | None:
    """A language a person reads, which need not be one of the blog's."""
    return None if LANGUAGE.fullmatch(value) else _wrong("option-language", option, value)


def wrong_languages(value: str, option: str, known: Collection[str]) -> Problem | None:
    """The blog's languages in one text, separated by commas; its theme has the words of those in `known`."""
    languages = listed_languages(value)
    if not languages:
        return _wrong("option-empty", option, value)
    strange = next((each for each in languages if each not in known), None)
    if strange is None:
        return None
    return _wrong("option-theme-language", option, strange, known=", ".join(sorted(known)))


def listed_languages(value: str) -> tuple[str, ...]:
    """The languages of "en, fr", each once."""
    return tuple(dict.fromkeys(value.replace(",", " ").split()))


def wrong_url(value: str, option: str) -> Problem | None:
    """Where a site stands."""
    try:
        parts = urlsplit(value)
        host = (parts.hostname or "").encode("idna")
    except ValueError:  # of which a UnicodeError is one
        return _wrong("option-url", option, value)
    usable = parts.scheme in ("http", "https") and host and not parts.query and not parts.fragment
    return None if usable else _wrong("option-url", option, value)


def wrong_timezone(value: str, option: str) -> Problem | None:
    """The name of a zone in the IANA database."""
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return _wrong("option-timezone", option, value)
    return None


def nearest(value: str, known: Iterable[str]) -> str:
    """The known word most like the one given."""
    words = list(known)
    return get_close_matches(value.lower(), words, 1, 0)[0]


def _wrong(code: str, option: str, value: str, **more: str) -> Problem:
    return problem(code, Place(option), option=option, value=value, **more)
