"""Work spread over processes."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import pytest

from openwindow.core.problems import OpenWindowError, Place, problem
from openwindow.outside.processes import WORTH_A_PROCESS, cores, spread

METHODS = ["spawn", *(["fork"] if hasattr(os, "fork") else [])]
ITEMS = list(range(3 * max(WORTH_A_PROCESS.values())))


def squares(number: int, share: Iterable[int]) -> tuple[int, int, list[int]]:
    return number, os.getpid(), [each * each for each in share]


def refuse(number: int, share: Iterable[int]) -> None:
    if number == 1:
        raise OpenWindowError([problem("code", Place("a.md", 3), value=str(sum(share)))])


def die(number: int, share: Iterable[int]) -> int:
    if number == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return len(list(share))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("processes", [1, 2, 3])
def test_every_item_is_worked_on_once(method: str, processes: int) -> None:
    results = spread(squares, ITEMS, processes, method)
    assert [number for number, _, _ in results] == list(range(processes))
    assert len({process for _, process, _ in results}) == processes
    assert sorted(value for _, _, values in results for value in values) == [item * item for item in ITEMS]


def test_little_work_stays_in_this_process() -> None:
    assert spread(squares, [1, 2], 8, "spawn") == [(0, os.getpid(), [1, 4])]


@pytest.mark.parametrize("method", METHODS)
def test_problems_come_whole_out_of_another_process(method: str) -> None:
    with pytest.raises(OpenWindowError) as caught:
        spread(refuse, ITEMS, 2, method)
    assert caught.value.problems == (problem("code", Place("a.md", 3), value=sum(ITEMS[1::2])),)


def test_a_bug_in_another_process_says_where_it_was() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        spread(partial(_divide, 0), ITEMS, 2, METHODS[-1])
    assert "_divide" in "".join(caught.value.__notes__)


def _divide(by: int, number: int, share: Iterable[int]) -> float:
    return number / by if number else 0


def test_a_process_that_dies_is_not_waited_for() -> None:
    with pytest.raises(ChildProcessError, match="-9"):
        spread(die, ITEMS, 2, METHODS[-1])


@pytest.mark.skipif(os.name != "posix", reason="Windows ends processes in another way")
def test_no_process_outlives_a_killed_build(tmp_path: Path) -> None:
    script = tmp_path / "build.py"
    script.write_text(
        "import os, sys, time\n"
        "from openwindow.outside.processes import spread\n"
        "def work(number, share):\n"
        "    for _ in share:\n"
        "        print(os.getpid(), flush=True)\n"
        "        time.sleep(0.01)\n"
        "spread(work, range(100_000), 2, 'fork')\n"
    )
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True) as build:
        assert build.stdout
        build.stdout.readline()
        build.kill()
        rest = build.stdout.read()  # ends only when the last process with this end of the pipe has ended
    assert rest.count("\n") < 1000


def test_there_is_at_least_one_core() -> None:
    assert cores() >= 1
