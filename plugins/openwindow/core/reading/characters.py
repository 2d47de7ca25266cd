"""The characters of a file: bytes -> text with "\\n" line ends; and those that no file may hold."""

import re

from openwindow.core.problems import Place, Problem, problem

_LOW = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_HIGH = "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17))

FORBIDDEN = re.compile(f"[{_LOW}{_HIGH}]")
"""Controls, line separators that editors do not show, surrogates, and Unicode's noncharacters.

The builder uses noncharacters as marks, so they may not come in from outside.
"""

_SUSPECT = re.compile(f"[{_LOW}\U00010000-\U0010ffff]")
"""Ten times as fast, for the many texts that have no high characters at all."""

_ASCII = bytes(code for code in range(128) if not FORBIDDEN.match(chr(code)))
"""What is left out of bytes in a tenth of the time that a pattern takes to look through them."""

_MARK = "\ufeff"
_STAND_IN = "\N{REPLACEMENT CHARACTER}"


def decode(data: bytes) -> str:
    """The text of a file: no byte order mark, every line end "\\n", U+FFFD where bytes are no UTF-8."""
    text = data.decode("utf-8", "replace").removeprefix(_MARK)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def read_characters(data: bytes, path: str, problems: list[Problem]) -> str:
    """The decoded text; what it may not hold is noted and replaced, so that reading can go on."""
    text = decode(data)
    if data.isascii() and not data.translate(None, _ASCII):
        return text
    if _STAND_IN in text:
        problems.extend(_not_utf8(data, path))
    found = _SUSPECT.search(text) and FORBIDDEN.search(text)
    if not found:
        return text
    place = _place(text[: found.start()], path)
    name = f"U+{ord(found[0]):04X}"
    problems.append(problem("forbidden-character", place, character=name, count=len(FORBIDDEN.findall(text))))
    return FORBIDDEN.sub(_STAND_IN, text)


def _not_utf8(data: bytes, path: str) -> list[Problem]:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = decode(data[: error.start])
        return [problem("not-utf8", _place(before, path), byte=f"0x{data[error.start]:02X}")]
    return []


def _place(before: str, path: str) -> Place:
    return Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
