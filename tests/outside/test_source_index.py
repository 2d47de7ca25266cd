"""What the disk says of all files of a folder."""

import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from openwindow.core.model.stamps import COARSEST, Stamps
from openwindow.core.problems import OpenWindowError
from openwindow.outside.content_files import read_content
from openwindow.outside.source_index import content_stamps, theme_stamps


def write(root: Path, *paths: str, text: str = "text") -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)


def later(stamps: Stamps) -> Stamps:
    """The same scan, had nobody written anything for a while."""
    return replace(stamps, began=time.time_ns() + 2 * COARSEST)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    write(tmp_path, "a/en.md", "a.md", "a-b/x.png", ".git/x", "a.md~", "elsewhere/y.md")
    (tmp_path / "link.md").symlink_to("a/en.md")
    (tmp_path / "folder").symlink_to("a-b")
    (tmp_path / "out.md").symlink_to("/etc/hostname")
    (tmp_path / "none.md").symlink_to("nothing")
    (tmp_path / "wrong\\name").touch()
    return tmp_path


def test_the_files_are_those_that_are_read_in_the_same_order(content: Path) -> None:
    assert list(content_stamps(content).by_path) == [source.path for source in read_content(content)]


def test_what_cannot_be_read_has_no_stamp(content: Path) -> None:
    without = {path for path, stamp in content_stamps(content).by_path.items() if stamp is None}
    assert without == {source.path for source in read_content(content) if source.trouble}


def test_a_theme_may_have_files_of_any_name(content: Path) -> None:
    assert {".git/x", "a.md~", "a.md"} <= theme_stamps(content).by_path.keys()


def test_nothing_has_changed_when_nothing_was_done(content: Path) -> None:
    (content / "out.md").unlink()
    (content / "none.md").unlink()
    (content / "wrong\\name").unlink()
    before = later(content_stamps(content))
    assert before.changed(content_stamps(content)) == before.gone(content_stamps(content)) == ()


EDITS: dict[str, Callable[[Path], object]] = {
    "written in place": lambda root: write(root, "a/en.md", text="next"),
    "replaced": lambda root: (write(root, "new", text="next"), (root / "new").replace(root / "a" / "en.md")),
    "written with its old time": lambda root: (
        write(root, "a/en.md", text="longer"),
        os.utime(root / "a" / "en.md", ns=(0, 0)),
    ),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_changed_file_is_seen_also_behind_links(content: Path, edit: Callable[[Path], object]) -> None:
    os.utime(content / "a" / "en.md", ns=(0, 0))
    before = later(content_stamps(content))
    edit(content)
    assert {"a/en.md", "link.md"} <= {*before.changed(content_stamps(content))}


def test_a_file_written_just_before_the_scan_is_doubted(content: Path) -> None:
    before = content_stamps(content)
    assert "a/en.md" in before.changed(content_stamps(content))


def test_a_link_that_leads_elsewhere_is_a_change(content: Path) -> None:
    before = later(content_stamps(content))
    (content / "folder").unlink()
    (content / "folder").symlink_to("elsewhere")
    after = content_stamps(content)
    assert "folder/y.md" in before.changed(after)
    assert before.gone(after) == ("folder/x.png",)


def test_without_a_folder_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(OpenWindowError):
        content_stamps(tmp_path / "content")
