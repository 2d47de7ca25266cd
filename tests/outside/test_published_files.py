"""Files published as they are."""

from pathlib import Path

import pytest

from openwindow.core.problems import OpenWindowError
from openwindow.outside.picture_store import PictureStore
from openwindow.outside.published_files import FilesOnDisk


@pytest.fixture
def files(tmp_path: Path) -> FilesOnDisk:
    for path in ("content/posts/a.jpg", "theme/static/css/a.css", "secret"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path)
    return FilesOnDisk(tmp_path / "content", tmp_path / "theme", PictureStore(tmp_path / "pictures", ""))


def test_each_name_is_read_from_its_own_folder(files: FilesOnDisk) -> None:
    assert files.read("content/posts/a.jpg") == b"content/posts/a.jpg"
    assert files.read("theme/static/css/a.css") == b"theme/static/css/a.css"


def test_nothing_is_read_elsewhere(files: FilesOnDisk) -> None:
    with pytest.raises(OpenWindowError):
        files.read("theme/../secret")
