"""Sites on disk: edited as a person would, and back again."""

from pathlib import Path

import pytest

from benchmarks.corpus import make_corpus
from benchmarks.scenarios import SCENARIOS, Memory, Scenario
from benchmarks.sites import Site, write_site
from tests.benchmarks import tiny_generator

CORPUS = make_corpus(12)
EDITS = [each for each in SCENARIOS if each.change(CORPUS, "Quinx") != CORPUS]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return write_site(tiny_generator, tmp_path / "site", CORPUS)


def texts(folder: Path) -> dict[Path, str]:
    return {path: path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_an_edit_changes_one_file_and_can_be_undone(site: Site, edit: Scenario) -> None:
    before = texts(site.folder)
    site.become(edit.change(CORPUS, "Quinx"))
    assert len(texts(site.folder).items() ^ before.items()) in (1, 2)  # a new file, or one changed
    site.become(CORPUS)
    assert texts(site.folder) == before


def test_files_that_an_edit_does_not_concern_keep_their_times(site: Site) -> None:
    times = {path: path.stat().st_mtime_ns for path in texts(site.folder)}
    site.become(EDITS[0].change(CORPUS, "Quinx"))
    assert sum(path.stat().st_mtime_ns != time for path, time in times.items()) == 1


@pytest.mark.parametrize(
    ("memory", "left"),
    [(Memory.ALL, {"cache", "output"}), (Memory.CACHES, {"cache"}), (Memory.NONE, set())],
    ids=["all", "caches", "none"],
)
def test_a_site_forgets_what_it_is_told_to(site: Site, memory: Memory, left: set[str]) -> None:
    for name in ("cache", "output"):
        (site.folder / name).mkdir()
    site.forget(memory)
    assert {path.name for path in site.folder.iterdir()} & {"cache", "output"} == left
