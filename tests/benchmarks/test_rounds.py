"""The order of the builds, and what makes one count."""

import sys
from pathlib import Path

import pytest

from benchmarks.corpus import make_corpus
from benchmarks.figures import Run
from benchmarks.measure import FailedError, run
from benchmarks.peers.peer import Command
from benchmarks.rounds import Course, measured, require
from benchmarks.scenarios import SCENARIOS, Proof
from benchmarks.sites import Site, write_site
from tests.benchmarks import tiny_generator

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot tell what a process cost")

CORPUS = make_corpus(4)


def course(folder: Path, *scenarios: str, rounds: int = 1) -> Course:
    sites = [write_site(tiny_generator, folder / name, CORPUS) for name in ("one", "two")]
    return Course(sites, [each for each in SCENARIOS if each.name in scenarios], rounds, folder, CORPUS)


def runs_of(made: Course) -> tuple[list[Run], list[str]]:
    said: list[str] = []
    return list(measured(made, said.append)), said


def test_every_scenario_is_run_by_everybody_and_proved(tmp_path: Path) -> None:
    runs, said = runs_of(course(tmp_path, *(each.name for each in SCENARIOS)))
    assert [each.scenario for each in runs] == [each.name for each in SCENARIOS for _ in range(2)]
    assert len(said) == len(runs)


def test_an_edit_without_a_cold_build_before_it_starts_from_one_that_is_not_counted(tmp_path: Path) -> None:
    made = course(tmp_path, "body")
    runs, _ = runs_of(made)
    assert [each.scenario for each in runs] == ["body", "body"]
    assert len(list(made.sites[0].output.rglob("index.html"))) > len(CORPUS.posts)


def test_after_a_round_every_site_is_as_it_was(tmp_path: Path) -> None:
    made = course(tmp_path, "title", "post", rounds=2)
    runs_of(made)
    assert all(site.corpus is CORPUS for site in made.sites)
    assert "Quinx" not in "".join(path.read_text("utf-8") for path in tmp_path.glob("*/posts/**/*.md"))


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return write_site(tiny_generator, tmp_path / "site", CORPUS)


def test_a_build_that_does_not_show_the_edit_fails(site: Site) -> None:
    with pytest.raises(FailedError, match="'Quinx' is not in"):
        require(Proof("index.html", "Quinx"), site.output, "tiny")


def test_a_build_that_fails_is_quoted(site: Site, tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="No such thing"):
        run(Command(("sh", "-c", "echo No such thing; exit 3")), site.folder, tmp_path / "log")
