"""Work spread over processes, where there are cores for it; in this process where there are not."""

import multiprocessing
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from multiprocessing.connection import Connection
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

WORTH_A_PROCESS = 50
"""With fewer items for each, starting processes takes longer than they save."""


def cores() -> int:
    """How many processes this machine can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def start_method() -> str:
    """How new processes come about: as copies of this one on Linux, afresh elsewhere."""
    return "fork" if sys.platform == "linux" else "spawn"


def spread(
    work: Callable[[int, Iterable[Item]], Result], items: Sequence[Item], processes: int, method: str
) -> list[Result]:
    """What `work` makes of each share of the items, called with the share's number; results in that order.

    Items are dealt out in turn, so that costly neighbours fall to different shares. `work`, items and
    results must survive pickling where `method` is "spawn", results always. Raises what a share raised.
    """
    shares = max(1, min(processes, len(items) // WORTH_A_PROCESS))
    context = multiprocessing.get_context(method)
    children = [_Child(context, work, number, items[number::shares]) for number in range(1, shares)]
    try:
        first = work(0, items[0::shares])
        return [first, *(child.result() for child in children)]
    finally:
        for child in children:
            child.end()


class _Child:
    """A process with one share of the work."""

    def __init__(self, context: Any, work: Callable[..., Any], number: int, share: Sequence[Any]) -> None:
        self._ours, theirs = context.Pipe(duplex=False)
        self._process = context.Process(
            target=_run, args=(theirs, work, number, share, os.getpid()), daemon=True
        )
        self._process.start()
        theirs.close()

    def result(self) -> Any:
        try:
            succeeded, value = self._ours.recv()
        except EOFError:
            self._process.join()
            raise ChildProcessError(f"a process ended with exit code {self._process.exitcode}") from None
        if not succeeded:
            raise value
        return value

    def end(self) -> None:
        self._ours.close()
        if self._process.is_alive():
            self._process.terminate()
        self._process.join()


def _run(
    answer: Connection, work: Callable[..., Any], number: int, share: Sequence[Any], parent: int
) -> None:
    try:
        answer.send((True, work(number, _while_needed(share, parent))))
    except KeyboardInterrupt:
        os._exit(130)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is raised again where the work was given out
        error.add_note(traceback.format_exc())
        answer.send((False, error))


def _while_needed(share: Iterable[Item], parent: int) -> Iterator[Item]:
    """The items, as long as whoever gave them out is alive: a killed build must not go on in its children."""
    for item in share:
        if os.getppid() != parent:
            os._exit(1)
        yield item
