"""A single page put in place at once, outside of a build."""

import os
from pathlib import Path

from openwindow.outside.output_folder import OutputFolder


def place_file(root: Path, path: str, data: bytes, drafts: Path) -> None:
    """Replaces a file of the output folder by one with these bytes, whole, if it has others.

    `drafts` is a folder on the same disk. Raises OSError.
    """
    output = OutputFolder(Path(os.path.realpath(root)))
    if output.holds(path, data):
        return
    draft = drafts / f"draft-{os.getpid()}"
    draft.write_bytes(data)
    try:
        output.place(draft, path)
    finally:
        draft.unlink(missing_ok=True)
