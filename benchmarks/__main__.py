"""`python3 tasks.py bench`: measure the generators over a corpus and write the report."""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import figures, report
from benchmarks.corpus import Corpus, make_corpus
from benchmarks.figures import Batch, Contender, Machine, Run
from benchmarks.measure import FailedError
from benchmarks.peers import PEERS
from benchmarks.peers.openwindow import OpenWindow
from benchmarks.peers.peer import BENCHMARKS, AbsentError, Peer
from benchmarks.rounds import Course, measured
from benchmarks.scenarios import SCENARIOS
from benchmarks.sites import Site, write_site
from benchmarks.watching import latencies

PROGRAMS = BENCHMARKS / ".peers"
DEFAULT = ("openwindow", "openwindow-gfm", "hugo", "eleventy", "pelican")
WATCHING = "watch"
ENGINES = ("markdown", "gfm")


def main(arguments: Sequence[str]) -> int:
    """Measure, and print the report or write it where asked; 2 when a generator fails."""
    options = _parser().parse_args(arguments)
    peers = [peer for peer in PEERS if peer.NAME in options.tools and _has_engine(peer, options.engine)]
    batches = figures.load(options.output.with_suffix(".json")) if options.output else ()
    try:
        for count in options.posts:
            batches = figures.added(batches, _batch(peers, count, options))
            _keep(batches, arguments, options.output)
    except FailedError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _keep(batches: Sequence[Batch], arguments: Sequence[str], output: Path | None) -> None:
    """After every batch, because the next may take hours."""
    text = report.render(batches, " ".join(arguments) or "no options")
    if output:
        figures.save(batches, output.with_suffix(".json"))
        output.write_text(text, "utf-8")
    else:
        print(text)


def _batch(peers: Sequence[Peer], count: int, options: argparse.Namespace) -> Batch:
    """All figures of one corpus."""
    PROGRAMS.mkdir(exist_ok=True)
    corpus = make_corpus(count)
    contenders = {peer.NAME: _installed(peer) for peer in peers}
    sites = {
        peer.NAME: write_site(peer, PROGRAMS / "sites" / peer.NAME, corpus)
        for peer in peers
        if not contenders[peer.NAME].absent
    }
    runs = []
    for run in _runs(sites, corpus, options):
        if not contenders[run.contender].files:
            files, size = sites[run.contender].built()
            contenders[run.contender] = replace(contenders[run.contender], files=files, size=size)
        runs.append(run)
    watched = sites.values() if WATCHING in options.scenarios else ()
    found = [each for site in watched for each in latencies(site, PROGRAMS)]
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    return Batch(today, count, _machine(), tuple(contenders.values()), tuple(runs), tuple(found))


def _installed(peer: Peer) -> Contender:
    try:
        return Contender(peer.NAME, peer.install(PROGRAMS), peer.REMARK)
    except AbsentError as error:
        return Contender(peer.NAME, "", peer.REMARK, absent=str(error))


def _runs(sites: Mapping[str, Site], corpus: Corpus, options: argparse.Namespace) -> Iterator[Run]:
    scenarios = [each for each in SCENARIOS if each.name in options.scenarios]
    if not sites or not scenarios:
        return iter(())
    return measured(Course([*sites.values()], scenarios, options.rounds, PROGRAMS, corpus), _say)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _has_engine(peer: Peer, engine: str | None) -> bool:
    return engine is None or not isinstance(peer, OpenWindow) or peer.engine == engine


def _machine() -> Machine:
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    system = f"{platform.system()} {platform.release()}, {_file_system(PROGRAMS / 'sites')}"
    return Machine(system, _processor(), os.cpu_count() or 1, pages, platform.python_version())


def _file_system(folder: Path) -> str:
    """The kind of file system that a folder is on, as Linux names it."""
    mounts = Path("/proc/mounts")
    found = [line.split() for line in mounts.read_text("utf-8").splitlines()] if mounts.exists() else []
    above = [(len(mount[1]), mount[2]) for mount in found if folder.is_relative_to(mount[1])]
    return max(above)[1] if above else "unknown file system"


def _processor() -> str:
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("tasks.py bench", description=__doc__, allow_abbrev=False)
    scenarios = [*(each.name for each in SCENARIOS), WATCHING]
    tools = [peer.NAME for peer in PEERS]
    parser.add_argument("--posts", type=_numbers, default=[1000], metavar="N,N", help="sizes (1000)")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="how often each is run (3)")
    parser.add_argument(
        "--tools", type=_some_of(tools), default=DEFAULT, metavar="A,B", help=", ".join(tools)
    )
    parser.add_argument(
        "--scenarios", type=_some_of(scenarios), default=scenarios, metavar="A,B", help=", ".join(scenarios)
    )
    parser.add_argument("--engine", choices=ENGINES, help="only one of Open Window's engines")
    parser.add_argument(
        "--output",
        type=Path,
        metavar="FILE.md",
        help="write the report there; figures stay beside it in FILE.json, and later runs add to them",
    )
    return parser


def _numbers(text: str) -> list[int]:
    return [int(number) for number in text.split(",")]


def _some_of(known: Sequence[str]) -> Callable[[str], list[str]]:
    def read(text: str) -> list[str]:
        wanted = text.split(",")
        unknown = [name for name in wanted if name not in known]
        if unknown:
            raise argparse.ArgumentTypeError(f"{unknown[0]!r} is none of: {', '.join(known)}")
        return wanted

    return read


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
