"""gettext's .po format: messages with the words for them ("The Format of PO Files", GNU gettext manual).

Babel reads it too, but takes longer for its own import than this takes for all catalogues of a command.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from gettext import c2py


class PoError(Exception):
    """A line, counted from 1, that is not of the format; or 0 and a wrong rule for plurals."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True)
class PoMessages:
    """What a file says. `words` has one form for a message, or all plural forms; `plural` is the index of the
    form for a number of things. A message with a context stands under "<context>\\x04<message>"."""

    words: Mapping[str, tuple[str, ...]]
    plural: Callable[[int], int]


def po_messages(text: str) -> PoMessages:
    """The messages that have words, without those that are fuzzy or obsolete. Raises PoError."""
    words: dict[str, tuple[str, ...]] = {}
    entry = _Entry()
    for number, line in enumerate(text.split("\n"), 1):
        if line[:2] in ("#,", "#~"):  # flags begin an entry; "#~" is one that is no longer used
            entry = _next(entry, words) if entry.texts else entry
            entry.is_fuzzy = line[1] == "," and "fuzzy" in line
        elif line.strip() and not line.startswith("#"):
            entry = _next(entry, words) if _BEGINS.match(line) and "msgid" in entry.texts else entry
            entry.add(line, number)
    _next(entry, words)
    return PoMessages(words, _plural(words.pop("", ("",))[0]))


_LINE = re.compile(r'\s*(?:(msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d\])\s*)?"((?:[^"\\]|\\.)*)"\s*')
_BEGINS = re.compile(r"\s*(msgctxt|msgid)\b")
_PLURAL = re.compile(r"^Plural-Forms:.*\bplural=([^;\n]+)", re.MULTILINE | re.IGNORECASE)
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_GERMANIC = "n != 1"
"""gettext's rule for a file that names none."""


@dataclass
class _Entry:
    texts: dict[str, str] = field(default_factory=dict)
    last: str | None = None
    is_fuzzy: bool = False

    def add(self, line: str, number: int) -> None:
        """A line with a keyword begins a text, one without goes on with the last."""
        found = _LINE.fullmatch(line)
        keyword = (found[1] or self.last) if found else None
        is_first = found is None or found[1] is None or keyword not in self.texts
        is_placed = keyword in ("msgctxt", "msgid") or "msgid" in self.texts
        if not (found and keyword and is_first and is_placed):
            raise PoError(number, line.strip())
        self.texts[keyword] = self.texts.get(keyword, "") + _unescaped(found[2])
        self.last = keyword


def _next(entry: _Entry, words: dict[str, tuple[str, ...]]) -> _Entry:
    """Keeps an entry if all its words are there, and begins another."""
    forms = tuple(text for keyword, text in entry.texts.items() if keyword.startswith("msgstr"))
    message = entry.texts.get("msgid", "")
    if "msgctxt" in entry.texts:
        message = f"{entry.texts['msgctxt']}\x04{message}"
    if forms and all(forms) and not (entry.is_fuzzy and message):
        words[message] = forms
    return _Entry()


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: _ESCAPED.get(found[1], found[1]), text) if "\\" in text else text


def _plural(header: str) -> Callable[[int], int]:
    rule = _PLURAL.search(header)
    try:
        return c2py(rule[1] if rule else _GERMANIC)
    except ValueError as wrong:
        raise PoError(0, str(wrong)) from wrong
