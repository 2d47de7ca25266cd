"""Pelican's own command with our settings: the same site, the same refusals, and nothing without us."""

from pathlib import Path

import pytest

from tests.whole.commands import build, pelican
from tests.whole.examples import ROOT, Example, example, tree


@pytest.fixture
def site(tmp_path: Path) -> Example:
    return example("bakery", tmp_path)


def test_pelican_gives_the_same_bytes_as_build(site: Example) -> None:
    by_pelican = pelican(site.folder, "-o", "by-pelican")
    by_build = build(site.folder, "--output", "by-build")
    assert (by_pelican.returncode, by_build.returncode) == (0, 0), by_pelican.stderr + by_build.stderr
    assert tree(site.folder / "by-pelican") == tree(site.folder / "by-build") != {}


def test_pelican_stops_at_broken_content_with_sentences_and_writes_nothing(site: Example) -> None:
    site.replace("posts/2026/bread-without-salt/fr.md", "title: Du", "titel: Du")
    site.replace("authors/leo-blanc/profile.yml", "team: night", "team: noon")
    done = pelican(site.folder)
    assert done.returncode == 1
    assert "content/authors/leo-blanc/profile.yml:3:7: " in done.stderr
    assert "content/posts/2026/bread-without-salt/fr.md:3:1: " in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert tree(site.output) == {}


def test_pelican_stops_at_a_setting_that_fights_the_addresses(site: Example) -> None:
    site.set("ARTICLE_URL = 'posts/{slug}.html'", "OPENWINDOW_AUDIENSE = 'internal'")
    done = pelican(site.folder)
    assert done.returncode != 0
    assert "ARTICLE_URL" in done.stderr
    assert "OPENWINDOW_AUDIENSE" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert tree(site.output) == {}


def test_pelican_cannot_be_made_to_wipe_the_output(site: Example) -> None:
    before = site.built()
    (site.output / "theirs.txt").write_bytes(b"not ours")
    done = pelican(site.folder, "--delete-output-directory")
    assert done.returncode != 0
    assert "DELETE_OUTPUT_DIRECTORY" in done.stderr
    assert tree(site.output) == {**before, "theirs.txt": b"not ours"}


MISSING = {
    "not listed": "PLUGINS = []",
    "not to be found": "PLUGIN_PATHS = []",
    "mistyped": "PLUGINS = ['openwindwo']",
}


@pytest.mark.parametrize("setting", MISSING.values(), ids=MISSING)
def test_without_our_plugin_our_settings_leave_pelican_nothing_to_publish(
    tmp_path: Path, setting: str
) -> None:
    site = example("canaries", tmp_path)
    site.settings.write_bytes((ROOT / "pelicanconf.py").read_bytes())
    site.set("THEME = 'simple'", setting)
    done = pelican(site.folder, with_us=False)
    assert tree(site.output) == {}, done.stderr


def test_other_settings_would_let_pelican_publish_all_of_it(tmp_path: Path) -> None:
    site = example("canaries", tmp_path)
    site.settings.write_text("PLUGINS = []\n")
    pelican(site.folder, with_us=False)
    assert b"canary-internal-title" in b"".join(tree(site.output).values())


@pytest.mark.parametrize("setting", ["PLUGINS = []", "PLUGINS = ['openwindwo']"])
def test_build_publishes_nothing_without_the_plugin_whatever_else_is_set(site: Example, setting: str) -> None:
    site.set(setting)
    done = build(site.folder)
    assert (done.returncode, tree(site.output)) == (2, {})
    assert "plugin" in done.stderr
    assert "Traceback" not in done.stderr
