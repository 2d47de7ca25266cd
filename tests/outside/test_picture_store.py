"""The store of pictures made from others."""

import pickle
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from openwindow.core.model.picture import Box, PictureFacts, PictureFormat, Recipe
from openwindow.core.problems import OpenWindowError
from openwindow.outside.picture_store import PictureStore
from tests.pictures import decoded, encoded, photograph

DATA = encoded(photograph(), "PNG")
DIGEST = sha256(DATA).hexdigest()
SMALL = Recipe(PictureFormat.WEBP, Box(0, 0, 64, 48), 32, 24, 80)
LARGE = Recipe(PictureFormat.WEBP, Box(0, 0, 64, 48), 64, 48, 80)


@pytest.fixture
def store(tmp_path: Path) -> PictureStore:
    return PictureStore(tmp_path / "pictures", "1")


def nobody() -> bytes:
    raise AssertionError("it was read once more")


def made(store: PictureStore, recipe: Recipe = SMALL, read: Callable[[], bytes] = lambda: DATA) -> bytes:
    return store.made("content/a.png", DIGEST, recipe, read)


def test_a_picture_is_made_once(store: PictureStore) -> None:
    data = made(store)
    assert decoded(data).size == (32, 24)
    again = PictureStore(store.folder, "1")
    assert made(again, read=nobody) == data


def test_several_are_made_of_one_that_is_read_once(store: PictureStore) -> None:
    made(store)
    assert decoded(made(store, LARGE, nobody)).size == (64, 48)


def test_another_version_makes_it_again(store: PictureStore) -> None:
    made(store)
    with pytest.raises(AssertionError):
        made(PictureStore(store.folder, "2"), read=nobody)


@pytest.mark.parametrize("damage", [b"", b"x", b"x" * 500], ids=["empty", "short", "noise"])
def test_a_damaged_one_is_made_again(store: PictureStore, damage: bytes) -> None:
    data = made(store)
    (store.folder / store.key(DIGEST, SMALL)).write_bytes(damage)
    assert made(store) == data
    assert made(store, read=nobody) == data


def test_what_has_changed_since_it_was_looked_into_is_not_made(store: PictureStore) -> None:
    with pytest.raises(OpenWindowError) as caught:
        made(store, read=lambda: DATA + b"x")
    assert [found.code for found in caught.value.problems] == ["changed-meanwhile"]


def test_what_is_no_longer_used_is_dropped(store: PictureStore) -> None:
    data = made(store)
    made(store, LARGE)
    (store.folder / "left-by-a-killed-build.draft").write_bytes(b"")
    store.save_looks([PictureFacts(PictureFormat.PNG, 64, 48, DIGEST)])
    store.keep_only([store.key(DIGEST, SMALL)])
    assert {file.name for file in store.folder.iterdir()} == {store.key(DIGEST, SMALL), "looks"}
    assert made(PictureStore(store.folder, "1"), read=nobody) == data


def test_what_was_found_in_pictures_is_remembered(store: PictureStore) -> None:
    assert store.looks() == {}
    found = [
        PictureFacts(PictureFormat.SVG, 9, 9, "b"),
        PictureFacts(PictureFormat.GIF, 64, 48, "a", True, False, 30),
    ]
    store.save_looks(found)
    assert store.looks() == {each.digest: each for each in found}
    assert PictureStore(store.folder, "2").looks() == {}


def test_a_blog_without_pictures_has_no_store(store: PictureStore) -> None:
    store.save_looks([])
    assert not store.folder.exists()


def test_a_store_can_be_sent_to_another_process(store: PictureStore) -> None:
    data = made(store)
    assert made(pickle.loads(pickle.dumps(store)), read=nobody) == data
