"""What people answer when they start something, each answer checked alone so that it can be asked again."""

from collections.abc import Collection
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from openwindow.core.drafting.choices import wrong_answer
from openwindow.core.drafting.slugs import slug_of
from openwindow.core.problems import Problem
from openwindow.core.reading.names import DEVICE, is_slug
from openwindow.core.reading.values import LANGUAGE


def wrong_text(value: str, option: str) -> Problem | None:
    """A title, a name or a role: something to read."""
    return None if value.strip() else wrong_answer("option-empty", option, value)


def wrong_role(value: str, option: str) -> Problem | None:
    """What a person does, for every language or as "fr=Technicienne" for one."""
    return wrong_text(value.rpartition("=")[2], option)


def wrong_id(value: str, option: str, taken: Collection[str]) -> Problem | None:
    """The name of a new folder, which becomes part of addresses."""
    if not is_slug(value) or DEVICE.fullmatch(value):
        return wrong_answer("option-id", option, value, suggestion=slug_of(value) or "marie-dupont")
    return wrong_answer("option-taken", option, value) if value in taken else None


def wrong_language(value: str, option: str) -> Problem | None:
    """A language a person reads, which need not be one of the blog's."""
    return None if LANGUAGE.fullmatch(value) else wrong_answer("option-language", option, value)


def wrong_languages(value: str, option: str, known: Collection[str]) -> Problem | None:
    """The blog's languages in one text, separated by commas; its theme has the words of those in `known`."""
    languages = listed_languages(value)
    if not languages:
        return wrong_answer("option-empty", option, value)
    strange = next((each for each in languages if each not in known), None)
    if strange is None:
        return None
    return wrong_answer("option-theme-language", option, strange, known=", ".join(sorted(known)))


def listed_languages(value: str) -> tuple[str, ...]:
    """The languages of "en, fr", each once."""
    return tuple(dict.fromkeys(value.replace(",", " ").split()))


def wrong_url(value: str, option: str) -> Problem | None:
    """Where a site stands."""
    try:
        parts = urlsplit(value)
        host = (parts.hostname or "").encode("idna")
    except ValueError:  # of which a UnicodeError is one
        return wrong_answer("option-url", option, value)
    usable = parts.scheme in ("http", "https") and host and not parts.query and not parts.fragment
    return None if usable else wrong_answer("option-url", option, value)


def wrong_timezone(value: str, option: str) -> Problem | None:
    """The name of a zone in the IANA database."""
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return wrong_answer("option-timezone", option, value)
    return None
