"""Staging and commit: a build's files go to the output folder all together, or not at all."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from openwindow.core.problems import OpenWindowError, Place, Problem, problem
from openwindow.outside.disk_troubles import write_problem, writing
from openwindow.outside.journal import Journal, Move, begin, carry_out
from openwindow.outside.layers import Layers
from openwindow.outside.manifest import Manifest, Record, kind_of, write_manifest, write_paths
from openwindow.outside.output_paths import COMPRESSED, clashes, folded, folders_of
from openwindow.outside.output_state import OutputState
from openwindow.outside.portions import LastPaths, Portion, Portions

LONGEST_NAME = 255
"""In bytes: what common file systems take."""


@dataclass(frozen=True)
class Report:
    """What a commit did, by paths below the output folder; `written` in the order of writing. `remarks` are
    what people should know of what was made."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    deleted: tuple[str, ...]
    remarks: tuple[Problem, ...] = ()


class Staging:
    """Collects a build's outputs, and holds the output folder for it in a `with` block.

    `sources` are what the build reads: content, theme, settings file. `version` is that of our code: what
    another has kept of its outputs counts as forgotten, but for their paths.
    """

    def __init__(self, output: Path, *, sources: Iterable[Path], version: str) -> None:
        self._state = OutputState(output, sources, version)
        self._outputs: dict[str, Record] = {}
        self._kept: Mapping[str, Record] = {}
        self._staged: dict[str, str] = {}
        self._made: set[str] = set()
        self._twice: list[Problem] = []
        self._remarks: dict[Problem, None] = {}
        self._build = os.getpid()
        self._manifest = Manifest({})

    def __enter__(self) -> Self:
        self._state.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._state.close()

    @property
    def folder(self) -> Path:
        """A folder for what a build of this output may keep for the next one."""
        return self._state.files.folder

    @property
    def output(self) -> Path:
        """The output folder."""
        return self._state.output.root

    @property
    def manifest(self) -> Layers:
        """Where what is written is kept."""
        return self._state.files.manifest

    @property
    def made(self) -> Set[str]:
        """The paths of the outputs that were rendered, whether they came out otherwise than before or not."""
        return self._made

    @property
    def written(self) -> Manifest:
        """What a commit has left."""
        return self._manifest

    @property
    def last(self) -> Manifest:
        """What the last build wrote, as far as that is known."""
        return self._state.manifest

    @property
    def portions(self) -> Portions:
        """What makes parts of the outputs, in this process or in others."""
        return Portions(self._state.output, self._state.files.staging, self._last_paths, self._build)

    def merge(self, portion: Portion) -> None:
        """Takes a finished portion over."""
        twice = self._outputs.keys() & portion.records.keys()
        self._twice += [*portion.twice, *(problem("paths-clash", Place(path), other=path) for path in twice)]
        self._outputs |= portion.records
        self._staged |= portion.staged
        self._made |= portion.made
        self._remarks |= dict.fromkeys(portion.remarks)

    def keep_the_rest(self, gone: Iterable[str] = ()) -> None:
        """Leaves all files of the last build as they are but those that were merged, and those `gone`."""
        self._kept = {**self.last.records}
        for path in gone:
            del self._kept[path]

    def forget(self) -> None:
        """Forgets what was merged so far."""
        self._outputs, self._kept, self._staged, self._made, self._twice = {}, {}, {}, set(), []
        self._remarks = {}

    def commit(self, order: Sequence[str] = ()) -> Report:
        """Puts all in place and deletes what earlier builds wrote and this one did not.

        `order` names the kinds of outputs in the order of their being put in place; others come last.
        Raises OpenWindowError, with the output folder unchanged, for all that stands against it.
        """
        manifest = Manifest({**self._kept, **self._outputs})
        self._manifest = manifest
        journal = self._journal(manifest, order)
        new = () if manifest.keys() == self._state.paths else clashes(manifest)
        if problems := [*self._twice, *new, *self._obstacles(journal)]:
            raise OpenWindowError(problems)
        files, output = self._state.files, self._state.output
        if journal != Journal((), (), ()) or manifest.records != self.last.records:
            with writing(output.root):
                write_manifest(files.manifest, files.staging, self.last, manifest)
                if manifest.keys() != self._state.paths or not files.paths.exists():
                    write_paths(files.next_paths, manifest)
            with writing(files.folder):
                begin(files, journal)
            with writing(output.root):
                carry_out(files, journal, output)
        return Report(
            tuple(move.path for move in journal.moves),
            tuple(sorted(manifest.keys() - self._staged.keys())),
            tuple(sorted(self._state.paths - manifest.keys())),
            tuple(sorted(self._remarks)),
        )

    @cached_property
    def _last_paths(self) -> LastPaths:
        return LastPaths(self._state.paths)

    def _journal(self, manifest: Manifest, order: Sequence[str]) -> Journal:
        ranks = {kind: rank for rank, kind in enumerate(order)}
        rank = {path: ranks.get(kind_of(self._outputs[path]), len(ranks)) for path in self._staged}
        ordered = sorted(self._staged, key=lambda path: (rank[path], path))
        stale = sorted(self._state.paths - manifest.keys())
        kept = {folded(path) for path in manifest} if stale else set()
        folders = {folder for path in kept for folder in folders_of(path)}
        cleared: list[str] = []
        deleted: list[str] = []
        for path in stale:
            blocks = {folded(path), *folders_of(folded(path))} & kept or folded(path) in folders
            (cleared if blocks else deleted).extend([path, *self._compressed(path, manifest)])
        for path in ordered:
            deleted.extend(self._compressed(path, manifest))
        return Journal(
            tuple(cleared), tuple(Move(self._staged[path], path) for path in ordered), tuple(deleted)
        )

    def _compressed(self, path: str, manifest: Manifest) -> Iterator[str]:
        """What others made from a file's old bytes; a server would go on sending it."""
        for suffix in COMPRESSED if self._state.output.exists else ():
            beside = path + suffix
            mode = self._state.output.mode(beside)
            if mode is not None and not stat.S_ISDIR(mode) and not _is_among(beside, manifest):
                yield beside

    def _obstacles(self, journal: Journal) -> Iterator[Problem]:
        """What would stop a commit half-way, or what people put where a file has to go."""
        cleared = set(journal.cleared)
        for move in journal.moves:
            name = os.fsencode(move.path)
            if len(name) > LONGEST_NAME and max(map(len, name.split(b"/"))) > LONGEST_NAME:
                yield write_problem(OSError(errno.ENAMETOOLONG, ""), Path(move.path))
                return
        for move in journal.moves if self._state.output.exists else ():
            yield from self._in_the_way(move.path, cleared)
        touched = {path.rpartition("/")[0] for path in journal.paths} if self._state.output.exists else {""}
        parents = {self._nearest_folder(folder) for folder in touched}
        for parent in sorted(parents):
            if not os.access(parent, os.W_OK | os.X_OK):
                yield write_problem(PermissionError(errno.EACCES, ""), parent)

    def _in_the_way(self, path: str, cleared: set[str]) -> Iterator[Problem]:
        output = self._state.output
        obstacle = output.obstacle(path)
        mode = output.mode(path)
        if obstacle:
            known = obstacle in cleared
        elif mode is not None and stat.S_ISDIR(mode):
            known = cleared.issuperset(output.files_below(path))
        else:
            known = mode is None or path in self._last_paths
        if not known:
            yield problem("in-the-way", Place(str(output.root / (obstacle or path))), path=path)

    def _nearest_folder(self, path: str) -> Path:
        folder = self._state.output.root / path
        while not folder.is_dir():
            folder = folder.parent
        return folder


def _is_among(path: str, manifest: Manifest) -> bool:
    return path in manifest or folded(path) in {folded(each) for each in manifest}
