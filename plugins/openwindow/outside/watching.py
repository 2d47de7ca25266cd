"""Waiting for people to save: changed files, a burst of them at a time."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Event

from watchfiles import Change, watch

_QUIET_MS = 5
"""A burst ends when nothing changed for so long."""
_LONGEST_MS = 400
"""A burst that does not end is reported after so long."""
_LOOK_MS = 300
"""How often single files are looked at."""

_TEMPORARY = re.compile(
    r"\.|__pycache__$|#.*#$|4913$|.*(~|\.sw[a-z]|\.tmp|\.bak|\.pyc|___jb_\w+___|\.crdownload)$"
)
"""What editors leave for a moment: backups, swap files, the 4913 by which Vim tries a folder."""

_Seen = tuple[int, int, int] | None


def changes(paths: Iterable[Path], stop: Event) -> Iterator[frozenset[Path]]:
    """What changed in the folders (with all they hold) and files among `paths`, until `stop` is set.

    Editors' temporary files and what is hidden below a watched folder do not count.
    """
    real = [path.resolve() for path in paths]
    folders = [path for path in real if path.is_dir()]
    files = _Files([path for path in real if path not in folders])

    def counts(_: Change, name: str) -> bool:
        return any(_is_written_by_people(Path(name), folder) for folder in folders)

    for found in watch(
        *folders,
        watch_filter=counts,
        debounce=_LONGEST_MS,
        step=_QUIET_MS,
        rust_timeout=_LOOK_MS,
        yield_on_timeout=True,
        stop_event=stop,
    ):
        changed = frozenset(Path(name) for _, name in found) | files.changed()
        if changed:
            yield changed


class _Files:
    """Single files, looked at now and then: editors replace them, and a watch would stay with the old one."""

    def __init__(self, files: Iterable[Path]) -> None:
        self._seen = {file: _look(file) for file in files}

    def changed(self) -> frozenset[Path]:
        now = {file: _look(file) for file in self._seen}
        changed = frozenset(file for file in now if now[file] != self._seen[file])
        self._seen = now
        return changed


def _look(file: Path) -> _Seen:
    try:
        seen = file.stat()
    except OSError:
        return None
    return seen.st_mtime_ns, seen.st_size, seen.st_ino


def _is_written_by_people(path: Path, folder: Path) -> bool:
    if not path.is_relative_to(folder):
        return False
    return not any(_TEMPORARY.match(part) for part in path.relative_to(folder).parts)
