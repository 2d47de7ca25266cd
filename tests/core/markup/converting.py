"""Bodies to convert, and their HTML with every target put back as it was written."""

from gettext import NullTranslations
from pathlib import Path
from typing import NamedTuple

from openwindow.core.markup import ENGINES, Conversion, Converter, Source

CASES = Path(__file__).parents[2] / "cases" / "markup"


FRENCH = {"Warning": "Attention", "Done": "Fait"}


class French(NullTranslations):
    """Some words in another language."""

    def gettext(self, message: str) -> str:
        return FRENCH.get(message, message)


WORDING = {"en": NullTranslations(), "fr": French()}
CONVERTERS = {name: Converter(make(), WORDING) for name, make in ENGINES.items()}


def convert(text: str, language: str = "en", engine: str = "markdown") -> Conversion:
    return CONVERTERS[engine].convert(Source("content/posts/2026/a/en.md", language, 1, text))


def html_of(text: str, language: str = "en", engine: str = "markdown") -> str:
    return convert(text, language, engine).body.as_written()


def problems_of(text: str, engine: str = "markdown") -> list[str]:
    """Each problem as `line:column code values`."""
    return [
        " ".join(
            [f"{found.place.line}:{found.place.column}", found.code, *(value for _, value in found.values)]
        )
        for found in convert(text, engine=engine).problems
    ]


class Case(NamedTuple):
    """A case of a case file."""

    title: str
    text: str
    expected: str


def cases(name: str) -> list[Case]:
    """The cases of a file: title, ".", text, ".", what is expected, "."."""
    parts = (CASES / f"{name}.txt").read_text(encoding="utf-8").split("\n.\n")
    return [
        Case(title.strip(), text, expected) for title, text, expected in zip(*[iter(parts)] * 3, strict=False)
    ]
