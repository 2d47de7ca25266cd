"""Builds that many tests look at, each made once."""

from collections.abc import Callable
from pathlib import Path

import pelican
import pytest

from openwindow.core.drafting.sample import SAMPLE_AUTHORITY
from tests.whole.examples import ROOT, THEME, Tree, example

collect_ignore: list[str] = []
if SAMPLE_AUTHORITY not in (ROOT / "pelicanconf.py").read_text("utf-8"):
    # `init` took the sample away: what it promised is nothing that a company's own content owes.
    collect_ignore.append("test_sample.py")

PELICANS = Path(pelican.__file__).parent / "themes"

BUILDS: dict[str, dict[str, object]] = {
    "plain theme": {},
    "real theme": {"THEME": str(THEME)},
    "under a path": {"THEME": str(THEME), "SITEURL": "https://ovens.example/our/blog"},
    "French first": {"THEME": str(THEME), "OPENWINDOW_LANGUAGES": ("fr", "en")},
    "simple": {"THEME": str(PELICANS / "simple")},
    "notmyidea": {"THEME": str(PELICANS / "notmyidea")},
    "notmyidea under a path": {
        "THEME": str(PELICANS / "notmyidea"),
        "SITEURL": "https://ovens.example/our/blog",
    },
}
"""The bakery with other settings."""

Bakery = Callable[[str], Tree]


@pytest.fixture(scope="session")
def bakery(tmp_path_factory: pytest.TempPathFactory) -> Bakery:
    """The output of one of BUILDS."""
    made: dict[str, Tree] = {}

    def built(name: str) -> Tree:
        if name not in made:
            made[name] = example("bakery", tmp_path_factory.mktemp("bakery"), **BUILDS[name]).built()
        return made[name]

    return built
