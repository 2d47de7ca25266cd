"""One run of a program: wall time, CPU time and peak memory of it and all processes it starts."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

from benchmarks.peers.peer import Command

PROC = Path("/proc")
EVERY = 0.02
"""Seconds between two looks at the memory."""
LAST_WORDS = 2000


class FailedError(Exception):
    """The program ended with another code than 0; the text ends with what it said last."""


@dataclass(frozen=True)
class Cost:
    """Seconds and bytes. `cpu` is user and system time of the process and all it waited for; `memory` the
    highest sum of resident memory over the processes seen at once (shared pages count for each of them),
    `largest` the highest of a single one; both are 0 where there is no /proc."""

    wall: float
    cpu: float
    memory: int
    largest: int


def run(command: Command, folder: Path, log: Path) -> Cost:
    """Run the command to its end; FailedError when it fails."""
    os.sync()  # what earlier runs wrote is not to be flushed on this one's account
    with log.open("wb") as said:
        started = time.perf_counter()
        process = start(command, folder, said.fileno())
        with _Memory(process.pid) as memory:
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise FailedError(f"{' '.join(command.arguments)}: {log.read_text('utf-8', 'replace')[-LAST_WORDS:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, memory.most, memory.largest)


def start(command: Command, folder: Path, output: int) -> "subprocess.Popen[bytes]":
    """The running program; what it says goes to the file descriptor."""
    return subprocess.Popen(
        command.arguments,
        cwd=folder,
        env=os.environ | command.variables,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
    )


def resident(pid: int) -> int:
    """The resident bytes of a process and its children, 0 where they cannot be known."""
    return sum(_pages(each) for each in _family(pid)) * os.sysconf("SC_PAGE_SIZE")


def cpu_so_far(pid: int) -> float:
    """CPU seconds of a process that still runs and its children, living or waited for."""
    ticks = sum(_ticks(each) for each in _family(pid))
    return ticks / os.sysconf("SC_CLK_TCK")


class _Memory:
    """Looks at the memory of a process and its children from time to time while the context is open."""

    def __init__(self, pid: int) -> None:
        self.most = self.largest = 0
        self._pid, self._stop = pid, Event()
        self._thread = Thread(target=self._watch, daemon=True)

    def __enter__(self) -> "_Memory":
        if PROC.exists():
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        if self._thread.ident:
            self._thread.join()

    def _watch(self) -> None:
        page = os.sysconf("SC_PAGE_SIZE")
        while not self._stop.wait(EVERY):
            sizes = [_pages(pid) * page for pid in _family(self._pid)]
            self.most = max(self.most, sum(sizes))
            self.largest = max(self.largest, *sizes, 0)


def _family(pid: int) -> Iterator[int]:
    """A process and all that descend from it and still run."""
    yield pid
    with suppress(OSError):
        for thread in (PROC / str(pid) / "task").iterdir():
            for child in (thread / "children").read_text("ascii").split():
                yield from _family(int(child))


def _pages(pid: int) -> int:
    with suppress(OSError):
        return int((PROC / str(pid) / "statm").read_text("ascii").split()[1])
    return 0


def _ticks(pid: int) -> int:
    """User and system time, its own and of children it waited for; see proc(5), fields 14 to 17."""
    with suppress(OSError):
        fields = (PROC / str(pid) / "stat").read_text("ascii").rpartition(")")[2].split()
        return sum(int(field) for field in fields[11:15])
    return 0
