"""Addresses as the writer wrote them, where cmark escapes them: problems quote them, links are looked up."""

import re
from functools import partial
from html import escape, unescape
from urllib.parse import unquote

from openwindow.core.markup.characters import without_unusable

_ADDRESS = re.compile(r'(?:(?<= href=")(?!https?:|mailto:)|(?<= src="))[^"<>]*%[2-9A-F][^"<>]*(?=")')
# The characters that cmark escapes, and no others: "%2F" can only be the writer's.
_ESCAPED = re.compile(
    "%(?:2[02]|3[CE]|5[BCDE]|60|7[BCD]|[CD][0-9A-F]%[0-9A-F]{2}|E[0-9A-F](?:%[0-9A-F]{2}){2}|F[0-9A-F](?:%[0-9A-F]{2}){3})"
)


def as_written(html: str, text: str) -> str:
    """The HTML of a text, with addresses within the site unescaped where they are not escaped in the text."""
    return _ADDRESS.sub(partial(_address, text), html) if _ESCAPED.search(html) else html


def _address(text: str, found: re.Match[str]) -> str:
    address = unescape(found[0])
    if address in text:
        return found[0]
    plain = _ESCAPED.sub(_letter, address)
    if plain not in text:  # something in it was written in yet another way, such as "&auml;"
        plain = _ESCAPED.sub(lambda one: one[0] if one[0] in text else _letter(one), address)
    return escape(plain)


def _letter(escaped: re.Match[str]) -> str:
    return without_unusable(unquote(escaped[0], errors="replace"))
