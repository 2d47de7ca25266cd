"""Parts of a build's outputs, each staged by a process of its own."""

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from openwindow.core.model.output import RenderedOutput, WrittenOutput
from openwindow.core.problems import Place, Problem, problem
from openwindow.outside.disk_troubles import writing
from openwindow.outside.journal import FIRST_BUILD
from openwindow.outside.manifest import Record, record_of
from openwindow.outside.output_folder import OutputFolder
from openwindow.outside.output_paths import folded, is_safe

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class Portion:
    """Stages a part of a build's outputs: one for each process, merged at the end."""

    def __init__(self, made_by: "Portions", number: int) -> None:
        self.records: dict[str, Record] = {}
        self.staged: dict[str, str] = {}
        self.made: set[str] = set()
        self.twice: list[Problem] = []
        self.remarks: list[Problem] = []
        self._output = made_by.output
        self._staging = os.fspath(made_by.staging)
        self._folders = {""}
        self._last = made_by.last
        # A killed build's process may still write: nothing of this build may have a name it could use.
        self._build = made_by.build
        self._name = f"{made_by.build}-{number}"
        self._is_first = not made_by.output.exists

    def __getstate__(self) -> dict[str, object]:
        """What a merge needs: of all the rest the process that asked for the portion has its own."""
        return {name: getattr(self, name) for name in ("records", "staged", "made", "twice", "remarks")}

    def add(self, output: RenderedOutput) -> None:
        """Stages a file, unless the output folder already holds it with equal bytes."""
        path, data = output.path, output.data
        if not is_safe(path):
            raise ValueError(f"not a path below the output folder: {path!r}")
        if path in self.records:
            self.twice.append(problem("paths-clash", Place(path), other=path))
            return
        digest = hashlib.sha256(data).hexdigest()
        self.made.add(path)
        if not self._is_there(path, data):
            self.staged[path] = self._stage(path, data)
        self.records[path] = record_of(WrittenOutput(output.planned, digest, output.fingerprint, output.made))

    def keep(self, output: WrittenOutput) -> None:
        """Leaves a file of the last build as it is; what is known of it may have changed."""
        if output.path in self.records:
            self.twice.append(problem("paths-clash", Place(output.path), other=output.path))
        self.records[output.path] = record_of(output)

    def _stage(self, path: str, data: bytes) -> str:
        """Writes a staged file and returns its name: of a first build where it will stand in the output, so
        that the whole can be put in place at once."""
        if self._is_first:
            name = f"{FIRST_BUILD}-{self._build}/{path}"
            try:
                self._write(name, data)
                return name
            except OSError:  # a name that only the output's own checks can tell of, or a full disk
                with suppress(OSError):
                    os.unlink(f"{self._staging}/{name}")
        name = f"{self._name}-{len(self.staged)}"
        with writing(self._output.root):
            self._write(name, data)
            return name

    def _write(self, name: str, data: bytes) -> None:
        """A new file in the staging folder; there are so many that `pathlib` would take half the time."""
        self._make_folder(name.rpartition("/")[0])
        file = os.open(f"{self._staging}/{name}", _NEW, 0o666)
        try:
            written = os.write(file, data)
            while written < len(data):  # a disk that is almost full takes less than it is given, then nothing
                written += os.write(file, memoryview(data)[written:])
        finally:
            os.close(file)

    def _make_folder(self, folder: str) -> None:
        if folder not in self._folders:
            self._make_folder(folder.rpartition("/")[0])
            with suppress(FileExistsError):
                os.mkdir(f"{self._staging}/{folder}")
            self._folders.add(folder)

    def _is_there(self, path: str, data: bytes) -> bool:
        """A file under another spelling of a path that some systems take for this one does not count."""
        if self._is_first:
            return False
        return self._last.spelling_of(path) == path and self._output.holds(path, data)


class LastPaths:
    """The paths of the last build, and which of them some systems take for one."""

    def __init__(self, paths: frozenset[str]) -> None:
        self._paths = paths

    @cached_property
    def _by_folded(self) -> Mapping[str, str]:
        return {folded(path): path for path in self._paths}

    def __contains__(self, path: str) -> bool:
        return path in self._paths or folded(path) in self._by_folded

    def spelling_of(self, path: str) -> str:
        """The last build's path that some systems take for `path`; itself where there is none."""
        return path if path in self._paths else self._by_folded.get(folded(path), path)


@dataclass(frozen=True)
class Portions:
    """What portions are made from, for whatever process; `build` tells this build's files from others'."""

    output: OutputFolder
    staging: Path
    last: LastPaths
    build: int

    def portion(self, number: int) -> Portion:
        """A part of the outputs; `number` differs from portion to portion."""
        return Portion(self, number)
