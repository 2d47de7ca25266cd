"""What can befall a build: each is a `prepare` of `started_by_main`, called in the build's own process."""

import ctypes
import os
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path

CHANGES = frozenset({"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir"})
"""What Python audits of all that changes a disk; files are opened to be read as well."""


def at_each_change(folder: Path, act: Callable[[int], object]) -> Callable[[], None]:
    """Calls `act` just before a process touches the disk in `folder`, with how often it has by then."""
    times = 0
    below = str(folder)

    def look(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal times
        if event not in CHANGES or not str(arguments[0]).startswith(below):
            return
        if event != "open" or (isinstance(arguments[2], int) and arguments[2] & os.O_CREAT):
            times += 1
            act(times)

    return lambda: sys.addaudithook(look)


def at_change(number: int, folder: Path, strike: Callable[[], None]) -> Callable[[], None]:
    """Strikes just before a process touches the disk in `folder` for the n-th time."""
    return at_each_change(folder, lambda times: strike() if times == number else None)


def killed() -> None:
    """The whole group of processes dies at once."""
    os.killpg(0, signal.SIGKILL)


def stopped() -> None:
    """This process waits until somebody lets it go on."""
    os.kill(os.getpid(), signal.SIGSTOP)


def files_up_to(size: int) -> Callable[[], None]:
    """No file can become larger, as on a disk that is full."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


def as_an_ordinary_user() -> None:
    """Takes from root what lets it pass by the permissions of files (capset of Linux, version 3)."""
    if os.getuid() == 0:
        header = (ctypes.c_uint32 * 2)(0x20080522, 0)
        assert ctypes.CDLL(None).capset(header, (ctypes.c_uint32 * 6)()) == 0
