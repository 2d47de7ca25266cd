"""Ids of places in a page."""

import re
import unicodedata

# The theme's own ids; a body that had them too would break its labels and links within the page.
RESERVED = frozenset(
    {"comments", "content", "contents", "corrections", "footer", "header", "main", "menu", "search", "top"}
)

_PLAIN = re.compile("[a-z0-9]+")
_LETTERS = str.maketrans(
    {"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"}
)


class Ids:
    """The ids of one page, each given once."""

    def __init__(self) -> None:
        self._taken = set(RESERVED)
        self._numbers: dict[str, int] = {}

    def claim(self, wanted: str) -> bool:
        """Take an id that a writer chose; False when it is reserved, given, empty or has spaces in it."""
        free = bool(wanted) and wanted not in self._taken and not any(map(str.isspace, wanted))
        if free:
            self._taken.add(wanted)
        return free

    def give(self, wanted: str) -> str:
        """`wanted`, or the first of `wanted-2`, `wanted-3`, … that is free."""
        number = self._numbers.get(wanted, 1)
        while (chosen := f"{wanted}-{number}" if number > 1 else wanted) in self._taken:
            number += 1
        self._numbers[wanted] = number
        self._taken.add(chosen)
        return chosen


def id_of(words: str) -> str:
    """An id that can be read: small letters and digits joined by "-", Latin letters without accents."""
    lowered = words.lower()
    if lowered.isascii():
        return "-".join(_PLAIN.findall(lowered)) or "section"
    plain = "".join(map(_plain, unicodedata.normalize("NFC", lowered)))
    spaced = "".join(character if _belongs(character) else " " for character in plain)
    return "-".join(spaced.split()) or "section"


def _plain(character: str) -> str:
    simple = character.translate(_LETTERS)
    base = unicodedata.normalize("NFKD", simple)
    return "".join(part for part in base if part.isascii()) if base[:1].isascii() else simple


def _belongs(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")
