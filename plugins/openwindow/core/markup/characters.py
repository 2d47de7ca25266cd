"""Characters that text may not hold: controls, surrogates, and the noncharacters that serve as marks."""

import re

_UNUSABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_NUMERIC = re.compile(r"&#(?:[xX]0*([0-9a-fA-F]{1,6})|0*([0-9]{1,7}));?")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def without_unusable(text: str) -> str:
    """The text with line ends as "\\n" and a replacement character for each one that no page can show."""
    return _UNUSABLE.sub(_REPLACEMENT, text.replace("\r\n", "\n").replace("\r", "\n"))


def without_unusable_references(html: str) -> str:
    """The HTML in which no numeric character reference stands for an unusable character."""
    return _NUMERIC.sub(_usable, html) if "&#" in html else html


def _usable(reference: re.Match[str]) -> str:
    hexadecimal, decimal = reference.groups()
    number = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if number > 0x10FFFF or _UNUSABLE.match(chr(number)):
        return _REPLACEMENT
    return reference[0]
