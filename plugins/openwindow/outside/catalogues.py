"""Words in a language, read from gettext's .po files, which need no compiling beforehand."""

import gettext
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from openwindow.core.model.ports import Wording
from openwindow.core.problems import OpenWindowError, Place, problem

_COMPLETE = "en"
"""The language whose catalogues of messages have every word."""


def read_wording(folder: Path, language: str, parts: Sequence[str]) -> Wording:
    """What commands say, from `<folder>/<language>/<part>.po`, English where the language lacks a word."""
    languages = dict.fromkeys((language, _COMPLETE))
    files = [folder / each / f"{part}.po" for each in languages for part in parts]
    first, *others = [_read(file) for file in files if file.is_file() or file.parent.name == _COMPLETE]
    for other in others:
        first.add_fallback(other)
    return first


def read_theme_wording(theme: Path, language: str) -> Wording:
    """The theme's words, from `<theme>/translations/<language>.po`."""
    file = theme / "translations" / f"{language}.po"
    if not file.is_file():
        raise OpenWindowError([problem("no-catalogue", Place(str(file)), language=language)])
    return _read(file)


def _read(file: Path) -> gettext.GNUTranslations:
    compiled = BytesIO()
    try:
        with file.open("rb") as opened:
            write_mo(compiled, read_po(opened, abort_invalid=True))
    except (PoFileError, ValueError) as wrong:
        place = Place(str(file), wrong.lineno + 1 if isinstance(wrong, PoFileError) else 0)
        raise OpenWindowError([problem("broken-catalogue", place, message=wrong)]) from wrong
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
