"""The builds in their order: every round has each scenario once, every scenario each generator in turn."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import Corpus
from benchmarks.figures import Run
from benchmarks.measure import FailedError, run
from benchmarks.scenarios import Memory, Proof, Scenario
from benchmarks.sites import Site

Say = Callable[[str], None]


@dataclass(frozen=True)
class Course:
    """What is run: the sites in their tables' order, the scenarios in theirs, how often."""

    sites: Sequence[Site]
    scenarios: Sequence[Scenario]
    rounds: int
    programs: Path
    corpus: Corpus


def measured(course: Course, say: Say) -> Iterator[Run]:
    """All runs. Edits of a round stand upon each other; at its end every site is as it was."""
    for number in range(1, course.rounds + 1):
        _prepare(course)
        for scenario in course.scenarios:
            for site in _in_turn(course.sites, number):
                done = _one(course, site, scenario, number)
                say(f"round {number}  {scenario.name:9} {site.peer.NAME:15} {done.cost.wall:8.2f} s")
                yield done
        for site in course.sites:
            site.become(course.corpus)


def _in_turn(sites: Sequence[Site], number: int) -> Sequence[Site]:
    """Another one begins each round, so that nobody always follows the same neighbour."""
    first = (number - 1) % len(sites)
    return [*sites[first:], *sites[:first]]


def _prepare(course: Course) -> None:
    """A build outside the clock, for the edits to start from, unless the round begins with a cold one."""
    if course.scenarios[0].memory is not Memory.NONE:
        for site in course.sites:
            site.forget(Memory.NONE)
            run(site.peer.build(course.programs), site.folder, _log(course, site))


def _one(course: Course, site: Site, scenario: Scenario, number: int) -> Run:
    word = f"Quinx{scenario.name}{number}"
    site.forget(scenario.memory)
    site.become(scenario.change(site.corpus, word))
    cost = run(site.peer.build(course.programs), site.folder, _log(course, site))
    require(scenario.proof(site.corpus, word), site.output, site.peer.NAME)
    return Run(number, scenario.name, site.peer.NAME, cost)


def require(proof: Proof, output: Path, name: str) -> None:
    """FailedError unless the output shows that the build did its job."""
    page = output / proof.page
    if not page.exists() or proof.text not in page.read_text("utf-8"):
        raise FailedError(f"{name}: {proof.text!r} is not in {page}")


def _log(course: Course, site: Site) -> Path:
    return course.programs / f"{site.peer.NAME}.log"
