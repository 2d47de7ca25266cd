"""The files of a folder by what the disk says of them: which may have changed, without reading any."""

import os
import time
from pathlib import Path

from openwindow.core.model.stamps import Stamp, Stamps
from openwindow.outside.content_walk import Met, walked


def content_stamps(root: Path) -> Stamps:
    """The files that `read_content` gives, in its order; those with trouble have no stamp."""
    began = time.time_ns()
    return Stamps(began, {met.path: _stamp(met) for met in walked(root)})


def theme_stamps(root: Path) -> Stamps:
    """All files of a theme's folder, hidden ones too: a template may have any name. None where it has no such
    folder."""
    began = time.time_ns()
    met = walked(root, left_out=_nothing) if root.is_dir() else ()
    return Stamps(began, {each.path: _stamp(each) for each in met})


def _nothing(name: str) -> bool:  # noqa: ARG001
    return False


def _stamp(met: Met) -> Stamp | None:
    if met.trouble:
        return None
    try:
        seen = os.stat(met.file)
    except OSError:
        return None
    return seen.st_mtime_ns, seen.st_size, seen.st_ino, seen.st_ctime_ns
