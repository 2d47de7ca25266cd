"""`check`: every problem of the content, without building."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from openwindow.adapters.console import SETTINGS, Console, Given, Option, Takes, settings_file
from openwindow.core.problems import OpenWindowError, Problem

PATHS = Option("paths", "help-check-paths", Takes.WORDS, "value-paths")

OPTIONS = (PATHS, SETTINGS)


def run(given: Given, console: Console) -> int:
    """Print the problems, all or those below the paths given."""
    # Pelican takes half a second to import: too long for a wrong option or the help.
    from openwindow.adapters.building import content_problems

    found = content_problems(settings_file(given))
    problems = _below(found, given.many(PATHS.name)) if given.has(PATHS.name) else list(found)
    if problems:
        raise OpenWindowError(problems)
    console.say("no-problems")
    return 0


def _below(problems: Iterable[Problem], paths: Iterable[str]) -> list[Problem]:
    wanted = [_from_here(path) for path in paths]
    return [
        each for each in problems if any(_from_here(each.place.path).is_relative_to(one) for one in wanted)
    ]


def _from_here(path: str) -> PurePosixPath:
    here = Path.cwd().as_posix()
    return PurePosixPath(here, path.replace("\\", "/"))
