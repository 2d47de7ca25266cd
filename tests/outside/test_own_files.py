"""Changes to people's own files."""

from pathlib import Path

import pytest

from openwindow.core.problems import OpenWindowError
from openwindow.outside.own_files import files_below, remove, rewrite


def test_a_rewritten_file_keeps_its_mode_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text("old")
    file.chmod(0o640)
    rewrite(file, "né\n")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == ("né\n".encode(), 0o640)
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_cannot_be_rewritten_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(OpenWindowError):
        rewrite(tmp_path / "no-folder" / "a.py", "x")


def test_files_and_whole_folders_are_removed(tmp_path: Path) -> None:
    (tmp_path / "x" / "y").mkdir(parents=True)
    (tmp_path / "x" / "y" / "a").touch()
    (tmp_path / "b").touch()
    remove([tmp_path / "x", tmp_path / "b", tmp_path / "never-was"])
    assert list(tmp_path.iterdir()) == []


def test_a_link_is_removed_and_not_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "kept")
    remove([tmp_path / "link"])
    assert list(tmp_path.iterdir()) == [tmp_path / "kept"]


def test_files_are_counted_wherever_they_lie(tmp_path: Path) -> None:
    (tmp_path / "x" / "y").mkdir(parents=True)
    for name in ("x/y/a", "x/b", "c"):
        (tmp_path / name).touch()
    found = files_below([tmp_path / "x", tmp_path / "c", tmp_path / "d"])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["x/b", "x/y/a", "c"]
