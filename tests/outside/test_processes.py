"""Work spread over processes."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from openwindow.core.problems import OpenWindowError, Place, problem
from openwindow.outside.processes import WORTH_A_PROCESS, cores, spread

PLUGINS = Path(__file__).parents[2] / "plugins"
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


def test_a_few_heavy_items_are_worth_processes() -> None:
    results = spread(squares, [1, 2, 3, 4], 2, "fork", lambda _: WORTH_A_PROCESS["fork"])
    assert [values for _, _, values in results] == [[1, 9], [4, 16]]
    results = spread(squares, [3], 2, "fork", lambda _: 9 * WORTH_A_PROCESS["fork"])
    assert [number for number, _, _ in results] == [0]


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


def test_what_cannot_be_sent_is_done_here() -> None:
    assert spread(lambda number, share: (number, os.getpid(), len([*share])), ITEMS, 3, "spawn") == [
        (0, os.getpid(), len(ITEMS))
    ]


@pytest.mark.parametrize("method", METHODS)
def test_an_error_that_cannot_be_sent_is_told_in_words(method: str) -> None:
    with pytest.raises(ChildProcessError, match="an error of its own kind"):
        spread(_fail_in_its_own_way, ITEMS, 2, method)


def _fail_in_its_own_way(number: int, share: Iterable[int]) -> None:
    class OwnError(Exception):
        pass

    if number:
        raise OwnError("an error of its own kind")


def test_what_is_printed_elsewhere_does_not_get_between(capfd: pytest.CaptureFixture[str]) -> None:
    assert spread(_print_a_line, ITEMS, 2, "spawn") == [0, 1]
    assert "line 1\n" in capfd.readouterr().err


def _print_a_line(number: int, share: Iterable[int]) -> int:
    sys.stdout.write(f"line {number}\n")
    return number


SLOW_WORK = """
import os, sys, time
def work(number, share):
    for _ in share:
        print(os.getpid(), file=sys.stderr, flush=True)
        time.sleep(0.01)
"""
SCRIPT = """
import sys
from openwindow.outside.processes import spread
from slow_work import work
print("begun", flush=True)
spread(work, range(100_000), 2, sys.argv[1])
"""
"""A script as people write them: it would begin once more if another process imported it."""


@contextmanager
def build_in_two_processes(folder: Path, method: str) -> Iterator[subprocess.Popen[str]]:
    """A script at work in two processes, and what all of them print; it leads a group of processes."""
    (folder / "slow_work.py").write_text(SLOW_WORK)
    (folder / "build.py").write_text(SCRIPT)
    command = [sys.executable, str(folder / "build.py"), method]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=dict(os.environ, PYTHONPATH=str(PLUGINS)),
        start_new_session=True,
    ) as build:
        assert build.stdout
        printed = {build.stdout.readline(), build.stdout.readline()}
        while len(printed) < 3:
            printed.add(build.stdout.readline())
        assert "begun\n" in printed
        yield build


@pytest.mark.skipif(os.name != "posix", reason="Windows ends processes in another way")
@pytest.mark.parametrize("method", METHODS)
def test_no_process_outlives_a_killed_build(tmp_path: Path, method: str) -> None:
    with build_in_two_processes(tmp_path, method) as build:
        build.kill()
        assert build.stdout
        rest = build.stdout.read()  # ends only when the last process with this end of the pipe has ended
    assert rest.count("\n") < 1000


@pytest.mark.skipif(os.name != "posix", reason="Windows ends processes in another way")
@pytest.mark.parametrize("method", METHODS)
def test_ctrl_c_ends_all_processes_and_is_told_once(tmp_path: Path, method: str) -> None:
    with build_in_two_processes(tmp_path, method) as build:
        os.killpg(build.pid, signal.SIGINT)
        assert build.stdout
        rest = build.stdout.read()
    assert rest.count("\n") < 1000
    assert rest.count("Traceback") == rest.count("KeyboardInterrupt") == 1


@pytest.mark.parametrize("method", METHODS)
def test_a_script_does_not_begin_again_in_another_process(tmp_path: Path, method: str) -> None:
    with build_in_two_processes(tmp_path, method) as build:
        build.terminate()
        assert build.stdout
        assert "begun\n" not in build.stdout.read()


def test_there_is_at_least_one_core() -> None:
    assert cores() >= 1


BESIDE_A_THREAD = """
import threading
from openwindow.outside.processes import start_method
ended = threading.Event()
thread = threading.Thread(target=ended.wait)
print(start_method())
thread.start()
print(start_method())
ended.set()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process is ever copied")
def test_no_process_is_copied_beside_a_thread() -> None:
    environment = {**os.environ, "PYTHONPATH": str(PLUGINS)}
    done = subprocess.run(
        [sys.executable, "-c", BESIDE_A_THREAD], env=environment, capture_output=True, check=True
    )
    assert done.stdout.split() == [b"fork", b"spawn"]
