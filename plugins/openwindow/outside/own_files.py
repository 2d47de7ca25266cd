"""Changes to the files that people keep: whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from openwindow.outside.disk_troubles import writing


def rewrite(path: Path, text: str) -> None:
    """Give a file new text; whoever reads it meanwhile gets the old one or the new one, never a part."""
    with writing(path):
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            shutil.copymode(path, name)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def remove(paths: Iterable[Path]) -> None:
    """Delete files, and folders with all that is in them; what is not there is gone already."""
    for path in paths:
        with writing(path):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)


def files_below(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The paths that are files, and every file in those that are folders."""
    found: list[Path] = []
    for path in paths:
        found += (
            sorted(each for each in path.rglob("*") if each.is_file())
            if path.is_dir()
            else [path] * path.is_file()
        )
    return tuple(found)
