"""What Pelican's settings want of Jinja."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import StrictUndefined, Undefined
from jinja2.ext import Extension
from jinja2.utils import import_string

from openwindow.adapters.blog_inputs import Additions
from openwindow.outside.templates import JinjaOptions


def jinja_options(
    settings: Mapping[str, Any], additions: Additions, seen: Mapping[str, object], *, strict: bool
) -> JinjaOptions:
    """The options of JINJA_ENVIRONMENT and the additions; templates also see the settings `seen`."""
    return JinjaOptions(
        autoescape=True,
        undefined=StrictUndefined if strict else Undefined,
        extensions=_extensions(settings),
        environment=_environment_options(settings),
        globals={**additions.globals, **seen},
        filters=additions.filters,
        tests=_tests_of(additions),
    )


def _environment_options(settings: Mapping[str, Any]) -> Mapping[str, Any]:
    """Pelican's JINJA_ENVIRONMENT, less what is decided here."""
    decided = ("extensions", "autoescape", "undefined", "loader")
    return {name: value for name, value in settings["JINJA_ENVIRONMENT"].items() if name not in decided}


def _extensions(settings: Mapping[str, Any]) -> tuple[type[Extension], ...]:
    """Themselves instead of their names, by which another process may find others."""
    named = settings["JINJA_ENVIRONMENT"].get("extensions", ())
    return tuple(import_string(each) if isinstance(each, str) else each for each in named)


def _tests_of(additions: Additions) -> Mapping[str, Callable[..., Any]]:
    return {name: each for name, each in additions.tests.items() if callable(each)}
