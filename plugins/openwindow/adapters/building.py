"""Building for the commands: without Pelican where an earlier build has left all that it would say."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from openwindow.adapters.blog_inputs import inputs_of, theme_of
from openwindow.adapters.inputs import Inputs
from openwindow.adapters.pipeline import made
from openwindow.adapters.settings_again import ReadSettings, keep_settings, settings_again
from openwindow.adapters.stand_ins import StandIns
from openwindow.core.problems import Problem
from openwindow.outside.publishing import Report


@dataclass(frozen=True)
class BuildRequest:
    """What a command wants built; None leaves a setting as the settings file has it."""

    settings_file: Path
    audience: str | None = None
    now: str | None = None
    output: Path | None = None
    preview: bool = False
    site_url: str | None = None
    processes: int | None = None
    search: bool = False

    def overrides(self) -> dict[str, object]:
        """The request as Pelican's settings."""
        wanted = {
            "OPENWINDOW_AUDIENCE": self.audience,
            "OPENWINDOW_NOW": self.now,
            "OUTPUT_PATH": str(self.output.absolute()) if self.output else None,
            "OPENWINDOW_PREVIEW": True if self.preview else None,
            "SITEURL": self.site_url,
            "OPENWINDOW_PROCESSES": self.processes,
            "OPENWINDOW_SEARCH": True if self.search else None,
        }
        return {name: value for name, value in wanted.items() if value is not None}


@dataclass(frozen=True)
class BuildReport:
    """How many files a build wrote, left alone and deleted, and where; what people should know of them."""

    written: int
    unchanged: int
    deleted: int
    output: Path
    remarks: tuple[Problem, ...] = ()


def build(request: BuildRequest) -> BuildReport:
    """Builds the site as `pelican content -s …` would. Raises OpenWindowError with all there is to fix."""
    known = settings_again(request.settings_file, request.overrides())
    if known:
        return _reported(_built_without_pelican(known), Path(known.pelican["OUTPUT_PATH"]))
    from openwindow.adapters.pelican_run import run_pelican, settings_of
    from openwindow.adapters.pelican_settings import given_settings

    settings = settings_of(request.settings_file, request.overrides())
    given = given_settings(settings)
    report = run_pelican(dict(settings), request.settings_file.as_posix())
    keep_settings(request.settings_file, request.overrides(), settings, given)
    return _reported(report, Path(settings["OUTPUT_PATH"]))


def inputs_for(request: BuildRequest) -> tuple[Inputs, Path]:
    """What the build that is asked for would depend on, and where it would go."""
    known = settings_again(request.settings_file, request.overrides())
    if known:
        return inputs_of(known.ours, known.pelican), Path(known.pelican["OUTPUT_PATH"])
    from openwindow.adapters.pelican_inputs import inputs_from
    from openwindow.adapters.pelican_run import settings_in_a_build

    settings = settings_in_a_build(request.settings_file, request.overrides())
    return inputs_from(settings), Path(settings["OUTPUT_PATH"])


def _built_without_pelican(known: ReadSettings) -> Report:
    settings = known.pelican
    inputs = inputs_of(known.ours, settings)
    return made(
        inputs, partial(theme_of, settings, inputs, StandIns(settings)), Path(settings["OUTPUT_PATH"])
    )


def _reported(report: Report, output: Path) -> BuildReport:
    return BuildReport(
        len(report.written), len(report.unchanged), len(report.deleted), output, report.remarks
    )
