"""Writes files that are not there yet, and never over one that is."""

from collections.abc import Iterable
from pathlib import Path

from openwindow.core.model.new_file import NewFile
from openwindow.core.problems import OpenWindowError, Place, problem
from openwindow.outside.disk_troubles import writing


def write_new(root: Path, files: Iterable[NewFile]) -> tuple[Path, ...]:
    """All the files below `root`, or none of them: OpenWindowError when one is there or cannot be written."""
    wanted = [(root / file.path, file.text) for file in files]
    there = [path for path, _ in wanted if path.exists() or path.is_symlink()]
    if there:
        raise OpenWindowError(problem("file-is-there", Place(str(path))) for path in there)
    written: list[Path] = []
    try:
        for path, text in wanted:
            with writing(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                with path.open("x", encoding="utf-8", newline="\n") as file:
                    written.append(path)
                    file.write(text)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return tuple(written)
