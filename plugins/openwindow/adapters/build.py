"""`build`: make the site."""

from pathlib import Path
from typing import TYPE_CHECKING

from openwindow.adapters.console import SETTINGS, Console, Given, Option, Takes, settings_file
from openwindow.core.drafting.choices import AUDIENCES, wrong_choice
from openwindow.core.problems import OpenWindowError
from openwindow.outside.collecting import no_collecting

if TYPE_CHECKING:
    from openwindow.adapters.building import BuildReport, BuildRequest

AUDIENCE = Option("--audience", "help-audience", value="value-audience")
OUTPUT = Option("--output", "help-output", value="value-folder")
NOW = Option("--now", "help-now", value="value-moment")
PREVIEW = Option("--preview", "help-preview", Takes.NOTHING)
SEARCH = Option("--search", "help-search", Takes.NOTHING)
SITE_URL = Option("--site-url", "help-site-url", value="value-url")

OPTIONS = (AUDIENCE, NOW, OUTPUT, SITE_URL, SEARCH, PREVIEW, SETTINGS)


def run(given: Given, console: Console) -> int:
    """Build once and say what was made."""
    with no_collecting():
        request = request_given(given)
        from openwindow.adapters.building import build

        report = build(request)
    say_what_was_built(report, console)
    return 0


def say_what_was_built(report: "BuildReport", console: Console) -> None:
    """One line: where the site is, and how many files are other than before."""
    console.say(
        "built",
        output=_shown(report.output),
        written=report.written,
        unchanged=report.unchanged,
        deleted=report.deleted,
    )
    console.remark(report.remarks)


def request_given(given: Given) -> "BuildRequest":
    """The build that the options ask for. Raises OpenWindowError when there is no such class of readers."""
    audience = audience_given(given)
    # All that a build needs takes long to import: too long for a wrong option or the help.
    from openwindow.adapters.building import BuildRequest

    return BuildRequest(
        settings_file=settings_file(given),
        audience=audience,
        now=given.one(NOW.name),
        output=given.path(OUTPUT.name),
        site_url=given.one(SITE_URL.name),
        preview=given.has(PREVIEW.name),
        search=given.has(SEARCH.name),
    )


def audience_given(given: Given) -> str | None:
    """The audience asked for. Raises OpenWindowError when there is no such class of readers."""
    audience = given.one(AUDIENCE.name)
    if audience is not None and (found := wrong_choice(audience, AUDIENCE.name, AUDIENCES)):
        raise OpenWindowError([found])
    return audience


def _shown(output: Path) -> Path:
    here = Path.cwd()
    return output.relative_to(here) if output.is_relative_to(here) else output
