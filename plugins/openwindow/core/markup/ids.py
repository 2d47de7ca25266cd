"""Ids of places in a page."""

import unicodedata

# The theme's own ids; a body that had them too would break its labels and links within the page.
RESERVED = frozenset(
    {"comments", "content", "contents", "corrections", "footer", "header", "main", "menu", "search", "top"}
)

_LETTERS = str.maketrans(
    {"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"}
)


def id_of(words: str) -> str:
    """An id that can be read: small letters and digits joined by "-", Latin letters without accents."""
    lowered = words.lower()
    plain = lowered if lowered.isascii() else "".join(map(_plain, unicodedata.normalize("NFC", lowered)))
    spaced = "".join(character if _belongs(character) else " " for character in plain)
    return "-".join(spaced.split()) or "section"


def free_id(wanted: str, taken: set[str]) -> str:
    """`wanted`, or the first of `wanted-2`, `wanted-3`, … that is free; it is taken from now on."""
    chosen, number = wanted, 1
    while chosen in taken or chosen in RESERVED:
        number += 1
        chosen = f"{wanted}-{number}"
    taken.add(chosen)
    return chosen


def _plain(character: str) -> str:
    simple = character.translate(_LETTERS)
    base = unicodedata.normalize("NFKD", simple)
    return "".join(part for part in base if part.isascii()) if base[:1].isascii() else simple


def _belongs(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")
