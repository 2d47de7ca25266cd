"""Blogs for the tests of the commands."""

from pathlib import Path

import pytest

from tests.adapters.blogs import AUTHOR, INIT, Blog


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Blog:
    """An empty folder to stand in, speaking English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)
    return Blog(tmp_path, capsys)


@pytest.fixture
def blog(folder: Blog) -> Blog:
    """A blog that has just begun, with one author."""
    folder.run(*INIT)
    folder.run(*AUTHOR)
    return folder
