"""A process that starts afresh and is sent all it needs, where `fork` does not exist.

Python's own `multiprocessing` would first run whatever is `__main__` once more, which may be somebody's
script, and look for us on a `sys.path` that Pelican 4.12 does not put its plugins on.
"""

import gc
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from openwindow.outside.outcomes import outcome, result_of

_ROOT = Path(__file__).resolve().parents[2]
_SIZE = 8
"""Bytes of a number that says how many follow."""

# Only the package is looked for in its folder: what else lies there may not take the place of Python's own.
# Ctrl-C ends the process at once and silently, whatever it does.
_BEGIN = """
import pathlib, signal, sys
if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
sys.path.insert(0, {root!a})
import openwindow
sys.path[:] = {path!a}
from openwindow.outside.fresh_process import answer
answer()
"""


class FreshProcess:
    """Works on one share in a new process (`outside.processes.Child`)."""

    def __init__(self, work: bytes, number: int, share: Sequence[Any]) -> None:
        """`work` is packed, see `outside.travelling`."""
        begin = _BEGIN.format(root=str(_ROOT), path=sys.path)
        command = [sys.executable, "-P", f"-Xutf8={sys.flags.utf8_mode}", "-c", begin]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        sent = (work, pickle.dumps((number, share), pickle.HIGHEST_PROTOCOL))
        # In a thread: several processes can start while the first is still not ready to receive.
        self._sending = threading.Thread(target=_send, args=(sent, self._process.stdin), daemon=True)
        self._sending.start()

    def result(self) -> Any:
        """What came of it; see `outside.processes.Child`."""
        assert self._process.stdout
        return result_of(self._process.stdout.read(), self._process.wait)

    def close(self) -> None:
        """Ends the process."""
        self._process.terminate()
        self._sending.join()
        with suppress(OSError):  # what it did not want to receive any more
            self._process.communicate()


def answer() -> None:
    """What a new process does: it works on what it is sent and tells what came of it."""
    received = sys.stdin.buffer
    work, share = _received(received), _received(received)
    threading.Thread(target=_end_with, args=(received.fileno(),), daemon=True).start()
    with os.fdopen(os.dup(1), "wb") as told:
        os.dup2(2, 1)  # what others print must not get in between
        told.write(outcome(lambda: _loaded(work)(*_loaded(share))))
    sys.stdout.flush()
    os._exit(0)  # without waiting for the thread


def _send(sent: Iterable[bytes], to: IO[bytes]) -> None:
    with suppress(OSError):  # a process that has ended is noticed by who waits for its answer
        for each in sent:
            to.write(len(each).to_bytes(_SIZE) + each)
        to.flush()


def _received(received: IO[bytes]) -> bytes:
    size = int.from_bytes(received.read(_SIZE))
    data = received.read(size)
    if not data or len(data) < size:
        os._exit(1)
    return data


def _loaded(data: bytes) -> Any:
    """What was sent. Python looks for rubbish while objects arrive, three times as long as that takes: there
    is none, nor will any of them become rubbish."""
    gc.disable()
    value = pickle.loads(data)
    gc.freeze()
    gc.enable()
    return value


def _end_with(parent: int) -> None:
    """Waits for the end of what the parent sends, which is the parent's own end: a killed build must not go
    on in its children."""
    os.read(parent, 1)
    os._exit(1)
