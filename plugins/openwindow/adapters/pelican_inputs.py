"""What a build depends on, gathered from Pelican's settings."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pelican
from jinja2 import Environment, StrictUndefined, Undefined
from jinja2.ext import Extension
from jinja2.utils import import_string

from openwindow import THEME
from openwindow.adapters.inputs import Inputs
from openwindow.adapters.pelican_names import pelican_names
from openwindow.adapters.pelican_settings import our_settings
from openwindow.adapters.theme_keys import seen_by_templates, theme_key
from openwindow.adapters.versions import code_version
from openwindow.core.problems import OpenWindowError, Place, problem
from openwindow.core.reading.dates import parsed_moment
from openwindow.core.settings import Settings
from openwindow.outside.catalogues import read_theme_wording
from openwindow.outside.clock import now
from openwindow.outside.compiled_templates import CompiledTemplates
from openwindow.outside.output_state import state_folder
from openwindow.outside.processes import cores, start_method
from openwindow.outside.templates import JinjaOptions, Theme

SIMPLE = Path(pelican.__file__).parent / "themes" / "simple" / "templates"


def inputs_from(settings: Mapping[str, Any]) -> Inputs:
    """The inputs of a build. Raises OpenWindowError for wrong settings and for a theme without its words."""
    ours = our_settings(settings)
    theme, content = Path(settings["THEME"]), Path(settings["PATH"])
    words_of = theme if is_ours(theme) else Path(THEME)
    wording = {language: read_theme_wording(words_of, language) for language in ours.languages}
    return Inputs(
        settings=ours,
        content=content,
        root=shown(content),
        theme=theme,
        words=words_of / "translations",
        now=moment_of(ours),
        zone=ZoneInfo(ours.timezone),
        wording=wording,
        processes=processes_for(ours),
        start_method=start_method(),
        theme_key=theme_key(template_folders(settings), [words.text for words in wording.values()], settings),
    )


def processes_for(settings: Settings) -> int:
    """How many processes may work at once."""
    return settings.processes or cores()


def moment_of(settings: Settings) -> datetime:
    """The moment the build is for, in the blog's zone."""
    if settings.now == "now":
        return now(settings.timezone)
    zone = ZoneInfo(settings.timezone)
    try:
        return parsed_moment(settings.now, zone).astimezone(zone)
    except ValueError:
        place = Place("OPENWINDOW_NOW")
        raise OpenWindowError([problem("option-not-a-moment", place, value=settings.now)]) from None


def theme_from(settings: Mapping[str, Any], inputs: Inputs, environment: Environment) -> Theme:
    """The templates; `environment` is Pelican's, with what settings and other plugins put into it."""
    theme = Path(settings["THEME"])
    ours = is_ours(theme)
    return Theme(
        template_folders(settings),
        inputs.wording,
        prefixes={"!simple": SIMPLE, "!theme": theme / "templates"},
        options=JinjaOptions(
            autoescape=True,
            undefined=StrictUndefined if ours else Undefined,
            extensions=_extensions(settings),
            environment=_environment_options(settings),
            globals={**environment.globals, **(seen_by_templates(settings) if ours else {})},
            filters=environment.filters,
            tests=_tests_of(environment),
        ),
        names=None if ours else pelican_names(settings, inputs.urls.base),
        compiled=CompiledTemplates(state_folder(Path(settings["OUTPUT_PATH"])) / "templates", code_version()),
    )


def template_folders(settings: Mapping[str, Any]) -> list[Path]:
    """Where templates are looked for, one after the other."""
    overrides = [Path(folder) for folder in settings["THEME_TEMPLATES_OVERRIDES"]]
    return [*overrides, Path(settings["THEME"]) / "templates", SIMPLE, Path(THEME, "templates")]


def _environment_options(settings: Mapping[str, Any]) -> Mapping[str, Any]:
    """Pelican's JINJA_ENVIRONMENT, less what is decided here."""
    decided = ("extensions", "autoescape", "undefined", "loader")
    return {name: value for name, value in settings["JINJA_ENVIRONMENT"].items() if name not in decided}


def _extensions(settings: Mapping[str, Any]) -> tuple[type[Extension], ...]:
    """Themselves instead of their names, by which another process may find others."""
    named = settings["JINJA_ENVIRONMENT"].get("extensions", ())
    return tuple(import_string(each) if isinstance(each, str) else each for each in named)


def _tests_of(environment: Environment) -> Mapping[str, Callable[..., Any]]:
    return {name: each for name, each in environment.tests.items() if callable(each)}


def is_ours(theme: Path) -> bool:
    """Whether a theme was made for Open Window: it has words in the blog's languages, and is held to them."""
    return (theme / "translations").is_dir()


def shown(folder: Path) -> str:
    """A folder as people in the current one name it."""
    here = Path.cwd()
    return folder.relative_to(here).as_posix() if folder.is_relative_to(here) else folder.as_posix()
