"""What pages depend on beside their views."""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from openwindow.adapters.theme_keys import is_plain, theme_key, uses_only_ours

SETTINGS: dict[str, Any] = {"PLUGINS": ["openwindow"], "SITENAME": "Ovens", "LINKS": (("a", {"b": 1}),)}


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    (tmp_path / "parts").mkdir()
    (tmp_path / "index.html").write_text("index")
    (tmp_path / "parts" / "card.html").write_text("card")
    return tmp_path


def key(theme: Path, words: tuple[str, ...] = ("words",), **settings: object) -> str:
    return theme_key([theme], words, {**SETTINGS, **settings})


def test_the_same_theme_words_and_settings_have_the_same_key(theme: Path) -> None:
    assert key(theme) == key(theme) != ""


CHANGES: dict[str, Callable[[Path], object]] = {
    "a template": lambda theme: (theme / "parts" / "card.html").write_text("CARD"),
    "a template more": lambda theme: (theme / "new.html").write_text(""),
    "a hidden template": lambda theme: (theme / ".hidden.html").write_text(""),
    "a template less": lambda theme: (theme / "index.html").unlink(),
    "another name": lambda theme: (theme / "index.html").rename(theme / "home.html"),
    "bytes that move on": lambda theme: [
        (theme / "index.html").write_text("inde"),
        (theme / "parts" / "card.html").write_text("xcard"),
    ],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_other_templates_have_another_key(theme: Path, change: Callable[[Path], object]) -> None:
    before = key(theme)
    change(theme)
    assert key(theme) not in (before, "")


def test_other_words_and_settings_have_another_key(theme: Path) -> None:
    words = [("other",), ("words", "more"), ()]
    keys = {key(theme, each) for each in words} | {key(theme), key(theme, SITENAME="Two"), key(theme, MORE=1)}
    assert len(keys) == 6


@pytest.mark.parametrize("name", ["OPENWINDOW_NOW", "OPENWINDOW_PROCESSES", "OUTPUT_PATH", "lower"])
def test_settings_that_templates_do_not_see_do_not_matter(theme: Path, name: str) -> None:
    assert key(theme, **{name: "1"}) == key(theme, **{name: "2"}) == key(theme)


def test_the_order_of_settings_does_not_matter(theme: Path) -> None:
    backwards = dict(reversed(SETTINGS.items()))
    assert theme_key([theme], (), backwards) == theme_key([theme], (), SETTINGS)


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (None, True),
        (b"a", True),
        ([1, 2.5, (True, {"a": Path("b")})], True),
        (str.upper, False),
        ([lambda: 1], False),
        ({"a": {1: object()}}, False),
        (OrderedDict(), False),
        ({"a", "b"}, False),
    ],
    ids=["none", "bytes", "nested", "method", "function", "object", "mapping", "set"],
)
def test_a_value_is_plain_when_it_is_all_that_is_seen_of_it(value: object, plain: bool) -> None:
    assert is_plain(value) is plain


def test_nobody_can_tell_what_functions_and_other_plugins_do(theme: Path) -> None:
    assert key(theme, JINJA_FILTERS={"loud": str.upper}) == ""
    assert key(theme, PLUGINS=["openwindow", "other"]) == ""
    assert theme_key([theme], (), {"SITENAME": "Ovens"}) == ""


@pytest.mark.parametrize(
    ("plugins", "ours"),
    [(["openwindow"], True), (("openwindow",), True), ([], False), (["other"], False), (None, False)],
    ids=str,
)
def test_only_ours_is_just_our_plugin(plugins: object, ours: bool) -> None:
    assert uses_only_ours({"PLUGINS": plugins}) is ours
