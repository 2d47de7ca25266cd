"""One process or many: the same bytes, the same problems."""

from collections.abc import Callable
from pathlib import Path

import pytest

from openwindow.adapters import blog_inputs
from openwindow.core.problems import OpenWindowError, Problem
from openwindow.outside import processes as outside_processes
from tests.whole.commands import Done, build, pelican
from tests.whole.examples import PLUGINS, Example, example, tree

pytestmark = pytest.mark.long

EVERYTHING: dict[str, str | bool] = {"audience": "internal", "preview": True}
"""A build of so many files that it is worth more than one process."""

SPAWNING = """
def register():
    from openwindow.adapters import blog_inputs
    from openwindow.outside import processes
    blog_inputs.start_method = lambda: "spawn"
    processes.WORTH_A_PROCESS["spawn"] = 3
"""
"""A plugin that makes a command work as where there is no fork, and not shy of it."""


def site(folder: Path, processes: int, **settings: object) -> Example:
    return example("canaries", folder, OPENWINDOW_PROCESSES=processes, **settings)


def processes_of(built: Example) -> int:
    """How many processes converted bodies: each that does writes a file of its own."""
    return len([*built.folder.glob(".openwindow/*/bodies/*.bodies")])


@pytest.mark.parametrize("many", [2, 8])
@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_many_processes_give_the_bytes_of_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str, many: int
) -> None:
    monkeypatch.setattr(blog_inputs, "start_method", lambda: method)
    monkeypatch.setitem(outside_processes.WORTH_A_PROCESS, method, 3)
    one, others = site(tmp_path / "one", 1), site(tmp_path / "many", many)
    assert one.built(**EVERYTHING) == others.built(**EVERYTHING)
    assert (processes_of(one), processes_of(others)) == (1, many)


@pytest.mark.parametrize("command", [build, pelican])
def test_the_commands_work_where_there_is_no_fork(tmp_path: Path, command: Callable[..., Done]) -> None:
    (tmp_path / "spawning.py").write_text(SPAWNING)
    plugins = {"PLUGINS": ["openwindow", "spawning"], "PLUGIN_PATHS": [str(PLUGINS), str(tmp_path)]}
    settings = {"OPENWINDOW_AUDIENCE": "internal", "OPENWINDOW_PREVIEW": True}
    spawned = site(tmp_path / "spawned", 3, **plugins, **settings)
    done = command(spawned.folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert processes_of(spawned) == 3
    assert tree(spawned.output) == site(tmp_path / "one", 1, **settings).built()


def problems_of(broken: Example) -> tuple[Problem, ...]:
    with pytest.raises(OpenWindowError) as raised:
        broken.build(**EVERYTHING)
    assert tree(broken.output) == {}
    return raised.value.problems


def test_a_template_that_breaks_in_another_process_is_told_as_in_one(tmp_path: Path) -> None:
    (tmp_path / "article.html").write_text("{{ no_such_value }}")
    overrides = {"THEME_TEMPLATES_OVERRIDES": [str(tmp_path)]}
    one = problems_of(site(tmp_path / "one", 1, **overrides))
    assert [found.code for found in one] == ["broken-template"]
    assert problems_of(site(tmp_path / "many", 3, **overrides)) == one
