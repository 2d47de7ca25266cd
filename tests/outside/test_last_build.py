"""What the last build left, for those who only look."""

from pathlib import Path

import pytest

from openwindow.core.model.output import Fingerprint, Made, PlannedOutput, WrittenOutput
from openwindow.core.problems import OpenWindowError
from openwindow.outside.journal import StateFiles
from openwindow.outside.last_build import last_build
from openwindow.outside.manifest import Manifest, record_of, write_manifest
from openwindow.outside.output_state import state_folder

MADE = Made("2026-06-01T12:00:00+02:00", "why-files", ("content/posts/2026/a/my oven.png", "b"))
PAGE = WrittenOutput(PlannedOutput("a.html", "post", ("a", 1)), "digest", Fingerprint(), MADE)


def kept(tmp_path: Path) -> StateFiles:
    """The state of an output folder that one build has written."""
    files = StateFiles(state_folder(tmp_path / "output"), "1")
    files.folder.mkdir(parents=True)
    write_manifest(files.manifest, files.folder, Manifest({}), Manifest({PAGE.path: record_of(PAGE)}))
    return files


def test_when_and_why_an_output_was_made_is_kept(tmp_path: Path) -> None:
    kept(tmp_path)
    assert last_build(tmp_path / "output", "1").manifest["a.html"].made == MADE


def test_what_another_version_has_kept_counts_as_forgotten(tmp_path: Path) -> None:
    kept(tmp_path)
    assert not last_build(tmp_path / "output", "2").manifest


def test_an_interrupted_commit_is_told(tmp_path: Path) -> None:
    files = kept(tmp_path)
    assert not last_build(tmp_path / "output", "1").was_interrupted
    files.journal.write_bytes(b"{}")
    found = last_build(tmp_path / "output", "1")
    assert (found.was_interrupted, [*found.manifest]) == (True, ["a.html"])


def test_a_folder_of_pages_of_others_is_refused(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "index.html").touch()
    with pytest.raises(OpenWindowError) as caught:
        last_build(tmp_path / "output", "1")
    assert [each.code for each in caught.value.problems] == ["foreign-output"]
