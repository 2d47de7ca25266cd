"""Whether the output folder is as it was left."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from openwindow.outside.output_check import looks_of, meddled_with


@pytest.fixture
def output(tmp_path: Path) -> Path:
    (tmp_path / "a").mkdir()
    for name in ("index.html", "a/index.html"):
        (tmp_path / name).write_text("page")
    return tmp_path


def replaced(file: Path) -> None:
    before = file.stat()
    other = file.with_name("other")
    other.write_text("PAGE")
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(file)


def linked(file: Path) -> None:
    file.rename(file.with_name("elsewhere"))
    file.symlink_to("elsewhere")


MEDDLINGS: dict[str, Callable[[Path], object]] = {
    "longer": lambda file: file.write_text("pages"),
    "replaced by one as old and as long": replaced,
    "deleted": Path.unlink,
    "a link to what it was": linked,
    "its date": lambda file: os.utime(file, (1, 1)),
}


@pytest.mark.parametrize("meddle", MEDDLINGS.values(), ids=MEDDLINGS)
def test_a_file_that_is_not_as_it_was_is_found(output: Path, meddle: Callable[[Path], object]) -> None:
    looks = looks_of(output, ["index.html", "a/index.html"])
    assert meddled_with(output, looks) == frozenset()
    meddle(output / "a" / "index.html")
    assert meddled_with(output, looks) == {"a/index.html"}


def test_what_is_not_there_has_no_look(output: Path) -> None:
    assert looks_of(output, ["index.html", "gone.html"]).keys() == {"index.html"}


def test_everything_is_missing_from_a_folder_that_is_gone(output: Path) -> None:
    looks = looks_of(output, ["index.html"])
    assert meddled_with(output / "gone", looks) == {"index.html"}


def test_files_of_others_do_not_matter(output: Path) -> None:
    looks = looks_of(output, ["index.html"])
    (output / "CNAME").write_text("theirs")
    assert meddled_with(output, looks) == frozenset()
