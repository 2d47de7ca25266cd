"""Files that are written once."""

from pathlib import Path

import pytest

from openwindow.core.model.new_file import NewFile
from openwindow.core.problems import OpenWindowError
from openwindow.outside.new_files import write_new

A, B = NewFile("x/a.md", "é\n"), NewFile("b.md", "b\n")


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    assert write_new(tmp_path, [A, B]) == (tmp_path / "x/a.md", tmp_path / "b.md")
    assert (tmp_path / "x/a.md").read_bytes() == b"\xc3\xa9\n"


def test_a_file_that_is_there_stays_and_nothing_else_is_written(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("mine")
    with pytest.raises(OpenWindowError) as error:
        write_new(tmp_path, [A, B])
    assert [found.code for found in error.value.problems] == ["file-is-there"]
    assert (tmp_path / "b.md").read_text() == "mine"
    assert not (tmp_path / "x").exists()


def test_a_broken_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "b.md").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OpenWindowError):
        write_new(tmp_path, [B])
    assert not (tmp_path / "elsewhere").exists()


def test_what_was_written_before_a_trouble_is_taken_back(tmp_path: Path) -> None:
    (tmp_path / "y").write_text("a file where a folder must be")
    with pytest.raises(OpenWindowError) as error:
        write_new(tmp_path, [A, NewFile("y/c.md", "c")])
    assert [found.code for found in error.value.problems] == ["cannot-write"]
    assert not (tmp_path / "x/a.md").exists()
