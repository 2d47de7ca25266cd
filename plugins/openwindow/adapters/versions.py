"""With what code and words a build is made, as digests: what was made with others is made again."""

import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

import lxml.etree
import markdown
import pygments

from openwindow.core.markup.gfm import CMARK_VERSION
from openwindow.core.markup.python_markdown import extension_packages
from openwindow.core.model.markdown_options import MarkdownOptions

PACKAGE = Path(__file__).resolve().parent.parent


@cache
def code_version() -> str:
    """Our own code, all of it, and the libraries that convert bodies: any change may change anything."""
    libraries = (markdown.__version__, CMARK_VERSION, lxml.etree.LXML_VERSION, pygments.__version__)
    digest = sha256(repr(libraries).encode())
    for file in sorted(PACKAGE.rglob("*.py")):
        digest.update(file.relative_to(PACKAGE).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
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
    found: list[Path] = []
    for package in extension_packages(options) if options.extensions else ():
        file = Path(sys.modules[package].__file__ or "")
        found += file.parent.rglob("*.py") if file.name == "__init__.py" else [file]
    return sorted(found)
