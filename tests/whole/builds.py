"""Builds of a site's folder as its people start them, and what came of them.

Nothing but `BUILDERS` knows how a build is started: whatever faster way may stand in front of Pelican, it is
called here as on a terminal.
"""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from difflib import unified_diff
from functools import cache
from pathlib import Path

from openwindow.__main__ import main
from openwindow.core.model import stamps
from tests.whole.commands import run
from tests.whole.examples import Tree, example
from tests.whole.small_site import SETTINGS


@dataclass(frozen=True)
class Call:
    """A build that is wanted: of the site in `folder`, into `output`, for a moment."""

    folder: Path
    output: Path
    now: str
    environment: Mapping[str, str] = field(default_factory=dict)

    def into(self, output: Path) -> "Call":
        """The same build into another folder."""
        return replace(self, output=output)

    @property
    def arguments(self) -> tuple[str, ...]:
        """Of our command."""
        return ("build", "--settings", SETTINGS, "--output", str(self.output), "--now", self.now)


@dataclass(frozen=True)
class Outcome:
    """How a build ended, and what it had to say, with paths as seen from the site's folder."""

    code: int
    said: str


CLOCK_STEP = 10_000_000
"""Nanoseconds by which the clock for files may lag where tests run."""


@cache
def _warm() -> None:
    """Builds some other site in this process, so that no child has to import everything."""
    with tempfile.TemporaryDirectory() as folder:
        example("bakery", Path(folder)).build()


def by_main(call: Call) -> Outcome:
    """Our command in a copy of this process: nothing that it remembers is there for the next build."""
    return started_by_main(call).ended()


def started_by_main(call: Call, prepare: Callable[[], object] = lambda: None) -> "Running":
    """The same, going on while the test does something else; `prepare` is called in that process first."""
    _warm()
    said, saying = os.pipe()
    child = os.fork()
    if not child:
        os.setpgid(0, 0)
        _become(call, saying, prepare)
    with suppress(OSError):  # whichever of the two comes first
        os.setpgid(child, child)
    os.close(saying)
    return Running(call, child, said)


@dataclass
class Running:
    """A build that goes on, in a group of processes of its own."""

    call: Call
    process: int
    said: int
    status: int | None = None

    def ended(self) -> Outcome:
        """Waits for the end."""
        if self.status is None:
            self.status = os.waitpid(self.process, 0)[1]
        with os.fdopen(self.said, "rb") as said:
            return _outcome(os.waitstatus_to_exitcode(self.status), said.read().decode(), self.call)

    def is_going_on(self) -> bool:
        """Whether it has not ended yet; a process that has stopped itself goes on."""
        if self.status is None:
            process, status = os.waitpid(self.process, os.WNOHANG)
            self.status = status if process else None
        return self.status is None

    def kill(self) -> Outcome:
        """Ends all its processes at once, wherever they are."""
        with suppress(ProcessLookupError):
            os.killpg(self.process, signal.SIGKILL)
        return self.ended()


def _become(call: Call, saying: int, prepare: Callable[[], object]) -> None:
    code = 70
    try:
        os.dup2(saying, 1)
        os.dup2(saying, 2)
        sys.stdout, sys.stderr = (open(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))  # noqa: SIM115
        os.chdir(call.folder)
        os.environ |= {"LC_ALL": "C.UTF-8", **call.environment}
        # Python tells an edited module from its compiled copy by the second and the size.
        sys.dont_write_bytecode = True
        sys.modules.pop("pelicanconf", None)
        os.sync = lambda: None  # for machines that lose power; slow where other tests write much
        # What tests write is always so new that its times prove little; then no build would be quick.
        stamps.COARSEST = stamps.FINE = CLOCK_STEP
        prepare()
        code = main([*call.arguments])
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


def by_command(call: Call) -> Outcome:
    """Our command in a process of its own."""
    return _told(run(call.folder, "openwindow", *call.arguments, **_surroundings(call)), call)


def by_pelican(call: Call) -> Outcome:
    """Pelican's own command."""
    options = ("-s", SETTINGS, "-o", str(call.output), "-e", f'OPENWINDOW_NOW="{call.now}"')
    return _told(run(call.folder, "pelican", "content", *options, **_surroundings(call)), call)


BUILDERS: Mapping[str, Callable[[Call], Outcome]] = {
    "main": by_main,
    "command": by_command,
    "pelican": by_pelican,
}
"""The ways to build, the cheapest first."""


def _surroundings(call: Call) -> dict[str, str]:
    return {"PYTHONDONTWRITEBYTECODE": "1", **call.environment}


def _told(done: subprocess.CompletedProcess[str], call: Call) -> Outcome:
    return _outcome(done.returncode, done.stdout + done.stderr, call)


def _outcome(code: int, said: str, call: Call) -> Outcome:
    return Outcome(code, said.replace(f"{call.folder}{os.sep}", ""))


def differences(found: Tree, wanted: Tree) -> str:
    """How a tree differs from the one wanted, for people; "" when it does not."""
    return "\n".join(_differences(found, wanted))


def _differences(found: Tree, wanted: Tree) -> Iterator[str]:
    for path in sorted(wanted.keys() - found.keys()):
        yield f"missing: {path}"
    for path in sorted(found.keys() - wanted.keys()):
        yield f"too much: {path}"
    changed = sorted(path for path in found.keys() & wanted.keys() if found[path] != wanted[path])
    for number, path in enumerate(changed):
        yield f"differs: {path}"
        if number < 3:
            lines = (each[path].decode("utf-8", "backslashreplace").splitlines() for each in (wanted, found))
            yield from [*unified_diff(*lines, "clean", "incremental", n=0, lineterm="")][:12]
