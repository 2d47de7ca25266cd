"""A bug of ours, written down where the person can find it and send it on."""

import platform
import tempfile
import traceback
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from openwindow import __version__

REPORT = Path(".openwindow", "bug-report.txt")


def write_bug_report(error: BaseException, arguments: Sequence[str]) -> Path:
    """Write what a developer needs; the path says where, a temporary file when this folder takes none."""
    text = "\n".join(
        [
            f"Open Window {__version__}, Pelican {_version('pelican')}",
            f"Python {platform.python_version()}, {platform.system()}",
            f"Arguments: {list(arguments)!r}",
            "",
            "".join(traceback.format_exception(error)),
        ]
    )
    try:
        REPORT.parent.mkdir(exist_ok=True)
        REPORT.write_text(text, "utf-8", "backslashreplace")
    except OSError:
        with tempfile.NamedTemporaryFile("w", suffix="-openwindow-bug-report.txt", delete=False) as file:
            file.write(text.encode("ascii", "backslashreplace").decode("ascii"))
        return Path(file.name)
    return REPORT


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"
