"""How long a reader of the preview waits: from a save until the page on disk shows it."""

import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks import measure
from benchmarks.corpus import Corpus
from benchmarks.figures import Latency
from benchmarks.peers.peer import Watch
from benchmarks.scenarios import Proof, with_body, with_title, word_in_post
from benchmarks.sites import Site

EDITS: dict[str, Callable[[Corpus, str], Corpus]] = {"body": with_body, "front matter": with_title}
TIMES = 10
FIRST_PORT = 8765
PATIENCE = 600
"""Seconds to wait for a page before giving up."""
PAUSE = 0.0005
QUIET = 1.5
"""Seconds without an edit after each one, for what else it changes."""


@dataclass(frozen=True)
class _Watched:
    site: Site
    output: Path
    process: "subprocess.Popen[bytes]"


def latencies(site: Site, programs: Path, quiet: float = QUIET) -> list[Latency]:
    """The medians' figures of every kind of edit; none for a generator that is not watched."""
    watch = site.peer.watch(programs, FIRST_PORT)
    if watch is None:
        return []
    with (programs / f"{site.peer.NAME}-watch.log").open("wb") as log:
        process = measure.start(watch.command, site.folder, log.fileno())
        try:
            return _all_edits(site, watch, process, quiet)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait()


def _all_edits(site: Site, watch: Watch, process: "subprocess.Popen[bytes]", quiet: float) -> list[Latency]:
    watched = _Watched(site, site.folder / watch.output, process)
    pristine = site.corpus
    _wait_for(watched, Proof("index.html", "</html>"))
    time.sleep(quiet)
    _edit(watched, with_title(pristine, "Quinxfirst"), "Quinxfirst")  # proves that it follows; not counted
    time.sleep(quiet)
    found = []
    for kind, change in EDITS.items():
        before = measure.cpu_so_far(process.pid)
        seconds = []
        for number in range(TIMES):
            word = f"Quinxwatch{kind[:4]}{number}"
            seconds.append(_edit(watched, change(pristine, word), word))
            time.sleep(quiet)
        cpu = (measure.cpu_so_far(process.pid) - before) / TIMES
        found.append(Latency(site.peer.NAME, kind, tuple(seconds), cpu, measure.resident(process.pid)))
    site.become(pristine)
    return found


def _edit(watched: _Watched, corpus: Corpus, word: str) -> float:
    watched.site.become(corpus)
    saved = time.perf_counter()
    _wait_for(watched, word_in_post(corpus, word))
    return time.perf_counter() - saved


def _wait_for(watched: _Watched, proof: Proof) -> None:
    page, text = watched.output / proof.page, proof.text.encode()
    end = time.monotonic() + PATIENCE
    while not page.exists() or text not in page.read_bytes():
        if watched.process.poll() is not None or time.monotonic() > end:
            raise measure.FailedError(f"{watched.site.peer.NAME}: {proof.text!r} never came to {page}")
        time.sleep(PAUSE)
