"""The builds behind `serve`."""

from pathlib import Path

import pytest

from openwindow.adapters.building import BuildRequest
from openwindow.adapters.console import standard_console
from openwindow.adapters.preview_builds import build_afresh, build_here
from openwindow.outside.processes import start_method
from tests.whole.examples import Example, example, tree

BUILDS = {"here": build_here, "afresh": build_afresh}


def for_two_processes(folder: Path) -> Example:
    """A site with enough posts to be worth a second process, and told to use it."""
    site = example("bakery", folder)
    site.set("OPENWINDOW_PROCESSES = 2")
    post = (site.content / "posts/2026/bread-without-salt/fr.md").read_text("utf-8")
    for number in range(120):
        site.write(f"posts/2026/copy-{number}/fr.md", post.replace("id: ", f"id: x{number}"))
    return site


@pytest.mark.parametrize("name", BUILDS)
def test_a_preview_is_made_with_drafts(tmp_path: Path, name: str) -> None:
    site = example("bakery", tmp_path)
    site.replace("pages/rules/fr.md", "title:", "status: draft\ntitle:")
    site.replace("posts/2026/the-oven-that-lied/fr.md", "[les règles](/rules/)", "les règles")
    request = BuildRequest(site.settings, output=site.output, preview=True)
    assert BUILDS[name](request, standard_console("en")) == ""
    assert "fr/rules/index.html" in tree(site.output)


@pytest.mark.skipif(start_method() != "fork", reason="elsewhere one process does it all")
def test_a_plain_build_uses_as_many_processes_as_it_is_told(tmp_path: Path) -> None:
    site = for_two_processes(tmp_path)
    site.build()
    assert len([*site.folder.glob(".openwindow/*/bodies/*.bodies")]) == 2
