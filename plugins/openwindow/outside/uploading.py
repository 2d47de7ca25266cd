"""What is about to be published, as text; and the company's own program that publishes it."""

import gzip
import os
import subprocess
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from openwindow.core.problems import OpenWindowError, Place, problem
from openwindow.outside.disk_troubles import writing
from openwindow.outside.output_folder import OutputFolder
from openwindow.outside.output_lock import take_lock
from openwindow.outside.output_state import state_folder

_GZIP = b"\x1f\x8b"
_NO_TEXT = (
    ".avif",
    ".gif",
    ".ico",
    ".jpeg",
    ".jpg",
    ".mp3",
    ".mp4",
    ".png",
    ".webm",
    ".webp",
    ".woff",
    ".woff2",
)


def published_paths(output: Path) -> list[str]:
    """All that stands in the output folder, whoever put it there."""
    folder = OutputFolder(Path(os.path.realpath(output)))
    return sorted(path for path in folder.files_below("") if not (folder.root / path).is_dir())


def text_of(file: Path) -> str:
    """What can be read in a file, also in a packed one; nothing of pictures and the like, or of no file."""
    if file.name.lower().endswith(_NO_TEXT) or not file.is_file():
        return ""
    data = file.read_bytes()
    if data.startswith(_GZIP):
        with suppress(OSError, EOFError, zlib.error):  # it may only begin like one
            data = gzip.decompress(data)
    return data.decode("utf-8", "replace")


@contextmanager
def held(output: Path) -> Iterator[None]:
    """No build changes the output folder meanwhile."""
    with writing(state_folder(output)):
        lock = take_lock(state_folder(output) / "lock")
    if lock is None:
        raise OpenWindowError([problem("output-locked", Place(str(output)))])
    with lock:
        yield


def upload(command: Sequence[str], folder: Path) -> None:
    """Runs a program in `folder` and waits for its end; what it says goes to where we speak.

    Raises OpenWindowError when it cannot be run, or fails.
    """
    place = Place(command[0])
    try:
        code = subprocess.run(command, cwd=folder, check=False).returncode
    except OSError as wrong:
        reason = os.strerror(wrong.errno or 0)
        raise OpenWindowError([problem("setting-upload-not-found", place, reason=reason)]) from wrong
    if code:
        raise OpenWindowError([problem("system-upload-failed", place, number=code)])
