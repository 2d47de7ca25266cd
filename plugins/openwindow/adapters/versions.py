"""With what code and words a build is made, as digests: what was made with others is made again."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

from openwindow.core.model.markdown_options import MarkdownOptions

PACKAGE = Path(__file__).resolve().parent.parent


@cache
def code_version() -> str:
    """Python, our own code and the versions of all libraries: any change may change anything."""
    digest = sha256(repr((sys.version, sorted(set(_libraries())))).encode())
    for file in sorted(PACKAGE.rglob("*.py")):
        digest.update(file.relative_to(PACKAGE).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


@cache
def pictures_version() -> str:
    """The code and the library that pictures are made with. They are kept longer than all else, because they
    take longest to make: a change of other code does not concern them."""
    digest = sha256(repr(sorted(each for each in set(_libraries()) if each.startswith("pillow-"))).encode())
    for file in sorted((PACKAGE / "outside").glob("picture_*.py")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def words_version(folder: Path, language: str) -> str:
    """The interface words of a language, some of which stand in bodies."""
    return sha256((folder / f"{language}.po").read_bytes()).hexdigest()


def engine_version(name: str, options: MarkdownOptions) -> str:
    """A Markdown engine with what a blog adds to it, and the code of that."""
    digest = sha256(f"{name} {options!r}".encode())
    for file in _files_of(options):
        digest.update(file.as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def _files_of(options: MarkdownOptions) -> list[Path]:
    """The code of extensions from elsewhere: whole packages, because their parts use each other."""
    if not options.extensions:
        return []
    from openwindow.core.markup.python_markdown import extension_packages

    found: list[Path] = []
    for package in extension_packages(options):
        file = Path(sys.modules[package].__file__ or "")
        found += file.parent.rglob("*.py") if file.name == "__init__.py" else [file]
    return sorted(found)


def _libraries() -> Iterator[str]:
    """What is installed, by the names of the folders that say so, which hold the versions. Asking a library
    would import it, and asking `importlib.metadata` takes longer than a small build."""
    for folder in sys.path:
        with suppress(OSError), os.scandir(folder or ".") as entries:
            yield from (each.name for each in entries if each.name.endswith((".dist-info", ".egg-info")))
