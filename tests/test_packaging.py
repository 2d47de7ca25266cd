"""The wheel holds the package with its theme and catalogues, and works without the checkout."""

import configparser
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
SOURCES = ("LICENSE", "README.md", "pyproject.toml", "setup.py", "plugins", "theme")
BUILD = "import sys; from setuptools import build_meta; build_meta.build_wheel(sys.argv[1])"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Built from a copy, by the locked setuptools that is in the environment: offline, as pip would."""
    copy = tmp_path_factory.mktemp("copy")
    for name in SOURCES:
        if (PROJECT / name).is_dir():
            shutil.copytree(PROJECT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(PROJECT / name, copy)
    subprocess.run([sys.executable, "-c", BUILD, copy], cwd=copy, check=True, capture_output=True)
    return zipfile.ZipFile(next(copy.glob("*.whl")))


@pytest.fixture(scope="module")
def installed(wheel: zipfile.ZipFile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site-packages")
    wheel.extractall(folder)
    return folder


def python(installed: Path, code: str) -> str:
    variables = os.environ | {"PYTHONPATH": str(installed)}
    command = [sys.executable, "-P", "-c", code]
    return subprocess.check_output(command, cwd=installed, env=variables, encoding="utf-8").strip()


def files(folder: Path) -> set[str]:
    paths = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in paths if not any(map(is_left_by_tools, path.parts))}


def is_left_by_tools(name: str) -> bool:
    return name.startswith(".") or name == "__pycache__"


def test_the_wheel_holds_every_file_of_the_theme(wheel: zipfile.ZipFile) -> None:
    theme = {f"openwindow/theme/{name}" for name in files(PROJECT / "theme")}
    assert any(name.startswith("openwindow/theme/templates/") for name in theme)
    assert theme <= set(wheel.namelist())


def test_the_wheel_holds_every_file_of_the_package(wheel: zipfile.ZipFile) -> None:
    package = {f"openwindow/{name}" for name in files(PROJECT / "plugins" / "openwindow")}
    assert any(name.endswith(".po") for name in package)
    assert package <= set(wheel.namelist())


def test_the_wheel_holds_nothing_else(wheel: zipfile.ZipFile) -> None:
    assert {name.split("/")[0].split("-")[0] for name in wheel.namelist()} == {"openwindow"}


def test_pelican_can_load_the_plugin_from_the_wheel(installed: Path) -> None:
    code = "from pelican.plugins._utils import load_plugins as load; print(load({'PLUGINS': ['openwindow']}))"
    assert str(installed / "openwindow") in python(installed, code)


def test_an_existing_site_finds_the_theme_in_the_wheel(installed: Path) -> None:
    theme = python(installed, "from openwindow import THEME; print(THEME)")
    assert Path(theme) == installed / "openwindow" / "theme"


def test_the_installed_command_is_the_one_of_the_tasks(wheel: zipfile.ZipFile, installed: Path) -> None:
    scripts = configparser.ConfigParser()
    scripts.read_string(
        next(wheel.read(n) for n in wheel.namelist() if n.endswith("entry_points.txt")).decode()
    )
    assert dict(scripts["console_scripts"]) == {"openwindow": "openwindow.__main__:main"}
    assert "build" in python(installed, "from openwindow.__main__ import main; main(['build', '--help'])")


def test_the_wheel_names_its_licence_and_its_version(wheel: zipfile.ZipFile, installed: Path) -> None:
    about = next(wheel.read(n).decode() for n in wheel.namelist() if n.endswith(".dist-info/METADATA"))
    assert "License-Expression: AGPL-3.0-or-later\n" in about
    assert f"Version: {python(installed, 'import openwindow; print(openwindow.__version__)')}\n" in about
    assert any(name.endswith("/licenses/LICENSE") for name in wheel.namelist())


def test_what_the_package_requires_is_what_the_build_is_locked_to() -> None:
    """Every requirement of the package is among those that the tasks install."""
    about = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    named = {line.split(">=")[0].lower() for line in about["project"]["dependencies"]}
    locked = (PROJECT / "requirements" / "build.txt").read_text("utf-8")
    assert {name for name in named if f"\n{name}==" not in locked} == set()
