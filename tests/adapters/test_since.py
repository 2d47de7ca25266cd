"""What has changed since the last build, as far as looks tell."""

from dataclasses import replace
from typing import Any

import pytest

from openwindow.adapters.remembering import Head, Present
from openwindow.adapters.since import Since
from openwindow.core.pages import cells
from tests.adapters.remembered import present, stamp
from tests.core.pages.examples import post
from tests.core.rebuild.memories import memory_of_posts

MEMORY = memory_of_posts(post("one"), post("two"))
ONE, ADA = "posts/2026/one/en.md", "authors/ada/profile.yml"
PICTURE = "posts/2026/one/a.PNG"


def since(later: Present, before: Present | None = None) -> Since:
    return Since(later, Head(before or present(), "", {}, {}, b"", b"", ""), MEMORY)


def with_assets(**by_path: int) -> Present:
    found = {path: stamp(number) for path, number in by_path.items()}
    return replace(present(), assets=replace(present().assets, by_path=found))


def test_nothing_is_known_to_have_changed_when_all_looks_as_it_did() -> None:
    found = since(present())
    assert (found.content, found.gone, found.assets, found.touched) == ((), (), (), frozenset())
    assert found.may_be_small


@pytest.mark.parametrize(
    ("later", "small"),
    [
        (present(**{ONE: 9}), True),
        (present(**{ADA: 9}), True),
        (present(**{"posts/2026/new/en.md": 9}), True),
        (present(**{PICTURE: 9}), True),
        (present(**{"posts/2026/one/plan.SVG": 9}), True),
        (present(**{ONE: None}), False),
        (present(theme="other"), False),
        (present(settings="other"), False),
        (with_assets(**{"style.css": 9}), True),
        (with_assets(**{"style.css": 4, "more.css": 5}), False),
        (with_assets(), False),
    ],
    ids=[
        "post",
        "person",
        "new post",
        "picture",
        "drawing",
        "gone",
        "theme",
        "settings",
        "style",
        "more",
        "less",
    ],
)
def test_a_change_may_be_small_when_nothing_comes_or_goes_but_posts(later: Present, small: bool) -> None:
    assert since(later).may_be_small is small


def test_nothing_is_small_for_a_theme_of_which_nobody_can_tell() -> None:
    assert not since(present(theme=""), present(theme="")).may_be_small


@pytest.mark.parametrize(
    ("later", "touched"),
    [
        (present(**{ONE: 9}), {cells.of_file(f"content/{ONE}")}),
        (with_assets(**{"style.css": 9}), {cells.of_file("theme/static/style.css")}),
        (present(theme="other"), {cells.THEME}),
        (present(theme=""), {cells.THEME}),
    ],
    ids=["content", "style", "theme", "unknown theme"],
)
def test_changed_files_and_themes_are_cells(later: Present, touched: set[str]) -> None:
    assert since(later).touched == touched


@pytest.mark.parametrize(
    ("later", "kept"),
    [
        (present(), {"posts/2026/one", "posts/2026/two"}),
        (present(**{ONE: 9}), {"posts/2026/two"}),
        (present(**{ONE: None}), {"posts/2026/two"}),
        (present(**{"posts/2026/two/new.png": 9}), {"posts/2026/one"}),
        (present(**{ADA: 9}), {"posts/2026/one", "posts/2026/two"}),
        (present(theme="other"), {"posts/2026/one", "posts/2026/two"}),
        (present(settings="other"), set()),
    ],
    ids=["nothing", "changed", "gone", "a file more", "person", "theme", "settings"],
)
def test_posts_whose_files_look_as_they_did_are_kept(later: Present, kept: set[str]) -> None:
    assert set(since(later).kept()) == kept


def test_a_kept_post_is_as_it_was_read() -> None:
    found = since(present()).kept()["posts/2026/one"]
    assert (found.read.post, found.files) == (post("one"), (ONE,))


def test_nothing_is_known_without_an_earlier_build() -> None:
    found: Any = Since(present())
    assert (found.content, found.gone, found.assets, found.kept()) == ((), (), (), {})
    assert found.touched == {cells.THEME}
    assert not found.may_be_small
