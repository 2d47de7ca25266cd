"""The builds behind `serve`: in this process while its code is current, in a fresh one after that."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from openwindow.adapters.bug_report import own_up
from openwindow.adapters.building import BuildRequest, build
from openwindow.adapters.console import Console
from openwindow.adapters.edited_pages import KnownBlog, known_blog, write_edited_pages
from openwindow.adapters.messages import sentences
from openwindow.core.problems import OpenWindowError
from openwindow.outside.web_server import PreviewServer

PACKAGE = Path(__file__).resolve().parent.parent

Build = Callable[[BuildRequest, Console], str]
"""Makes the site and returns what is wrong, in sentences; "" when nothing is."""


@dataclass
class Preview:
    """The site as it was when it last had no problems, and how it is made again."""

    request: BuildRequest
    server: PreviewServer
    console: Console
    build: Build
    known: KnownBlog | None = None

    def show_first(self, saved: Iterable[Path]) -> None:
        """Make the pages of the posts that were just saved, before all else that these change."""
        if self.known and self.build is build_here and write_edited_pages(self.known, saved):
            self.server.reload()

    def learn(self) -> None:
        """Hold ready what the last build has left, for the next save."""
        self.known = None
        gc.unfreeze()  # what was held ready for the last save is garbage now
        gc.collect()
        self.known = known_blog(self.request) if self.build is build_here else None

    def refresh(self) -> bool:
        """Make the site again and tell the open tabs; whether it could be made."""
        wrong = self.build(self.request, self.console)
        if wrong:
            print(wrong, file=self.console.errors, flush=True)
            self.server.show_problems(wrong)
        else:
            self.server.reload()
        return not wrong


def build_here(request: BuildRequest, console: Console) -> str:
    """Quick, with the code as it was when this process began."""
    try:
        console.remark(build(request).remarks)
    except OpenWindowError as error:
        return "\n".join(sentences(error.problems, console.wording))
    except Exception as error:  # noqa: BLE001 - a bug of ours must not take the preview away
        return own_up(error, ["serve"], console)
    return ""


def build_afresh(request: BuildRequest, console: Console) -> str:
    """With the code and the settings as they are now."""
    command = [
        sys.executable,
        "-m",
        "openwindow",
        "build",
        *_options(request),
        "--language",
        console.language,
    ]
    paths = [str(PACKAGE.parent), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}
    result = subprocess.run(
        command,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    return result.stderr.strip() if result.returncode else ""


def _options(request: BuildRequest) -> list[str]:
    given = {
        "--settings": str(request.settings_file),
        "--output": str(request.output),
        "--site-url": request.site_url,
        "--audience": request.audience,
    }
    named = [word for name, value in given.items() if value is not None for word in (name, value)]
    return [*named, *(["--preview"] if request.preview else [])]
