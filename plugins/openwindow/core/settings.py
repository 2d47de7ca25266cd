"""Every setting once: its name, type, default and one sentence; and the reading of them, strictly."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from enum import Enum
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from openwindow.core.markdown_setting import markdown_problems, read_markdown
from openwindow.core.model.audience import Audience
from openwindow.core.model.feed_formats import FEED_FORMATS, FEED_SUFFIXES
from openwindow.core.model.markdown_options import ENGINE_NAMES, NO_OPTIONS, MarkdownOptions
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
    processes: int = _setting(
        "OPENWINDOW_PROCESSES",
        "How many processes build at once; 0 for one on each core.",
        0,
    )
    engine: str = _setting(
        "OPENWINDOW_ENGINE",
        "How texts are read: markdown (Python-Markdown), or gfm, as GitHub shows them.",
        ENGINE_NAMES[0],
    )
    markdown: MarkdownOptions = _setting(
        "MARKDOWN", "Extensions that the engine markdown has besides.", NO_OPTIONS
    )
    cards: bool = _setting(
        "OPENWINDOW_CARDS",
        "Draw a picture of each post, with faces and title, for where its link is shared.",
        True,
    )
    answers: str = _setting(
        "OPENWINDOW_ANSWERS",
        "The e-mail address that readers' answers go to; without it posts invite none by e-mail.",
        "",
    )
    feeds: tuple[str, ...] = _setting(
        "OPENWINDOW_FEEDS", "The formats of feeds: rss, atom, json, or some of them.", FEED_FORMATS
    )
    feed_items: int = _setting("OPENWINDOW_FEED_ITEMS", "How many posts a feed holds.", 25)
    feed_size: int = _setting(
        "OPENWINDOW_FEED_SIZE", "How large a feed may become, in kilobytes; then the oldest posts go.", 512
    )
    search: bool = _setting(
        "OPENWINDOW_SEARCH", "Make the index of the search page, as `build --search` and `publish` do.", False
    )
    upload: tuple[str, ...] = _setting(
        "OPENWINDOW_UPLOAD",
        "The program that `publish` calls in the end, and its arguments; {output} is the output folder.",
        (),
    )

    @property
    def feed_suffixes(self) -> tuple[str, ...]:
        """How the files of feeds end, in the order of `feeds`."""
        return tuple(FEED_SUFFIXES[name] for name in self.feeds)

    @property
    def has_search(self) -> bool:
        """Whether a build makes an index; those that show drafts and come again at every save do not."""
        return self.search and not self.preview


NAMES: tuple[str, ...] = tuple(setting.metadata["name"] for setting in fields(Settings))
"""The Pelican settings and our own that are honoured, in the order of `Settings`."""


class Wrong(Enum):
    """Why the value of a setting cannot be used; the values are codes of problems."""

    TEXT = "setting-not-a-text"
    WORDS = "setting-not-words"
    ADDRESS = "setting-not-an-address"
    ZONE = "setting-not-a-zone"
    COUNT = "setting-not-a-count"
    LANGUAGES = "setting-not-languages"
    TAG = "setting-not-a-tag"
    AUDIENCE = "setting-not-an-audience"
    SWITCH = "setting-not-a-switch"
    EMAIL = "setting-not-an-email"
    ENGINE = "setting-not-an-engine"
    MARKDOWN = "setting-not-for-markdown"
    FEEDS = "setting-not-feeds"
    COMMAND = "setting-not-a-command"


def read_settings(given: Mapping[str, object], path: str) -> Settings:
    """The settings from Pelican's names and values; `path` is the settings file, for problems.

    Raises OpenWindowError for unknown names that begin as ours do and for values of a wrong kind.
    """
    problems = [*_unknown_names(given, path)]
    values: dict[str, Any] = {}
    for setting in fields(Settings):
        name = setting.metadata["name"]
        value = _READERS[setting.name](given[name]) if name in given else setting.default
        if isinstance(value, Wrong):
            problems.append(problem(value.value, Place(path), name=name, value=repr(given[name])))
        values[setting.name] = value
    if isinstance(values["markdown"], MarkdownOptions) and "MARKDOWN" in given:
        problems += markdown_problems(given["MARKDOWN"], values["engine"], path)
    if "SITEURL" not in given or "OPENWINDOW_TAG" not in given:
        missing = [name for name in ("SITEURL", "OPENWINDOW_TAG") if name not in given]
        problems += [problem("setting-missing", Place(path), name=name) for name in missing]
    if problems:
        raise OpenWindowError(problems)
    return Settings(**values)


def _unknown_names(given: Mapping[str, object], path: str) -> list[Problem]:
    ours = [name for name in NAMES if name.startswith(PREFIX)]
    return [
        problem("unknown-setting", Place(path), name=name, nearest=get_close_matches(name, ours, 1, 0)[0])
        for name in given
        if name.startswith(PREFIX) and name not in ours
    ]


def _text(value: object) -> str | Wrong:
    return value if isinstance(value, str) and value.strip() else Wrong.TEXT


def _words(value: object) -> Words | Wrong:
    if isinstance(value, str):
        return Words((Phrase(value, EVERY_LANGUAGE),))
    if isinstance(value, Mapping) and value and all(isinstance(text, str) for text in value.values()):
        return Words(tuple(Phrase(text, str(language)) for language, text in value.items()))
    return Wrong.WORDS


def _site_url(value: object) -> str | Wrong:
    try:
        parts = urlsplit(value) if isinstance(value, str) else urlsplit("")
    except ValueError:
        return Wrong.ADDRESS
    is_address = parts.scheme in ("http", "https") and parts.netloc and not parts.query + parts.fragment
    return str(value).rstrip("/") if is_address and " " not in str(value) else Wrong.ADDRESS


def _timezone(value: object) -> str | Wrong:
    try:
        ZoneInfo(str(value))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return Wrong.ZONE
    return str(value)


def _count(value: object) -> int | Wrong:
    is_count = isinstance(value, int) and not isinstance(value, bool) and value > 0
    return value if is_count and isinstance(value, int) else Wrong.COUNT


def _count_or_none(value: object) -> int | Wrong:
    return 0 if value == 0 and not isinstance(value, bool) else _count(value)


def _languages(value: object) -> tuple[str, ...] | Wrong:
    codes = tuple(value) if isinstance(value, tuple | list) else ()
    if not codes or len(set(codes)) != len(codes) or not all(_is_language(code) for code in codes):
        return Wrong.LANGUAGES
    return codes


def _is_language(value: object) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", value))


def _tag(value: object) -> str | Wrong:
    """RFC 4151: an authority and a date on which it belonged to whoever makes the tag."""
    date = r"\d{4}(-\d\d(-\d\d)?)?"
    is_tag = isinstance(value, str) and re.fullmatch(rf"[a-z0-9@._-]+\.[a-z0-9-]+,{date}", value)
    return str(value) if is_tag else Wrong.TAG


def _audience(value: object) -> Audience | Wrong:
    try:
        return Audience(value)
    except ValueError:
        return Wrong.AUDIENCE


def _switch(value: object) -> bool | Wrong:
    return value if isinstance(value, bool) else Wrong.SWITCH


def _email(value: object) -> str | Wrong:
    """An address as RFC 6068 has it in links, without quoted parts; "" for none."""
    is_email = isinstance(value, str) and re.fullmatch(r"[^\s@\"(),:;<>\[\\\]]+@[\w-]+(\.[\w-]+)+|", value)
    return str(value) if is_email else Wrong.EMAIL


def _engine(value: object) -> str | Wrong:
    return value if isinstance(value, str) and value in ENGINE_NAMES else Wrong.ENGINE


def _markdown(value: object) -> MarkdownOptions | Wrong:
    options = read_markdown(value)
    return Wrong.MARKDOWN if options is None else options


def _feeds(value: object) -> tuple[str, ...] | Wrong:
    """In our order, whatever theirs is: many readers take the first feed that a page names."""
    names = tuple(value) if isinstance(value, tuple | list) else ()
    if not names or not all(name in FEED_FORMATS for name in names):
        return Wrong.FEEDS
    return tuple(name for name in FEED_FORMATS if name in names)


def _command(value: object) -> tuple[str, ...] | Wrong:
    """A program and its arguments, each a text of its own: no shell takes them apart."""
    words = tuple(value) if isinstance(value, tuple | list) else ("",)
    if words[:1] == ("",) or not all(isinstance(word, str) and "\0" not in word for word in words):
        return Wrong.COMMAND
    return words


_READERS: Mapping[str, Callable[[object], object]] = {
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
    "processes": _count_or_none,
    "engine": _engine,
    "markdown": _markdown,
    "cards": _switch,
    "answers": _email,
    "feeds": _feeds,
    "feed_items": _count,
    "feed_size": _count,
    "search": _switch,
    "upload": _command,
}
