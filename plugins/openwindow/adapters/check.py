"""`check`: every problem of the content, without building."""

from collections.abc import Sequence
from pathlib import Path

from openwindow.adapters.console import SETTINGS, Console, Given, Option, Takes, settings_file
from openwindow.adapters.workplace import open_workplace
from openwindow.core.problems import OpenWindowError, Place, Problem, problem
from openwindow.outside.own_files import files_below

PATHS = Option("paths", "help-check-paths", Takes.WORDS, "value-paths")

OPTIONS = (PATHS, SETTINGS)


def run(given: Given, console: Console) -> int:
    """Print the problems, all or those below the paths given."""
    wanted = [Path(path).resolve() for path in given.many(PATHS.name)]
    missing = [path for path in given.many(PATHS.name) if not Path(path).exists()]
    if missing:
        raise OpenWindowError(problem("option-no-file", Place(path), value=path) for path in missing)
    # Pelican takes half a second to import: too long for a wrong option or the help.
    from openwindow.adapters.building import content_problems

    settings = settings_file(given)
    problems = [each for each in content_problems(settings) if _is_below(each, wanted)]
    if problems:
        raise OpenWindowError(problems)
    files = files_below(wanted or [open_workplace(settings).content])
    print(console.count("no-problems-in-files", len(files)), file=console.output)
    return 0


def _is_below(found: Problem, wanted: Sequence[Path]) -> bool:
    path = Path(found.place.path).resolve()
    return not wanted or any(path.is_relative_to(each) for each in wanted)
