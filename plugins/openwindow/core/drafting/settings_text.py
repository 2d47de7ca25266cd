"""Settings files as texts: a new blog's, and one with some values set anew and all else as it stands."""

import ast
import json
import re
from collections.abc import Mapping
from datetime import date
from typing import TypeAlias
from urllib.parse import urlsplit

Setting: TypeAlias = str | tuple[str, ...]


def assigned(source: str) -> frozenset[str]:
    """The names that the settings set themselves, at the top level. SyntaxError when they are no Python."""
    return frozenset(_assignments(source))


def with_values(source: str, values: Mapping[str, Setting]) -> str:
    """The settings with these values; a name that is not set yet gets a line at the end."""
    lines = re.findall(r".*\n|.+", source)  # str.splitlines knows more ends of lines than Python
    found = _assignments(source)
    for name in sorted(values.keys() & found.keys(), key=lambda name: -found[name].lineno):
        _replace(lines, found[name], _literal(values[name]))
    missing = [f"{name} = {_literal(value)}\n" for name, value in values.items() if name not in found]
    if missing and lines and not lines[-1].endswith("\n"):
        lines.append("\n")
    return "".join([*lines, *missing])


def tag_authority(url: str, day: date) -> str:
    """What begins the ids of a blog's feed items: its domain and the year it began (RFC 4151)."""
    host = urlsplit(url).hostname or ""
    return f"{host.encode('idna').decode('ascii')},{day.year}"


def new_settings(name: str, languages: tuple[str, ...], timezone: str, authority: str) -> str:
    """The settings file of a blog that installed the package."""
    return _SETTINGS.format(
        name=_literal(name),
        languages=_literal(languages),
        timezone=_literal(timezone),
        authority=_literal(authority),
    )


def new_publishing_settings(url: str) -> str:
    """What differs where the blog is read by others."""
    return _PUBLISHING.format(url=_literal(url))


_SETTINGS = '''"""The blog's settings; the documentation of Open Window explains each."""

import openwindow

SITENAME = {name}
SITEURL = "http://127.0.0.1:8000"
TIMEZONE = {timezone}

OPENWINDOW_LANGUAGES = {languages}
OPENWINDOW_TAG = {authority}  # begins every feed item's id: never change it once there are readers
OPENWINDOW_ANSWERS = ""  # the e-mail address that readers' answers go to; "" for none

PATH = "content"
THEME = openwindow.THEME
PLUGINS = ["openwindow"]

# Without the plugin there is nothing to publish: a plugin that is missing must not become a leak.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
'''

_PUBLISHING = '''"""What differs where others read the blog: `openwindow build --settings publishconf.py`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from pelicanconf import *

SITEURL = {url}
'''


def _assignments(source: str) -> dict[str, ast.expr]:
    found: dict[str, ast.expr] = {}
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
            target = statement.targets[0]
            if isinstance(target, ast.Name):
                found[target.id] = statement.value
    return found


def _replace(lines: list[str], value: ast.expr, text: str) -> None:
    """Put `text` where `value` stands. The columns of `ast` count bytes."""
    first, last = value.lineno - 1, (value.end_lineno or value.lineno) - 1
    before = lines[first].encode()[: value.col_offset].decode()
    after = lines[last].encode()[value.end_col_offset :].decode()
    lines[first : last + 1] = [before + text + after]


def _literal(value: Setting) -> str:
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    inner = ", ".join(_literal(each) for each in value)
    return f"({inner},)" if len(value) == 1 else f"({inner})"
