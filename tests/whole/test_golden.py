"""Golden sites: what a build writes, byte for byte, read as a diff when it changes.

`OPENWINDOW_RENEW=1 python3 tasks.py test tests/whole/test_golden.py` writes tests/sites/*/expected anew.
"""

import os
import shutil
from pathlib import Path

from tests.whole.examples import SITES, THEME, Tree, example, of_any_platform, tree

RENEW = "OPENWINDOW_RENEW" in os.environ
SHOWN_IN_THE_REAL_THEME = (
    "index.html",
    "2026/the-oven-that-lied/index.html",
    "fr/authors/leo-blanc/index.html",
)


WITHOUT_CARDS = {"OPENWINDOW_CARDS": False}
"""Their bytes are of one platform and one Pillow."""


def renew(folder: Path, files: Tree) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for path, data in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def assert_golden(folder: Path, built: Tree) -> None:
    built = of_any_platform(built)
    if RENEW:
        renew(folder, built)
    expected = tree(folder)
    assert sorted(built) == sorted(expected)
    assert [path for path in built if built[path] != expected[path]] == []


def test_the_bakery_is_built_as_expected(tmp_path: Path) -> None:
    assert_golden(
        SITES / "bakery" / "expected" / "site", example("bakery", tmp_path, **WITHOUT_CARDS).built()
    )


def test_the_bakery_looks_as_expected_in_the_real_theme(tmp_path: Path) -> None:
    built = example("bakery", tmp_path, THEME=str(THEME)).built()
    shown = {path: built[path] for path in SHOWN_IN_THE_REAL_THEME}
    assert_golden(SITES / "bakery" / "expected" / "real-theme", shown)
