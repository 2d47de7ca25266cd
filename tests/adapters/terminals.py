"""A real pseudo-terminal with a person in front of it."""

import os
import pty
import select
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.adapters.blogs import command, environment

PATIENCE_SECONDS = 60


@dataclass
class Terminal:
    """What the person sees and types."""

    process: int
    device: int
    seen: str = ""
    code: int | None = None

    def expect(self, words: str) -> str:
        """Read until the words appear; what was shown before them."""
        while words not in self.seen:
            shown = self._read()
            assert shown, f"{words!r} did not appear in:\n{self.seen}"
            self.seen += shown
        before, _, self.seen = self.seen.partition(words)
        return before

    def type(self, line: str) -> None:
        """Type a line and the Enter key."""
        os.write(self.device, f"{line}\n".encode())

    def press_until_it_ends(self, key: bytes) -> int:
        """Press a key such as Ctrl-C, again when it was lost between two reads; the exit code."""
        os.write(self.device, key)
        while select.select([self.device], [], [], 1)[0]:
            shown = self._read()
            self.seen += shown
            if not shown:
                return self.ended()
        return self.press_until_it_ends(key)

    def ended(self) -> int:
        """The exit code, once the command has ended."""
        while shown := self._read():
            self.seen += shown
        self.code = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        return self.code

    def _read(self) -> str:
        ready, _, _ = select.select([self.device], [], [], PATIENCE_SECONDS)
        assert ready, f"nothing more was shown after:\n{self.seen}"
        try:
            return os.read(self.device, 65536).decode("utf-8", "replace")
        except OSError:  # Linux says EIO when nobody is at the other end
            return ""


@contextmanager
def terminal(folder: Path, *arguments: str) -> Iterator[Terminal]:
    """Run a command on a terminal of its own."""
    process, device = pty.fork()
    if not process:
        os.chdir(folder)
        os.execve(command()[0], command(*arguments), environment())
    person = Terminal(process, device)
    try:
        yield person
    finally:
        if person.code is None:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
        os.close(device)
