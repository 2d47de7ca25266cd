"""What can be sent to a process that starts afresh."""

import importlib.util
import operator
import pickle
import sys
from functools import partial
from pathlib import Path, PurePosixPath
from types import ModuleType
from zoneinfo import ZoneInfo

import jinja2
import pytest

from openwindow.core.problems import Place
from openwindow.outside.travelling import can_travel, packed


class Own:
    """A class of a module that Python finds."""

    def method(self) -> None:
        """A method."""


def name_of(value: object) -> str:
    """The same in every process, unlike what `repr` says of many values."""
    return getattr(value, "__name__", "") or type(value).__name__


@pytest.mark.parametrize(
    "value",
    [
        {"a": [1, 2.5, None, "x", b"y"]},
        Place("a.md", 3),
        PurePosixPath("a"),
        ZoneInfo("Europe/Paris"),
        len,
        str.upper,
        operator.eq,
        jinja2.StrictUndefined,
        partial(max, 3),
        Own(),
        Own().method,
        can_travel,
    ],
    ids=name_of,
)
def test_values_and_what_python_finds_by_name_can(value: object) -> None:
    assert can_travel(value)
    there = pickle.loads(packed(value) or b"")
    assert type(there) is type(value)


@pytest.mark.parametrize("value", [lambda: 1, open, sys, (each for each in ())], ids=name_of)
def test_what_has_no_name_cannot(value: object) -> None:
    assert can_travel([value]) is (value is open)


@pytest.fixture
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A module as Pelican loads settings files and plugins: from a folder that Python does not look into."""
    file = tmp_path / "elsewhere" / "ovens_conf.py"
    file.parent.mkdir()
    file.write_text("class Oven:\n    pass\ndef hot():\n    return 1\nOVEN = Oven()\n")
    spec = importlib.util.spec_from_file_location("ovens_conf", file)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "ovens_conf", module)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["Oven", "hot", "OVEN"])
def test_what_stands_in_a_settings_file_cannot(settings_file: ModuleType, name: str) -> None:
    assert pickle.dumps(getattr(settings_file, name))  # Python would, and not find it over there
    assert not can_travel(getattr(settings_file, name))


def test_another_module_of_the_same_name_is_not_taken_for_it(
    settings_file: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "ovens_conf.py").write_text("def hot():\n    return 2\n")
    assert not can_travel(settings_file.hot)  # type: ignore[attr-defined]


def test_a_settings_file_that_python_finds_can(
    settings_file: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path / "elsewhere")
    assert can_travel(settings_file.hot)  # type: ignore[attr-defined]


def test_what_stands_in_a_script_that_is_run_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Own, "__module__", "__main__")
    assert not can_travel(Own)
