"""A bug of ours, said to be one and written down where the person can find it and send it on."""

import platform
import tempfile
import traceback
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from openwindow import __version__
from openwindow.adapters.console import Console
from openwindow.adapters.messages import visible

REPORT = Path(".openwindow", "bug-report.txt")


def own_up(error: Exception, arguments: Sequence[str], console: Console) -> str:
    """Write the report; the sentence says what happened, where the report is and what to do with it."""
    report = _write(_report(error, arguments))
    what = visible(f"{type(error).__name__}: {error}".partition("\n")[0])
    return console.words("our-bug", what=what, report=report)


def _report(error: Exception, arguments: Sequence[str]) -> str:
    facts = [
        f"Open Window {__version__}, Pelican {_version('pelican')}",
        f"Python {platform.python_version()}, {platform.system()}",
        f"Arguments: {list(arguments)!r}",
        "",
        *traceback.format_exception(error),
    ]
    return "\n".join(facts).encode("utf-8", "backslashreplace").decode("utf-8")


def _write(text: str) -> Path:
    """Into the blog's folder, or into a temporary file when that folder takes none."""
    try:
        REPORT.parent.mkdir(exist_ok=True)
        REPORT.write_text(text, "utf-8")
    except OSError:
        suffix = "-openwindow-bug-report.txt"
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=suffix, delete=False) as file:
            file.write(text)
        return Path(file.name)
    return REPORT


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"
