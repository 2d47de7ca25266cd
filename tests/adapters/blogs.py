"""A company's small blog on disk, made with the commands themselves, and ways to call them."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from openwindow.__main__ import main

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Said:
    """What a command returned and printed."""

    code: int
    output: str
    errors: str


@dataclass(frozen=True)
class Blog:
    """A folder that is the current one, and the person who types there."""

    folder: Path
    capture: pytest.CaptureFixture[str]

    def run(self, *arguments: str) -> Said:
        """Call a command in this process, with nobody at the terminal."""
        self.capture.readouterr()
        code = main(list(arguments))
        printed = self.capture.readouterr()
        return Said(code, printed.out, printed.err)

    def text(self, path: str) -> str:
        """A file of the folder."""
        return (self.folder / path).read_text("utf-8")

    def write(self, path: str, text: str) -> None:
        """Put a file into the folder."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def files(self, below: str = "content") -> list[str]:
        """What lies in a folder."""
        found = (self.folder / below).rglob("*")
        return sorted(path.relative_to(self.folder).as_posix() for path in found if path.is_file())


INIT = ("init", "--name", "Acme", "--languages", "en,fr", "--url", "https://blog.acme.example")
AUTHOR = (
    "author",
    "--name",
    "Ada King",
    "--role",
    "Fitter",
    "--team",
    "company",
    "--language",
    "en",
    "--language",
    "fr",
)
POST = ("new", "--title", "How we test", "--author", "ada-king", "--language", "en", "--audience", "public")


def environment() -> dict[str, str]:
    """What a child process needs to find the package and speak English."""
    return os.environ | {
        "PYTHONPATH": str(ROOT / "plugins"), "LC_ALL": "en_GB.UTF-8", "TERM": "dumb", "PYTHONUTF8": "1",
    }  # fmt: skip


def command(*arguments: str) -> list[str]:
    """A command as a process of its own."""
    return [sys.executable, "-P", "-m", "openwindow", *arguments]
