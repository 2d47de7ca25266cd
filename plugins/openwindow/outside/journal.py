"""The journal of a commit: written before the first change, so that the next start can finish it."""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from openwindow.outside.boots import boot
from openwindow.outside.layers import Layers
from openwindow.outside.manifest import read_manifest, read_paths, write_paths
from openwindow.outside.output_folder import OutputFolder, remove_folder
from openwindow.outside.output_paths import is_safe

FIRST_BUILD = "output"
"""What begins the name, in the staging folder, of what becomes the output folder where there is none yet."""


@dataclass(frozen=True)
class Move:
    """A staged file's name, and the path below the output folder that it goes to."""

    staged: str
    path: str


@dataclass(frozen=True)
class Journal:
    """What a commit does, in this order: paths that make way, files put in place, paths deleted."""

    cleared: tuple[str, ...]
    moves: tuple[Move, ...]
    deleted: tuple[str, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """All that the commit touches."""
        return (*self.cleared, *(move.path for move in self.moves), *self.deleted)


@dataclass(frozen=True)
class StateFiles:
    """The files that a commit needs beside the output folder, in a folder for this output alone."""

    folder: Path
    version: str

    @property
    def manifest(self) -> Layers:
        """What the last build wrote, and from what."""
        return Layers(self.folder, "manifest", self.version)

    @property
    def paths(self) -> Path:
        """The paths of what the last build wrote."""
        return self.folder / "paths"

    @property
    def journal(self) -> Path:
        """There only while a commit is unfinished."""
        return self.folder / "journal.json"

    @property
    def lock(self) -> Path:
        """Held by the build that is going on."""
        return self.folder / "lock"

    @property
    def staging(self) -> Path:
        """The finished files of a build that has not been committed."""
        return self.folder / "staging"

    @property
    def next_paths(self) -> Path:
        """The paths that a commit puts in place at its end."""
        return self.staging / "paths"


def begin(files: StateFiles, journal: Journal) -> None:
    """Makes the commit certain: from here on it is finished, now or at the next start."""
    # Once for all staged files: a sync for each takes minutes for a large site. Where a later build can tell
    # that the machine was started anew, it relies on nothing of before, and nothing need wait for the disk.
    if not boot() and hasattr(os, "sync"):
        os.sync()
    record = {
        "boot": boot(),
        "cleared": journal.cleared,
        "moves": [(move.staged, move.path) for move in journal.moves],
        "deleted": journal.deleted,
    }
    draft = files.staging / "journal.json"
    with draft.open("wb") as opened:
        opened.write(json.dumps(record).encode())
        opened.flush()
        os.fsync(opened.fileno())
    draft.replace(files.journal)
    _sync_folder(files.folder)


def carry_out(files: StateFiles, journal: Journal, output: OutputFolder) -> None:
    """Does what the journal says, or what is left of it; may be repeated after any interruption."""
    if journal.moves and (files.staging / journal.moves[0].staged).exists():
        # Only before the first move: where "Tags" and "tags" are one, clearing would take new files.
        for path in journal.cleared:
            output.delete(path)
    moves = journal.moves
    if not output.exists and (whole := _first_build(files, journal)):
        whole.rename(output.root)
        moves = tuple(move for move in moves if "/" not in move.staged)
    output.root.mkdir(parents=True, exist_ok=True)
    for move in moves:
        if (files.staging / move.staged).exists():
            output.place(files.staging / move.staged, move.path)
    for path in journal.deleted:
        output.delete(path)
    with suppress(FileNotFoundError):
        files.next_paths.replace(files.paths)
    files.manifest.put(files.staging)
    files.journal.unlink()
    remove_folder(files.staging)


def _first_build(files: StateFiles, journal: Journal) -> Path | None:
    """The folder with the files of a first build, each where it will stand."""
    folders = {move.staged.partition("/")[0] for move in journal.moves if "/" in move.staged}
    return files.staging / folders.pop() if len(folders) == 1 else None


def recover(files: StateFiles, output: OutputFolder) -> None:
    """Finishes a commit that was interrupted, or forgets a build that did not come so far.

    What was staged before the machine was started anew may be torn: then all that is kept of such a commit
    are the paths that it may have written.
    """
    journal, of_this_boot = _read(files.journal)
    if journal and not of_this_boot:
        known = {*(read_paths(files.paths) or ()), *(read_manifest(files.manifest) or ())}
        write_paths(files.paths, known | {move.path for move in journal.moves})
        files.manifest.forget()
        journal = None
    if journal is None:
        files.journal.unlink(missing_ok=True)
        remove_folder(files.staging)
    else:
        carry_out(files, journal, output)


def _read(file: Path) -> tuple[Journal | None, bool]:
    """A journal, if there is a whole one, and whether it was written since the machine was started."""
    try:
        record = json.loads(file.read_bytes())
        moves = tuple(Move(str(staged), str(path)) for staged, path in record["moves"])
        cleared, deleted = (tuple(map(str, record[name])) for name in ("cleared", "deleted"))
        of_this_boot = record["boot"] == boot()
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None, False
    if not all(map(is_safe, (*cleared, *deleted, *(move.path for move in moves)))):
        return None, False
    return Journal(cleared, moves, deleted), of_this_boot


def _sync_folder(folder: Path) -> None:
    """Makes a rename in a folder last; Windows has no such call."""
    with suppress(PermissionError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
