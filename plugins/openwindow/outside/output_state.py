"""The output folder taken for one build: checked, locked, put in order, with the last build's manifest."""

import errno
import hashlib
import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from openwindow.core.problems import OpenWindowError, Place, Problem, problem
from openwindow.outside.disk_troubles import writing
from openwindow.outside.journal import StateFiles, recover
from openwindow.outside.manifest import Manifest, read_manifest, read_paths
from openwindow.outside.output_folder import OutputFolder, remove_folder
from openwindow.outside.output_lock import take_lock

STATE_FOLDER = ".openwindow"


def state_folder(output: Path) -> Path:
    """Where the state of an output folder is kept: beside it, so that files can be moved from there."""
    real = Path(os.path.realpath(output))
    digest = hashlib.sha256(os.fsencode(real)).hexdigest()[:8]
    return real.parent / STATE_FOLDER / f"{real.name}-{digest}"


def begin_state(folder: Path) -> None:
    """Makes a folder for state, which git leaves alone. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    ignored = folder / ".gitignore"
    if not ignored.exists():
        ignored.write_bytes(b"*\n")


class OutputState:
    """Holds the output folder in a `with` block; no other build can have it meanwhile.

    `sources` are the folders and files that the build reads; none may stand in the output, nor it in one.
    """

    def __init__(self, output: Path, sources: Iterable[Path], version: str) -> None:
        self.output = OutputFolder(Path(os.path.realpath(output)))
        self.files = StateFiles(state_folder(output), version)
        self._overlaps = tuple(_overlaps(output, sources))
        self._lock: IO[bytes] | None = None

    def __enter__(self) -> Self:
        if self._overlaps:
            raise OpenWindowError(self._overlaps)
        if not self.files.folder.exists():
            self._refuse_what_others_made()
        with writing(self.files.folder):
            self._prepare()
        try:
            self._put_in_order()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Forgets what was staged and not committed, and lets other builds in."""
        if self._lock:
            if not self.files.journal.exists():
                remove_folder(self.files.staging)
            self._lock.close()
            self._lock = None

    def _prepare(self) -> None:
        begin_state(self.files.folder.parent)
        self.files.folder.mkdir(exist_ok=True)
        self._lock = take_lock(self.files.lock)
        if self._lock is None:
            raise self._error("output-locked")

    def _put_in_order(self) -> None:
        with writing(self.output.root):
            recover(self.files, self.output)
            self.files.staging.mkdir()
        if self.output.root.exists() and self.output.root.stat().st_dev != self.files.folder.stat().st_dev:
            raise self._error("output-on-another-disk", folder=self.output.root / "site")

    @property
    def manifest(self) -> Manifest:
        """What the last build wrote, as far as that is known; read at its first use.

        Raises OpenWindowError for a folder of pages of which nothing is known.
        """
        return self._last[0]

    @property
    def paths(self) -> frozenset[str]:
        """All files that the last build wrote."""
        return self._last[1]

    @cached_property
    def _last(self) -> tuple[Manifest, frozenset[str]]:
        manifest = read_manifest(self.files.manifest)
        if manifest is not None:
            return manifest, frozenset(manifest)
        paths = read_paths(self.files.paths)
        if paths is None:
            self._refuse_what_others_made()
        written = frozenset(paths or ())
        return Manifest({}, unknown=written), written

    def _refuse_what_others_made(self) -> None:
        if self.output.root.exists() and not self.output.root.is_dir():
            raise self._error("cannot-write", reason=os.strerror(errno.ENOTDIR))
        if any(path.endswith((".html", ".htm")) for path in self.output.files_below("")):
            raise self._error("foreign-output")

    def _error(self, code: str, **values: object) -> OpenWindowError:
        return OpenWindowError([problem(code, Place(str(self.output.root)), **values)])


def _overlaps(output: Path, sources: Iterable[Path]) -> Iterator[Problem]:
    made = Path(os.path.realpath(output))
    for source in sources:
        read = Path(os.path.realpath(source))
        if made.is_relative_to(read) or read.is_relative_to(made):
            yield problem("output-overlaps", Place(str(output)), other=source)
