"""Pelican as a library: what a command asks for, and failures made loud."""

from pathlib import Path

import pytest

from openwindow.adapters.building import BuildRequest, build
from openwindow.adapters.checking import content_problems
from openwindow.core.problems import OpenWindowError
from tests.whole.examples import Example, example, tree

POST = "posts/2026/bread-without-salt/fr.md"


@pytest.fixture
def site(tmp_path: Path) -> Example:
    return example("bakery", tmp_path)


def test_what_is_not_asked_for_stays_as_the_settings_have_it() -> None:
    assert BuildRequest(Path("pelicanconf.py")).overrides() == {}


def test_what_is_asked_for_goes_before_the_settings(site: Example) -> None:
    site.set("OPENWINDOW_AUDIENCE = 'internal'", "SITEURL = 'https://wrong.example'")
    built = site.built(audience="public", site_url="https://ovens.example/blog", now="2026-05-10")
    assert b"https://ovens.example/blog/" in built["sitemap.xml"]
    assert b"noindex" not in built["index.html"]
    assert "2026/wrong-about-rye/index.html" not in built


def test_a_preview_is_asked_for(site: Example) -> None:
    site.replace("pages/rules/fr.md", "title:", "status: draft\ntitle:")
    site.replace("posts/2026/the-oven-that-lied/fr.md", "[les règles](/rules/)", "les règles")
    assert "fr/rules/index.html" not in site.built()
    assert "fr/rules/index.html" in site.built(preview=True)


def test_a_report_counts_files(site: Example) -> None:
    first = site.build()
    assert (first.written, first.unchanged, first.deleted) == (len(tree(site.output)), 0, 0)
    site.replace("posts/2026/wrong-about-rye/en.md", "audience: public", "audience: internal")
    later = site.build()
    assert later.deleted > 0
    assert later.written + later.unchanged == first.written - later.deleted
    assert later.output == site.output


def test_checking_finds_what_building_would_and_writes_nothing(site: Example) -> None:
    site.replace(POST, "title: Du", "titel: Du")
    with pytest.raises(OpenWindowError) as raised:
        site.build()
    assert content_problems(site.settings) == raised.value.problems
    assert tree(site.output) == {}


def test_well_content_has_no_problems(site: Example) -> None:
    assert content_problems(site.settings) == ()


@pytest.mark.parametrize(
    "line", ["PLUGINS += ['no_such_plugin']", "THEME = 'no_such_theme'", "PATH = 'nowhere'"]
)
def test_what_pelican_would_pass_over_stops_a_build(site: Example, line: str) -> None:
    site.set(line)
    with pytest.raises(OpenWindowError):
        build(BuildRequest(site.settings, output=site.output))
    assert tree(site.output) == {}
