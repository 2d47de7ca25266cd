"""Words in a language, read from gettext's .po files, which need no compiling beforehand."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

from openwindow.core.problems import OpenWindowError, Place, problem
from openwindow.outside.po_files import PoError, PoMessages, po_messages

_COMPLETE = "en"
"""The language whose catalogues of messages have every word."""


@dataclass(frozen=True)
class Catalogue:
    """The words of a .po file (`core.model.ports.Wording`), and where it has none those of `others`.

    Made of the file's text, which is read when the first word is wanted: OpenWindowError, if it is broken.
    Goes to other processes as that text.
    """

    file: str
    text: str
    others: Self | None = None

    @cached_property
    def messages(self) -> PoMessages:
        """What the text says. Raises OpenWindowError for the line that is broken."""
        try:
            return po_messages(self.text)
        except PoError as wrong:
            raise _broken(self.file, wrong.line, wrong) from wrong

    def gettext(self, message: str) -> str:
        """The words for `message`; the message itself where there are none."""
        forms = self.messages.words.get(message)
        if forms:
            return forms[0] if len(forms) == 1 else forms[self.messages.plural(1)]
        return self.others.gettext(message) if self.others else message

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The words for `number` things."""
        forms = self.messages.words.get(singular, ())
        form = self.messages.plural(number) if forms else 0
        if form < len(forms):
            return forms[form]
        if self.others:
            return self.others.ngettext(singular, plural, number)
        return singular if number == 1 else plural

    def __reduce__(self) -> tuple[type["Catalogue"], tuple[object, ...]]:
        """Without the rule for plurals, which is a function and cannot be sent."""
        return type(self), (self.file, self.text, self.others)


def read_wording(folder: Path, language: str, parts: Sequence[str]) -> Catalogue:
    """What commands say, from `<folder>/<language>/<part>.po`, English where the language lacks a word."""
    languages = dict.fromkeys((language, _COMPLETE))
    files = [folder / each / f"{part}.po" for each in languages for part in parts]
    first, *others = [file for file in files if file.is_file() or file.parent.name == _COMPLETE]
    return _read(first, others)


def read_theme_wording(theme: Path, language: str) -> Catalogue:
    """The theme's words, from `<theme>/translations/<language>.po`; OpenWindowError when they are broken."""
    file = theme / "translations" / f"{language}.po"
    if not file.is_file():
        raise OpenWindowError([problem("no-catalogue", Place(str(file)), language=language)])
    catalogue = _read(file)
    catalogue.messages.plural(1)  # read now: half a site later would be late
    return catalogue


def _read(file: Path, others: Sequence[Path] = ()) -> Catalogue:
    data = file.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise _broken(str(file), data.count(b"\n", 0, wrong.start) + 1, wrong) from wrong
    return Catalogue(str(file), text, _read(others[0], others[1:]) if others else None)


def _broken(file: str, line: int, wrong: Exception) -> OpenWindowError:
    return OpenWindowError([problem("broken-catalogue", Place(file, line), message=wrong)])
