"""What the operating system refuses, said as a problem."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from openwindow.core.problems import OpenWindowError, Place, Problem, problem

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def write_problem(wrong: OSError, path: Path) -> Problem:
    """Why nothing can be written at `path`: "disk-full", or "cannot-write" with the system's reason."""
    if wrong.errno in _FULL:
        return problem("disk-full", Place(str(path)))
    return problem("cannot-write", Place(str(path)), reason=os.strerror(wrong.errno or 0))


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turns an OSError of the block into an OpenWindowError with one problem at `path`."""
    try:
        yield
    except OSError as wrong:
        raise OpenWindowError([write_problem(wrong, path)]) from wrong
