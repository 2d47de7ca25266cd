"""One build at a time for an output folder; the system lets go of the lock when its process ends."""

import sys
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def take_lock(path: Path) -> IO[bytes] | None:
    """The lock, held until it is closed; None when another build holds it."""
    file = path.open("ab")
    try:
        _take(file)
    except (BlockingIOError, PermissionError):
        file.close()
        return None
    return file
