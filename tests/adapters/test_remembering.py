"""What a build leaves for the next one; what cannot be relied on is forgotten."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from openwindow.adapters.remembering import Head, Present
from openwindow.core.rebuild.memory import MemoryChange
from tests.adapters.remembered import SCAN, manifest, present, remembered, stamp
from tests.core.pages.examples import post
from tests.core.rebuild.memories import entries_of, memory_of_posts

NOW = datetime.fromisoformat("2026-06-01T12:00:00+02:00")
UNTIL = NOW + timedelta(days=1)
OUTPUTS = {"index.html": (1, 2, 3, 4)}
ASSETS = {"style.css": "/theme/style.12345678.css"}
MEMORY = memory_of_posts(post("one"))
NOTHING_NEW = MemoryChange({}, {}, None, None, ())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What a build has left."""
    manifest(tmp_path)
    remembered(tmp_path).keep(MEMORY, present(), UNTIL, OUTPUTS, ASSETS)
    return tmp_path


def test_everything_comes_back(folder: Path) -> None:
    past = remembered(folder)
    assert past.head
    assert past.memory
    assert (past.head.present, past.head.until_moment) == (present(), UNTIL)
    assert (past.head.outputs, past.head.assets) == (OUTPUTS, ASSETS)
    assert entries_of(past.memory) == entries_of(MEMORY)


def test_there_is_nothing_before_the_first_build(tmp_path: Path) -> None:
    assert (remembered(tmp_path).head, remembered(tmp_path).memory) == (None, None)


def other_manifest(folder: Path) -> None:
    layers = manifest(folder)
    layers.write_layer(folder / "next", "changed by a build that left nothing else")
    layers.put(folder / "next")


def other_memory(folder: Path) -> None:
    head = (folder / "head").read_bytes()
    remembered(folder).keep(memory_of_posts(post("two")), present(), UNTIL, OUTPUTS, ASSETS)
    (folder / "head").write_bytes(head)


FORGETTING: dict[str, Callable[[Path], object]] = {
    "no head": lambda folder: (folder / "head").unlink(),
    "a damaged head": lambda folder: (folder / "head").write_bytes(b"x" * 200),
    "no memory": lambda folder: (folder / "memory").unlink(),
    "no manifest": lambda folder: (folder / "manifest").unlink(),
    "another manifest": other_manifest,
    "another memory": other_memory,
}


@pytest.mark.parametrize("happened", FORGETTING.values(), ids=FORGETTING)
def test_what_does_not_belong_together_is_forgotten(folder: Path, happened: Callable[[Path], object]) -> None:
    happened(folder)
    assert (remembered(folder).head, remembered(folder).memory) == (None, None)


def test_a_memory_that_was_cut_off_is_forgotten(folder: Path) -> None:
    (folder / "memory").write_bytes((folder / "memory").read_bytes()[:-1])
    assert remembered(folder).memory is None


def test_what_another_version_left_is_forgotten(folder: Path) -> None:
    assert (remembered(folder, "2").head, remembered(folder, "2").memory) == (None, None)


def test_changes_are_kept_on_top(folder: Path) -> None:
    first = (folder / "memory").read_bytes()
    visible = MemoryChange({}, {"id-two": "posts/2026/two"}, None, None, ())
    for change in (NOTHING_NEW, visible):
        assert remembered(folder).takes_changes
        remembered(folder).keep(change, present(), None, {}, {})
    past = remembered(folder)
    assert past.memory
    assert past.memory.visible == {**MEMORY.visible, "id-two": "posts/2026/two"}
    assert (folder / "memory").read_bytes() == first


def test_a_whole_memory_ends_the_changes(folder: Path) -> None:
    remembered(folder).keep(NOTHING_NEW, present(), None, {}, {})
    remembered(folder).keep(memory_of_posts(post("two")), present(), None, {}, {})
    past = remembered(folder)
    assert past.memory
    assert [*past.memory.visible] == ["id-two"]


def test_no_change_is_kept_on_top_of_nothing(tmp_path: Path) -> None:
    assert not remembered(tmp_path).takes_changes


# --- how things look --------------------------------------------------------------------------------

HEAD = Head(present(), UNTIL.isoformat(), OUTPUTS, ASSETS, b"", b"", "")


def test_equal_looks_are_known_to_be_the_same() -> None:
    assert HEAD.looks_like(present())


ONE = "posts/2026/one/en.md"


@pytest.mark.parametrize(
    "later",
    {
        "a changed file": present(**{ONE: 9}),
        "a new file": present(**{"series.yml": 9}),
        "a file that is gone": present(**{ONE: None}),
        "settings": present(settings="other"),
        "theme": present(theme="other"),
        "a style": replace(present(), assets=replace(present().assets, by_path={"style.css": stamp(9)})),
        "no style": replace(present(), assets=replace(present().assets, by_path={})),
    }.items(),
    ids=lambda each: each[0],
)
def test_any_other_look_may_be_a_change(later: tuple[str, Present]) -> None:
    assert not HEAD.looks_like(later[1])


def test_a_theme_of_which_nobody_can_tell_is_never_the_same() -> None:
    assert not replace(HEAD, present=present(theme="")).looks_like(present(theme=""))


def test_a_file_that_was_just_written_is_not_known_to_be_the_same() -> None:
    young = replace(present(), content=replace(present().content, by_path={ONE: (SCAN, 1, 1, SCAN)}))
    assert not replace(HEAD, present=young).looks_like(young)


@pytest.mark.parametrize(
    ("moment", "same"),
    [
        (NOW, True),
        (NOW - timedelta(seconds=1), False),
        (UNTIL - timedelta(seconds=1), True),
        (UNTIL, False),
    ],
)
def test_a_moment_is_that_of_a_build_until_time_changes_something(moment: datetime, same: bool) -> None:
    assert HEAD.is_of(moment) is same


def test_where_time_changes_nothing_every_later_moment_is() -> None:
    assert replace(HEAD, until="").is_of(NOW + timedelta(days=9999))


def test_hidden_files_of_a_theme_are_no_assets() -> None:
    stamps = dict.fromkeys(("b.css", "fonts/a.woff", ".DS_Store", "fonts/.hidden"), stamp(1))
    found = replace(present(), assets=replace(present().assets, by_path=stamps))
    assert found.asset_paths == ("b.css", "fonts/a.woff")
