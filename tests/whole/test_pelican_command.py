"""Pelican's own command with our settings: the same site, the same refusals, and nothing without us."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.whole.examples import ROOT, Example, example, tree


def run(site: Example, *command: str) -> "subprocess.CompletedProcess[str]":
    """A command in the folder of a site."""
    variables = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "plugins"), "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        [sys.executable, "-P", "-m", *command],
        cwd=site.folder,
        env=variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def pelican(site: Example, *options: str) -> "subprocess.CompletedProcess[str]":
    return run(site, "pelican", "content", "-s", "pelicanconf.py", *options)


@pytest.fixture
def site(tmp_path: Path) -> Example:
    return example("bakery", tmp_path)


def test_pelican_gives_the_same_bytes_as_build(site: Example) -> None:
    by_pelican = pelican(site, "-o", "by-pelican")
    by_build = run(site, "openwindow", "build", "--output", "by-build")
    assert (by_pelican.returncode, by_build.returncode) == (0, 0), by_pelican.stderr + by_build.stderr
    assert tree(site.folder / "by-pelican") == tree(site.folder / "by-build") != {}


def test_pelican_stops_at_broken_content_with_sentences_and_writes_nothing(site: Example) -> None:
    site.replace("posts/2026/bread-without-salt/fr.md", "title: Du", "titel: Du")
    site.replace("authors/leo-blanc/profile.yml", "team: night", "team: noon")
    done = pelican(site)
    assert done.returncode == 1
    assert "content/authors/leo-blanc/profile.yml:3:7: " in done.stderr
    assert "content/posts/2026/bread-without-salt/fr.md:3:1: " in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert tree(site.output) == {}


def test_pelican_stops_at_a_setting_that_fights_the_addresses(site: Example) -> None:
    with site.settings.open("a") as settings:
        settings.write("ARTICLE_URL = 'posts/{slug}.html'\nOPENWINDOW_AUDIENSE = 'internal'\n")
    done = pelican(site)
    assert done.returncode != 0
    assert "ARTICLE_URL" in done.stderr
    assert "OPENWINDOW_AUDIENSE" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert tree(site.output) == {}


MISSING = {
    "not listed": "PLUGINS = []",
    "not to be found": "PLUGIN_PATHS = []",
    "mistyped": "PLUGINS = ['openwindwo']",
}


@pytest.mark.parametrize("setting", MISSING.values(), ids=MISSING)
def test_without_our_plugin_our_settings_leave_pelican_nothing_to_publish(tmp_path: Path, setting: str) -> None:
    site = example("canaries", tmp_path)
    ours = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    site.settings.write_text(f"{ours}\nTHEME = 'simple'\n{setting}\n", encoding="utf-8")
    done = run_without_our_package(site)
    assert tree(site.output) == {}, done.stderr


@pytest.mark.parametrize("setting", ["PLUGINS = []", "PLUGINS = ['openwindwo']"])
def test_build_publishes_nothing_without_the_plugin_whatever_else_is_set(tmp_path: Path, setting: str) -> None:
    site = example("bakery", tmp_path)
    with site.settings.open("a") as settings:
        settings.write(f"{setting}\n")
    done = run(site, "openwindow", "build")
    assert (done.returncode, tree(site.output)) == (2, {})
    assert "plugin" in done.stderr
    assert "Traceback" not in done.stderr


def run_without_our_package(site: Example) -> "subprocess.CompletedProcess[str]":
    """Pelican where the package cannot be imported by chance, as in another environment."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "pelican", "content", "-s", "pelicanconf.py"],
        cwd=site.folder,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
