"""A commit that is killed, or that the disk refuses, at every step."""

import os
import resource
import signal
import tempfile
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import pytest

from openwindow.core.model.output import PlannedOutput, RenderedOutput
from openwindow.core.problems import OpenWindowError
from openwindow.outside.output_state import state_folder
from openwindow.outside.publishing import Staging


def add(staging: Staging, output: RenderedOutput) -> None:
    portion = staging.portions.portion(len(staging._outputs))
    portion.add(output)
    staging.merge(portion)


Tree = Mapping[str, str]
OLD: Tree = {"index.html": "old", "same": "same", "a": "file", "b/c/d.html": "d", "gone/x": "x", "B2": "1"}
NEW: Tree = {"index.html": "new", "same": "same", "a/b.html": "b", "b": "file", "new/y": "y", "b2": "1"}
EFFECTS = ("replace", "rename", "unlink", "rmdir", "mkdir", "fsync")


def build(output: Path, tree: Tree) -> None:
    with Staging(output, sources=(), version="1") as staging:
        for path, text in tree.items():
            add(staging, RenderedOutput(PlannedOutput(path, ""), text.encode()))
        staging.commit()


def recover(output: Path) -> None:
    with Staging(output, sources=(), version="1"):
        pass


def tree_of(output: Path) -> Tree:
    """All files, and the folders that are empty."""
    return {
        path.relative_to(output).as_posix(): path.read_text() if path.is_file() else "an empty folder"
        for path in output.rglob("*")
        if path.is_file() or not any(path.iterdir())
    }


def is_in_order(output: Path) -> bool:
    return {path.name for path in state_folder(output).iterdir()} == {"lock", "manifest", "paths"}


def ends_before(effect: int, work: Callable[[], None]) -> bool:
    """Does `work` in a process that is killed before its n-th change of the disk; False if it came so far."""
    child = os.fork()
    if not child:
        _kill_before(effect)
        work()
        os._exit(0)
    return os.WIFEXITED(os.waitpid(child, 0)[1])


def _kill_before(effect: int) -> None:
    left = effect

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            nonlocal left
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*arguments, **named)

        return call

    for name in EFFECTS:
        setattr(os, name, counted(getattr(os, name)))


def test_a_killed_commit_leaves_the_old_tree_or_the_new_one(tmp_path: Path) -> None:
    found = []
    for effect in range(1, 200):
        output = tmp_path / str(effect) / "output"
        build(output, OLD)
        if ends_before(effect, lambda output=output: build(output, NEW)):
            break
        ends_before(effect % 9 + 1, lambda output=output: recover(output))
        recover(output)
        found.append(tree_of(output))
        build(output, NEW)
        assert tree_of(output) == NEW
        assert is_in_order(output)
    changes = [before != after for before, after in pairwise(found)]
    assert all(tree in (OLD, NEW) for tree in found)
    assert (found[0], found[-1], sum(changes)) == (OLD, NEW, 1)


def as_ordinary_user(work: Callable[[], None]) -> str:
    """The codes of the problems that `work` has when it is not done by root."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        if os.getuid() == 0:
            os.setuid(65534)
        os.write(writing, ",".join(problems_of(work)).encode() or b"none")
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        said = answer.read()
    os.waitpid(child, 0)
    return said


def problems_of(work: Callable[[], None]) -> list[str]:
    try:
        work()
    except OpenWindowError as error:
        return [found.code for found in error.problems]
    return []


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may write to; pytest's own are closed to others."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        yield Path(folder)


def opened_up(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o777)


@pytest.mark.parametrize("closed", ["", "new", "gone", "b/c"])
def test_a_folder_closed_to_us_is_told_before_anything_changes(open_folder: Path, closed: str) -> None:
    output = open_folder / "output"
    build(output, {**OLD, "new/old.html": ""})
    opened_up(open_folder)
    (output / closed).chmod(0o555)
    assert as_ordinary_user(lambda: build(output, NEW)) == "cannot-write"
    assert tree_of(output) == {**OLD, "new/old.html": ""}
    (output / closed).chmod(0o777)
    assert as_ordinary_user(lambda: build(output, NEW)) == "none"


def test_a_project_folder_closed_to_us_is_told(open_folder: Path) -> None:
    (open_folder / "project").mkdir(mode=0o555)
    assert as_ordinary_user(lambda: build(open_folder / "project" / "output", NEW)) == "cannot-write"


def with_files_up_to(size: int, work: Callable[[], None]) -> list[str]:
    """The problems of `work` where no file can be larger than `size`, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        return problems_of(work)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.parametrize("size", [2, 200], ids=["a page", "the manifest"])
def test_a_full_disk_is_told_and_nothing_changes(tmp_path: Path, size: int) -> None:
    output = tmp_path / "output"
    build(output, OLD)
    assert with_files_up_to(size, lambda: build(output, NEW)) == ["disk-full"]
    assert tree_of(output) == OLD
    assert is_in_order(output)


def test_a_lock_left_by_a_killed_build_does_not_stop_the_next(tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(output, OLD)
    assert not ends_before(1, lambda: build(output, NEW))
    build(output, NEW)
    assert tree_of(output) == NEW


def test_a_commit_is_finished_even_by_a_build_that_then_fails(tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(output, OLD)
    steps = iter(range(1, 30))
    while not (state_folder(output) / "journal.json").exists():
        ends_before(next(steps), lambda: build(output, NEW))
    assert problems_of(lambda: build(output, {"a": "", "A": ""})) == ["paths-clash"]
    assert tree_of(output) == NEW


@pytest.mark.parametrize(
    "journal",
    [b"", b"{", b'{"moves": [["0", "../../x"]], "cleared": [], "deleted": []}', b"[]"],
    ids=["empty", "cut", "path", "list"],
)
def test_a_damaged_journal_is_forgotten(tmp_path: Path, journal: bytes) -> None:
    output = tmp_path / "output"
    build(output, OLD)
    (state_folder(output) / "journal.json").write_bytes(journal)
    build(output, NEW)
    assert tree_of(output) == NEW
