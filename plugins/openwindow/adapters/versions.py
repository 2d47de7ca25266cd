"""With what code and words a build is made, as digests: what was made with others is made again."""

from functools import cache
from hashlib import sha256
from pathlib import Path

import lxml.etree
import markdown
import pygments

PACKAGE = Path(__file__).resolve().parent.parent


@cache
def code_version() -> str:
    """Our own code, all of it, and the libraries that convert bodies: any change may change anything."""
    libraries = (markdown.__version__, lxml.etree.LXML_VERSION, pygments.__version__)
    digest = sha256(repr(libraries).encode())
    for file in sorted(PACKAGE.rglob("*.py")):
        digest.update(file.relative_to(PACKAGE).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def words_version(folder: Path, language: str) -> str:
    """The interface words of a language, some of which stand in bodies."""
    return sha256((folder / f"{language}.po").read_bytes()).hexdigest()
