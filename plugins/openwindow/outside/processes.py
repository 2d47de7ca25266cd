"""Work spread over processes, where there are cores for it; in this process where there are not."""

import os
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, closing
from typing import Any, Protocol, TypeVar

from openwindow.outside.travelling import packed

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[int, Iterable[Item]], Result]

WORTH_A_PROCESS = {"fork": 50, "spawn": 200}
"""With fewer items for each, starting processes takes longer than they save."""


class Child(Protocol):
    """A process with one share of the work."""

    def result(self) -> Any:
        """What came of it, once it is done. Raises what the work raised; ChildProcessError for a dead one."""

    def close(self) -> None:
        """Ends it, whatever it does."""


def cores() -> int:
    """How many processes this machine can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def start_method() -> str:
    """How new processes come about: as copies of this one on Linux, afresh elsewhere, and where threads run:
    a copy would take over the locks they hold."""
    alone = threading.active_count() == 1
    return "fork" if sys.platform == "linux" and alone else "spawn"


def spread(
    work: Work[Item, Result],
    items: Sequence[Item],
    processes: int,
    method: str,
    weigh: Callable[[Item], int] | None = None,
) -> list[Result]:
    """What `work` makes of each share of the items, called with the share's number; results in that order.

    Items are dealt out in turn, so that costly neighbours fall to different shares; `weigh` tells how many
    usual ones each stands for. Results must survive pickling; where `method` is "spawn" items too, and `work`
    that cannot travel is done here alone. Raises what a share raised.
    """
    weight = sum(map(weigh, items)) if weigh else len(items)
    shares = max(1, min(processes, len(items), weight // WORTH_A_PROCESS[method]))
    begin = _beginning(work, method) if shares > 1 else None
    if begin is None:
        return [work(0, items)]
    with ExitStack() as open_children:
        numbers = range(1, shares)
        children = [
            open_children.enter_context(closing(begin(number, items[number::shares]))) for number in numbers
        ]
        return [work(0, items[0::shares]), *(child.result() for child in children)]


def _beginning(work: Callable[..., Any], method: str) -> Callable[[int, Sequence[Any]], Child] | None:
    """How a child begins with its number and its share of the items; None when none can."""
    if method == "fork":
        from openwindow.outside.copied_process import CopiedProcess

        return lambda number, share: CopiedProcess(work, number, share)
    sent = packed(work)
    if sent is None or not sys.executable:
        return None
    from openwindow.outside.fresh_process import FreshProcess

    return lambda number, share: FreshProcess(sent, number, share)
