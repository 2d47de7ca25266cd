"""Between Pelican's settings and ours: what is read, what is refused, what is shut."""

import sys
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican.settings import DEFAULT_CONFIG, read_settings as read_with_pelican

from openwindow.core.markdown_setting import NAME as MARKDOWN
from openwindow.core.problems import OpenWindowError, Place, Problem, problem
from openwindow.core.settings import Settings, read_settings

NO_LOCALE = ["C"]
"""Pelican 4.12 warns of a locale that the system lacks; nothing of ours depends on it."""

SHUT: Mapping[str, object] = {
    "ARTICLE_PATHS": [],
    "PAGE_PATHS": [],
    "STATIC_PATHS": [],
    "DIRECT_TEMPLATES": [],
    "THEME_STATIC_PATHS": [],
    "TEMPLATE_PAGES": {},
    "FEED_ATOM": None,
    "FEED_RSS": None,
    "FEED_ALL_ATOM": None,
    "FEED_ALL_RSS": None,
    "CATEGORY_FEED_ATOM": None,
    "CATEGORY_FEED_RSS": None,
    "TAG_FEED_ATOM": None,
    "TAG_FEED_RSS": None,
    "TRANSLATION_FEED_ATOM": None,
    "TRANSLATION_FEED_RSS": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
    "OUTPUT_SOURCES": False,
    "DELETE_OUTPUT_DIRECTORY": False,
}
"""What Pelican would publish by itself, and how it is told not to: no Pelican article can leak."""

_ENDINGS = ("_URL", "_SAVE_AS")
# Pelican 4.12: it honours these addresses too, though its defaults do not name them.
_LISTS = ("ARCHIVES", "AUTHORS", "CATEGORIES", "TAGS")
_ADDRESSES = frozenset(
    (
        *(name for name in DEFAULT_CONFIG if name.endswith(_ENDINGS)),
        *(name + ending for name in _LISTS for ending in _ENDINGS),
    )
)
_FEEDS = frozenset(name for name in SHUT if "FEED_" in name)
_REFUSED = ("OUTPUT_SOURCES", "DELETE_OUTPUT_DIRECTORY")

_MARKDOWN = {name: value for name, value in DEFAULT_CONFIG[MARKDOWN].items() if name != "extensions"}
# Pelican 4.12 adds to the setting what it configures when it makes its reader of Markdown.
_PELICANS_MARKDOWN = (_MARKDOWN, _MARKDOWN | {"extensions": [*_MARKDOWN["extension_configs"]]})


def read_pelican_settings(settings_file: Path, overrides: Mapping[str, object]) -> dict[str, Any]:
    """All settings as Pelican reads them. Raises OpenWindowError when the file cannot be used."""
    place = Place(settings_file.as_posix())
    if not settings_file.is_file():
        raise OpenWindowError([problem("no-settings-file", place)])
    try:
        with _as_it_stands():
            settings: dict[str, Any] = read_with_pelican(
                str(settings_file), override={"LOCALE": NO_LOCALE, **overrides}
            )
    except Exception as wrong:
        what = f"{type(wrong).__name__}: {wrong}"
        at_line = replace(place, line=_line_of(wrong, settings_file))
        raise OpenWindowError([problem("broken-settings-file", at_line, what=what)]) from wrong
    return settings


@contextmanager
def _as_it_stands() -> Iterator[None]:
    """Python 3.11 keeps what it compiled of a settings file, and knows another by second and size only."""
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        yield
    finally:
        sys.dont_write_bytecode = before


def _line_of(wrong: Exception, settings_file: Path) -> int:
    """The line of the settings file that went wrong, 0 when it is not known."""
    if isinstance(wrong, SyntaxError):
        return wrong.lineno or 0
    frames = traceback.extract_tb(wrong.__traceback__)
    own = [frame.lineno or 0 for frame in frames if Path(frame.filename).name == settings_file.name]
    return own[-1] if own else 0


def our_settings(pelican: Mapping[str, Any], path: str = "pelicanconf.py") -> Settings:
    """The settings of the blog; `path` is the settings file, for problems.

    Raises OpenWindowError with every setting that is unknown, wrong or against the URL contract.
    """
    problems = [*_refused(pelican, path)]
    try:
        settings = read_settings(given_settings(pelican), path)
        problems += _unusable_extensions(settings, path)
    except OpenWindowError as error:
        problems.extend(error.problems)
    if problems:
        raise OpenWindowError(problems)
    return settings


def given_settings(pelican: Mapping[str, Any]) -> dict[str, object]:
    """What the settings file says, less what Pelican says by itself."""
    return {name: value for name, value in pelican.items() if _was_given(name, value)}


def shut(pelican: dict[str, Any]) -> None:
    """Leaves Pelican nothing to read and nothing to write by itself."""
    pelican.update(SHUT)


def _unusable_extensions(settings: Settings, path: str) -> Iterator[Problem]:
    if not settings.markdown.extensions:
        return
    # Hardly any blog has some, and the engines take a while to import.
    from openwindow.core.markup.python_markdown import unusable_extensions

    for name, reason in unusable_extensions(settings.markdown):
        yield problem("setting-markdown-extension", Place(path), extension=name, reason=reason)


def _was_given(name: str, value: object) -> bool:
    """Pelican fills in its own defaults, which are not ours: a site without a name is "A Pelican Blog"."""
    if name == MARKDOWN:
        return value not in _PELICANS_MARKDOWN
    return name not in DEFAULT_CONFIG or value != DEFAULT_CONFIG[name]


def _refused(pelican: Mapping[str, Any], path: str) -> Iterator[Problem]:
    for name, value in sorted(pelican.items()):
        if value and _was_given(name, value) and _fights_the_contract(name):
            yield problem("refused-setting", Place(path), name=name, value=repr(value))


def _fights_the_contract(name: str) -> bool:
    return name in _ADDRESSES or name.removesuffix("_URL") in _FEEDS or name in _REFUSED
