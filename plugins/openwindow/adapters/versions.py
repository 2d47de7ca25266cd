"""With what code and words a build is made, as digests: what was made with others is made again."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


@cache
def code_version() -> str:
    """Python, our own code and the versions of all libraries: any change may change anything."""
    digest = sha256(repr((sys.version, sorted(set(_libraries())))).encode())
    for file in sorted(PACKAGE.rglob("*.py")):
        digest.update(file.relative_to(PACKAGE).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def words_version(folder: Path, language: str) -> str:
    """The interface words of a language, some of which stand in bodies."""
    return sha256((folder / f"{language}.po").read_bytes()).hexdigest()


def _libraries() -> Iterator[str]:
    """What is installed, by the names of the folders that say so, which hold the versions: asking each library
    would import it, and asking `importlib.metadata` takes longer than a small build."""
    for folder in sys.path:
        try:
            yield from (name for name in os.listdir(folder) if name.endswith((".dist-info", ".egg-info")))
        except OSError:
            continue
