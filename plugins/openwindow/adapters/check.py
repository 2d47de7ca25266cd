"""`check`: every problem of the content, without building."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from openwindow.adapters.console import SETTINGS, Console, Given, Option, Takes, settings_file
from openwindow.adapters.workplace import open_workplace
from openwindow.core.problems import OpenWindowError, Place, problem
from openwindow.outside.own_files import files_below

PATHS = Option("paths", "help-check-paths", Takes.WORDS, "value-paths")

ENGINES = Option("--engines", "help-check-engines", Takes.NOTHING)

OPTIONS = (PATHS, ENGINES, SETTINGS)


def run(given: Given, console: Console) -> int:
    """Print the problems, all or those below the paths given; or where the Markdown engines differ."""
    wanted = [Path(path).resolve() for path in given.many(PATHS.name)]
    missing = [path for path in given.many(PATHS.name) if not Path(path).exists()]
    if missing:
        raise OpenWindowError(problem("option-no-file", Place(path), value=path) for path in missing)
    # Pelican takes half a second to import: too long for a wrong option or the help.
    from openwindow.adapters.checking import content_problems

    settings = settings_file(given)
    if given.has(ENGINES.name):
        from openwindow.adapters.engine_check import compare_engines

        return compare_engines(settings, partial(_is_below, wanted), console)
    problems = [each for each in content_problems(settings) if _is_below(wanted, each.place.path)]
    if problems:
        raise OpenWindowError(problems)
    files = files_below(wanted or [open_workplace(settings).content])
    print(console.count("no-problems-in-files", len(files)), file=console.output)
    return 0


def _is_below(wanted: Sequence[Path], path: str) -> bool:
    return not wanted or any(Path(path).resolve().is_relative_to(each) for each in wanted)
