"""What comes of work in another process: its result, or what it raised, whole where that is possible."""

import pickle
import traceback
from collections.abc import Callable, Iterable
from typing import Any

Outcome = bytes
"""A pickled pair: whether the work succeeded, and its result or what it raised."""


def outcome(work: Callable[[], Any]) -> Outcome:
    """Do the work, to be told elsewhere what came of it."""
    try:
        return pickle.dumps((True, work()), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is raised again where the work was given out
        error.add_note(traceback.format_exc())
        return _first_that_can_be_sent((error, ChildProcessError(traceback.format_exc())))


def result_of(told: Outcome, exit_code: Callable[[], int | None]) -> Any:
    """The result. Raises what the work raised; ChildProcessError when the process ended without a word."""
    try:
        succeeded, value = pickle.loads(told)
    except (EOFError, pickle.UnpicklingError):
        raise ChildProcessError(f"a process ended with exit code {exit_code()}") from None
    if not succeeded:
        raise value
    return value


def _first_that_can_be_sent(errors: Iterable[Exception]) -> Outcome:
    for error in errors:
        try:
            told = pickle.dumps((False, error), pickle.HIGHEST_PROTOCOL)
            pickle.loads(told)
        except Exception:  # noqa: BLE001 - classes of others are made in many ways
            continue
        return told
    raise AssertionError("text can be sent")
