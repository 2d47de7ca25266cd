"""Power that goes during a commit: what was staged before it may be torn and is not used."""

import os
from pathlib import Path

import pytest

from openwindow.core.model.output import PlannedOutput, RenderedOutput
from openwindow.outside import journal
from openwindow.outside.output_state import state_folder
from openwindow.outside.publishing import Report, Staging


def build(output: Path, tree: dict[str, str]) -> Report:
    with Staging(output, sources=(), version="1") as staging:
        portion = staging.portions.portion(0)
        for path, text in tree.items():
            portion.add(RenderedOutput(PlannedOutput(path, ""), text.encode()))
        staging.merge(portion)
        return staging.commit()


def stop_before_the_end(monkeypatch: pytest.MonkeyPatch, output: Path) -> None:
    """Leaves a commit after its journal and its first file."""

    def some_of_it(files: journal.StateFiles, planned: journal.Journal, _: object) -> None:
        move = planned.moves[0]
        os.replace(files.staging / move.staged, output / move.path)  # noqa: PTH105
        os._exit(9)

    monkeypatch.setattr("openwindow.outside.publishing.carry_out", some_of_it)


@pytest.fixture
def interrupted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    output = tmp_path / "output"
    build(output, {"a.html": "old", "b.html": "old"})
    child = os.fork()
    if not child:
        stop_before_the_end(monkeypatch, output)
        build(output, {"a.html": "new", "b.html": "new", "c.html": "new"})
    os.waitpid(child, 0)
    return output


def test_a_commit_of_before_is_finished_while_the_machine_runs(interrupted: Path) -> None:
    with Staging(interrupted, sources=(), version="1"):
        assert (interrupted / "c.html").read_text() == "new"


def test_a_commit_of_before_the_machine_was_started_is_not_finished(
    interrupted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "boot", lambda: "another")
    assert build(interrupted, {"b.html": "newer"}).deleted == ("a.html", "c.html")
    assert {path.name: path.read_text() for path in interrupted.iterdir()} == {"b.html": "newer"}
    assert not (state_folder(interrupted) / "journal.json").exists()
