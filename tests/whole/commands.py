"""Commands in processes of their own, as people and machines start them."""

import os
import subprocess
import sys
from pathlib import Path

from tests.whole.examples import ROOT

Done = subprocess.CompletedProcess[str]


def run(folder: Path, *command: str, with_us: bool = True, **variables: str) -> Done:
    """`python -m command …` in a folder, with or without our package; nothing else is inherited."""
    surroundings = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **variables}
    if with_us:
        surroundings["PYTHONPATH"] = str(ROOT / "plugins")
    return subprocess.run(
        [sys.executable, "-P", "-m", *command],
        cwd=folder,
        env=surroundings,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def pelican(folder: Path, *options: str, with_us: bool = True) -> Done:
    """Pelican's own command, as its documentation has it."""
    return run(folder, "pelican", "content", "-s", "pelicanconf.py", *options, with_us=with_us)


def build(folder: Path, *options: str, **variables: str) -> Done:
    """Our command."""
    return run(folder, "openwindow", "build", *options, **variables)
