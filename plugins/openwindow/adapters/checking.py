"""Checking the content for the commands, without building anything."""

from pathlib import Path
from tempfile import TemporaryDirectory

from openwindow.adapters.pelican_inputs import inputs_from
from openwindow.adapters.pelican_run import settings_of
from openwindow.adapters.pipeline import present_of
from openwindow.adapters.static_files import read_naming
from openwindow.adapters.stores import stores_in
from openwindow.adapters.whole_build import checked
from openwindow.core.problems import OpenWindowError, Problem


def content_problems(settings_file: Path) -> tuple[Problem, ...]:
    """Every problem of the content, without building anything."""
    inputs = inputs_from(settings_of(settings_file))
    try:
        with TemporaryDirectory() as folder:
            naming = read_naming(inputs, present_of(inputs).asset_paths)
            checked(inputs, stores_in(Path(folder)), {}, {}, naming.problems)
    except OpenWindowError as error:
        return error.problems
    return ()
