"""Pagefind, the program that makes the index of readers' search: it is asked record by record.

Its own wrapper for Python (1.5.2) waits a tenth of a second for each answer, and its command line takes files
in the order of the disk, which decides bytes of the index. So this speaks to its `--service`, as that wrapper
does.
"""

import base64
import json
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from openwindow.core.model.search import SearchRecord
from openwindow.core.problems import OpenWindowError, Place, problem

_END = b","
"""Of a message: base64 has no comma."""


def files_of_index(records: Iterable[SearchRecord], folder: Path) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every file of the index of `records`, in their order; Pagefind runs in `folder`.

    Raises OpenWindowError where it is not installed, cannot be run or gives up.
    """
    program = _program()
    try:
        with _Service(program, folder) as service:
            number = service.ask("NewIndex", config={})["index_id"]
            for each in records:
                service.ask("AddRecord", index_id=number, **_plain(each))
            # Pagefind 1.5.2: "WriteFiles" is answered before all is written, and the rest is lost in the end.
            files = service.ask("GetFiles", index_id=number)["files"]
    except (OSError, _GaveUpError) as wrong:
        raise OpenWindowError([problem("system-search-failed", Place(str(program)), reason=wrong)]) from wrong
    return ((each["path"], base64.b64decode(each["content"])) for each in files)


def _program() -> Path:
    try:
        from pagefind_bin import get_executable
    except ImportError:
        raise OpenWindowError([problem("system-no-search", Place("pagefind_bin"))]) from None
    return Path(get_executable())


def _plain(record: SearchRecord) -> dict[str, object]:
    return {
        "url": record.url,
        "language": record.language,
        "content": record.content,
        "meta": dict(record.meta),
        "filters": None,
        "sort": None,
    }


class _GaveUpError(Exception):
    """What Pagefind says, or that it says nothing more."""


class _Service:
    """Pagefind as a process that answers each message before it gets the next: so their order is certain."""

    def __init__(self, program: Path, folder: Path) -> None:
        # Its variables, and files that it looks for where it runs, would be settings that no build knows of.
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
        self._asked = 0
        self._process = subprocess.Popen(
            [program, "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=environment,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error:
            self._process.kill()
        with suppress(OSError):
            self._process.communicate()

    def ask(self, what: str, **values: object) -> Mapping[str, Any]:
        """The answer to one message."""
        self._asked += 1
        message = {"message_id": self._asked, "payload": {"type": what, **values}}
        assert self._process.stdin
        self._process.stdin.write(base64.b64encode(json.dumps(message).encode()) + _END)
        self._process.stdin.flush()
        answer: Mapping[str, Any] = json.loads(base64.b64decode(self._answer()))["payload"]
        if answer["type"] == "Error":
            raise _GaveUpError(answer.get("message", ""))
        return answer

    def _answer(self) -> bytes:
        assert self._process.stdout
        parts: list[bytes] = []
        while not (parts and parts[-1].endswith(_END)):
            parts.append(os.read(self._process.stdout.fileno(), 1 << 16))
            if not parts[-1]:
                raise _GaveUpError(f"exit code {self._process.wait()}")
        return b"".join(parts)[: -len(_END)]
