"""Every setting once: its name, type, default and one sentence; and the reading of them, strictly."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from openwindow.core.model.audience import Audience
from openwindow.core.model.words import EVERY_LANGUAGE, Phrase, Words
from openwindow.core.problems import OpenWindowError, Place, Problem, problem

PREFIX = "OPENWINDOW_"


def _setting(name: str, sentence: str, default: object) -> Any:
    return field(metadata={"name": name, "sentence": sentence}, default=default)


@dataclass(frozen=True)
class Settings:
    """What a company decides about its blog, once read from Pelican's settings."""

    name: str = _setting("SITENAME", "The blog's name.", "A blog")
    tagline: Words = _setting(
        "SITESUBTITLE", "A line under the name: a text, or one for each language.", Words((Phrase(""),))
    )
    site_url: str = _setting(
        "SITEURL", "Where the site will stand, with its path if it has one, no slash at the end.", ""
    )
    timezone: str = _setting("TIMEZONE", "The zone of dates that name none (an IANA name).", "UTC")
    per_page: int = _setting("DEFAULT_PAGINATION", "How many posts a page of a list holds.", 10)
    languages: tuple[str, ...] = _setting(
        "OPENWINDOW_LANGUAGES", "The blog's languages; the first lives at the root.", ("en", "fr")
    )
    tag: str = _setting(
        "OPENWINDOW_TAG",
        "Domain and year that begin every feed item's id; written once, never changed (RFC 4151).",
        "",
    )
    audience: Audience = _setting(
        "OPENWINDOW_AUDIENCE",
        "Whom the build is for: public, partners or internal; it holds that class and the more open ones.",
        Audience.PUBLIC,
    )
    now: str = _setting(
        "OPENWINDOW_NOW", 'The moment to build for: "now", or a date with time and zone.', "now"
    )
    preview: bool = _setting(
        "OPENWINDOW_PREVIEW", "Show drafts and future posts, with a ribbon; for `serve`.", False
    )
    feed_items: int = _setting("OPENWINDOW_FEED_ITEMS", "How many posts a feed holds.", 25)


NAMES: tuple[str, ...] = tuple(setting.metadata["name"] for setting in fields(Settings))
"""The Pelican settings and our own that are honoured, in the order of `Settings`."""


def read_settings(given: Mapping[str, object], path: str) -> Settings:
    """The settings from Pelican's names and values; `path` is the settings file, for problems.

    Raises OpenWindowError for unknown names that begin as ours do and for values of a wrong kind.
    """
    readers = {
        "name": _text,
        "tagline": _words,
        "site_url": _site_url,
        "timezone": _timezone,
        "per_page": _count,
        "languages": _languages,
        "tag": _tag,
        "audience": _audience,
        "now": _text,
        "preview": _switch,
        "feed_items": _count,
    }
    problems = [*_unknown_names(given, path)]
    values: dict[str, Any] = {}
    for setting in fields(Settings):
        name = setting.metadata["name"]
        value = given.get(name, setting.default)
        try:
            values[setting.name] = readers[setting.name](value)
        except ValueError as wrong:
            problems.append(problem("wrong-setting", Place(path), name=name, value=repr(value), wanted=wrong))
    if problems:
        raise OpenWindowError(problems)
    return Settings(**values)


def _unknown_names(given: Mapping[str, object], path: str) -> list[Problem]:
    ours = [name for name in NAMES if name.startswith(PREFIX)]
    return [
        problem(
            "unknown-setting",
            Place(path),
            name=name,
            nearest=(get_close_matches(name, ours, 1, 0) or ours)[0],
        )
        for name in given
        if name.startswith(PREFIX) and name not in ours
    ]


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("a text")
    return value


def _words(value: object) -> Words:
    if isinstance(value, Words):
        return value
    if isinstance(value, str):
        return Words((Phrase(value, EVERY_LANGUAGE),))
    if isinstance(value, Mapping) and value and all(isinstance(text, str) for text in value.values()):
        return Words(tuple(Phrase(text, str(language)) for language, text in value.items()))
    raise ValueError("""a text, or {"en": "...", "fr": "..."}""")


def _site_url(value: object) -> str:
    parts = urlsplit(value) if isinstance(value, str) else urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise ValueError("an address such as https://blog.example")
    return str(value).rstrip("/")


def _timezone(value: object) -> str:
    try:
        ZoneInfo(_text(value))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("the name of a zone, such as Europe/Paris") from None
    return str(value)


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        if value is False:
            return 10
        raise ValueError("a number from 1")
    if value < 1:
        raise ValueError("a number from 1")
    return value


def _languages(value: object) -> tuple[str, ...]:
    if not isinstance(value, tuple | list) or not value or not all(isinstance(each, str) for each in value):
        raise ValueError('language codes such as ("en", "fr")')
    if len(set(value)) != len(value):
        raise ValueError("each language once")
    return tuple(value)


def _tag(value: object) -> str:
    domain, comma, year = (value if isinstance(value, str) else "").partition(",")
    if not domain or not comma or not year[:4].isdigit():
        raise ValueError('a domain of yours and a year, such as "blog.example,2026"')
    return str(value)


def _audience(value: object) -> Audience:
    try:
        return value if isinstance(value, Audience) else Audience(value)
    except ValueError:
        raise ValueError("public, partners or internal") from None


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("True or False")
    return value
