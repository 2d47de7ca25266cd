"""What git knows of the files on this computer."""

import os
import subprocess
from pathlib import Path


def uncommitted(folder: Path) -> tuple[str, ...] | None:
    """The files below `folder` that git does not hold as they are; None when git does not look after it."""
    command = [
        "git",
        "-C",
        str(folder),
        "status",
        "--porcelain",
        "-z",
        "--untracked-files=all",
        "--no-renames",
        "--",
        ".",
    ]
    try:
        result = subprocess.run(command, env=_environment(), capture_output=True, check=False)
    except OSError:
        return None
    if result.returncode:
        return None
    return tuple(os.fsdecode(entry[3:]) for entry in result.stdout.split(b"\0") if entry)


def _environment() -> dict[str, str]:
    # Git hooks export GIT_DIR and its like, which would make git look at another repository.
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
