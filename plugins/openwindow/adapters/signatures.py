"""What code and words a build is made with, as digests: what was made with others is made again."""

from functools import cache
from hashlib import sha256
from pathlib import Path

import lxml.etree
import markdown
import pygments

from openwindow.adapters.inputs import Inputs

PACKAGE = Path(__file__).resolve().parent.parent


def body_signature(inputs: Inputs, language: str) -> str:
    """What a body of `language` is converted with: our code, the libraries, the words that steps put in."""
    libraries = (markdown.__version__, lxml.etree.LXML_VERSION, pygments.__version__)
    words = (inputs.words / f"{language}.po").read_bytes()
    return sha256(repr((code_digest(), libraries, language, words)).encode()).hexdigest()


@cache
def code_digest() -> str:
    """Our own code, all of it: a change anywhere may change anything."""
    digest = sha256()
    for file in sorted(PACKAGE.rglob("*.py")):
        digest.update(file.relative_to(PACKAGE).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()
