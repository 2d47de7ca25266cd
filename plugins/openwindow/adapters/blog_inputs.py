"""What a build depends on, gathered from settings that Pelican has read, now or for an earlier build."""

from collections.abc import Callable, Mapping
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from openwindow import THEME
from openwindow.adapters.inputs import Inputs
from openwindow.adapters.theme_keys import seen_by_templates, theme_key
from openwindow.adapters.versions import code_version
from openwindow.core.model.ports import Templates
from openwindow.core.problems import OpenWindowError, Place, problem
from openwindow.core.settings import Settings
from openwindow.outside.catalogues import read_theme_wording
from openwindow.outside.clock import now
from openwindow.outside.processes import cores, start_method


class Additions(Protocol):
    """What Pelican, settings and plugins add to Jinja: a Jinja environment has these."""

    @property
    def globals(self) -> Mapping[str, Any]:
        """Values for all templates."""

    @property
    def filters(self) -> Mapping[str, Callable[..., Any]]:
        """Filters by name."""

    @property
    def tests(self) -> Mapping[str, Any]:
        """Tests by name."""


def inputs_of(ours: Settings, settings: Mapping[str, Any]) -> Inputs:
    """The inputs of a build. Raises OpenWindowError for a theme without its words."""
    theme, content = Path(settings["THEME"]), Path(settings["PATH"])
    words_of = theme if is_ours(theme) else Path(THEME)
    wording = {language: read_theme_wording(words_of, language) for language in ours.languages}
    words = [str(is_ours(theme)), *(each.text for each in wording.values())]
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
        theme_key=theme_key(template_folders(settings), words, settings),
    )


def theme_of(settings: Mapping[str, Any], inputs: Inputs, additions: Additions) -> Templates:
    """The templates, with what others add to them."""
    # Jinja takes a tenth of a second to import: too long for a build that has nothing to do.
    from openwindow.adapters.jinja_options import jinja_options
    from openwindow.adapters.pelican_names import pelican_names
    from openwindow.outside.compiled_templates import CompiledTemplates
    from openwindow.outside.output_state import state_folder
    from openwindow.outside.templates import Theme

    theme = Path(settings["THEME"])
    ours = is_ours(theme)
    seen = seen_by_templates(settings) if ours else {}
    return Theme(
        template_folders(settings),
        inputs.wording,
        prefixes={"!simple": simple_theme(), "!theme": theme / "templates"},
        options=jinja_options(settings, additions, seen, strict=ours),
        names=None if ours else pelican_names(settings, inputs.urls.base),
        compiled=CompiledTemplates(state_folder(Path(settings["OUTPUT_PATH"])) / "templates", code_version()),
    )


def processes_for(settings: Settings) -> int:
    """How many processes may work at once."""
    return settings.processes or cores()


def moment_of(settings: Settings) -> datetime:
    """The moment the build is for, in the blog's zone."""
    if settings.now == "now":
        return now(settings.timezone)
    from openwindow.core.reading.dates import parsed_moment

    zone = ZoneInfo(settings.timezone)
    try:
        return parsed_moment(settings.now, zone).astimezone(zone)
    except ValueError:
        place = Place("OPENWINDOW_NOW")
        raise OpenWindowError([problem("option-not-a-moment", place, value=settings.now)]) from None


def template_folders(settings: Mapping[str, Any]) -> list[Path]:
    """Where templates are looked for, one after the other."""
    overrides = [Path(folder) for folder in settings["THEME_TEMPLATES_OVERRIDES"]]
    return [*overrides, Path(settings["THEME"]) / "templates", simple_theme(), Path(THEME, "templates")]


def simple_theme() -> Path:
    """The templates of Pelican's theme `simple`, on which all its themes stand."""
    pelican = find_spec("pelican")
    assert pelican
    assert pelican.origin
    return Path(pelican.origin).parent / "themes" / "simple" / "templates"


def is_ours(theme: Path) -> bool:
    """Whether a theme was made for Open Window: it has words in the blog's languages, and is held to them."""
    return (theme / "translations").is_dir()


def shown(folder: Path) -> str:
    """A folder as people in the current one name it."""
    here = Path.cwd()
    return folder.relative_to(here).as_posix() if folder.is_relative_to(here) else folder.as_posix()
