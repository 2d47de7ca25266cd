"""A process that is a copy of this one, by `fork`: it has everything already."""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from openwindow.outside.outcomes import outcome, result_of

Item = TypeVar("Item")


class CopiedProcess:
    """Works on one share in a copy of this process (`outside.processes.Child`)."""

    def __init__(self, work: Callable[..., Any], number: int, share: Sequence[Any]) -> None:
        context = multiprocessing.get_context("fork")
        self._ours, theirs = context.Pipe(duplex=False)
        arguments = (theirs, work, number, share, os.getpid())
        self._process = context.Process(target=_run, args=arguments, daemon=True)
        self._process.start()
        theirs.close()

    def result(self) -> Any:
        """What came of it; see `outside.processes.Child`."""
        try:
            told = self._ours.recv_bytes()
        except EOFError:
            self._process.join()
            told = b""
        return result_of(told, lambda: self._process.exitcode)

    def close(self) -> None:
        """Ends the process."""
        self._ours.close()
        if self._process.is_alive():
            self._process.terminate()
        self._process.join()


def _run(
    answer: Connection, work: Callable[..., Any], number: int, share: Sequence[Any], parent: int
) -> None:
    try:
        answer.send_bytes(outcome(partial(work, number, _while_needed(share, parent))))
    except KeyboardInterrupt:
        os._exit(130)


def _while_needed(share: Iterable[Item], parent: int) -> Iterator[Item]:
    """The items, as long as whoever gave them out is alive: a killed build must not go on in its children."""
    for item in share:
        if os.getppid() != parent:
            os._exit(1)
        yield item
