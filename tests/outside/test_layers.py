"""A value kept as a base and what has changed in it since."""

from pathlib import Path

import pytest

from openwindow.outside.layers import MOST, Layers


def kept(folder: Path, *values: object) -> Layers:
    """A base, and layers on it."""
    layers, drafts = Layers(folder, "memory", "1"), folder / "next"
    drafts.mkdir(exist_ok=True)
    for number, value in enumerate(values):
        (layers.write_layer if number else layers.write_base)(drafts, value)
        layers.put(drafts)
    return layers


def test_base_and_layers_come_back_in_order(tmp_path: Path) -> None:
    kept(tmp_path, "base", "first", "second")
    assert Layers(tmp_path, "memory", "1").read() == ["base", "first", "second"]


def test_a_new_base_ends_the_layers_of_the_old_one(tmp_path: Path) -> None:
    kept(tmp_path, "base", "first", "second")
    assert kept(tmp_path, "other").read() == ["other"]
    assert kept(tmp_path, "other", "third").read() == ["other", "third"]


def test_every_change_has_another_seal(tmp_path: Path) -> None:
    seals = {kept(tmp_path, *"abc"[:count]).seal for count in range(4)}
    assert len(seals) == 4
    assert b"" in seals


def test_there_is_nothing_where_nothing_was_put(tmp_path: Path) -> None:
    assert Layers(tmp_path, "memory", "1").read() is None
    assert Layers(tmp_path, "memory", "1").is_full


@pytest.mark.parametrize("file", ["memory", "memory+1", "memory+2"])
@pytest.mark.parametrize("damage", [b"", b"x" * 100], ids=["empty", "noise"])
def test_one_damaged_file_makes_all_of_it_unknown(tmp_path: Path, file: str, damage: bytes) -> None:
    layers = kept(tmp_path, "base", "first", "second")
    (tmp_path / file).write_bytes(damage)
    assert layers.read() is None


def test_a_layer_of_another_base_is_not_taken_for_one_of_this(tmp_path: Path) -> None:
    kept(tmp_path, "base", "first")
    stale = (tmp_path / "memory+1").read_bytes()
    layers = kept(tmp_path, "other")
    (tmp_path / "memory+1").write_bytes(stale)
    assert layers.read() is None


def test_layers_of_another_version_are_unknown(tmp_path: Path) -> None:
    kept(tmp_path, "base", "first")
    assert Layers(tmp_path, "memory", "2").read() is None


def test_putting_may_be_repeated(tmp_path: Path) -> None:
    layers = kept(tmp_path, "base", "first")
    layers.put(tmp_path / "next")
    assert layers.read() == ["base", "first"]


def test_many_layers_ask_for_a_new_base(tmp_path: Path) -> None:
    assert not kept(tmp_path, *range(MOST)).is_full
    assert kept(tmp_path, *range(MOST + 1)).is_full
