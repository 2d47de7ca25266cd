"""What git does not hold, in real repositories."""

import subprocess
from pathlib import Path

import pytest

from openwindow.outside.working_tree import uncommitted


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one committed file in a folder."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text("a")
    for arguments in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True)
    return tmp_path


def test_what_is_committed_is_held(repository: Path) -> None:
    assert uncommitted(repository / "content") == ()


def test_changed_and_new_files_are_not_held(repository: Path) -> None:
    (repository / "content" / "a.md").write_text("b")
    (repository / "content" / "é new.md").write_text("c")
    (repository / "elsewhere.md").write_text("d")
    assert set(uncommitted(repository / "content") or ()) == {"content/a.md", "content/é new.md"}


def test_a_folder_that_git_does_not_know_is_none(tmp_path: Path) -> None:
    assert uncommitted(tmp_path) is None


def test_a_git_hook_does_not_lead_to_another_repository(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(repository / ".git"))
    assert uncommitted(tmp_path_factory.mktemp("other")) is None
