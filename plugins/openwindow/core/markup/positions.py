"""Where in the Markdown something of its HTML was written.

HTML does not say which line it comes from. Whoever asks for the same words again is shown their next
occurrence outside of code and comments, which is right when they are asked for in the order of the text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from openwindow.core.markup.source import Source

_HIDDEN = re.compile(r"(?ms)^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?^(?P=fence)[ ]*$|<!--.*?-->")
_TICKS = re.compile(r"(?<!\\)`+|\n[ \t]*\n")
_NOT_NEWLINE = re.compile(r"[^\n]")


@dataclass(frozen=True)
class Position:
    """A line and a column of the file, from 1; 0 where it is not known."""

    line: int
    column: int


class Positions:
    """Finds the places of one source."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._passed: dict[str, int] = {}

    def of_target(self, target: str) -> Position:
        """Where a link or a picture with this target stands."""
        return self._next(target, before="(<\"'= \t\n:", after=")>\"' \t\n")

    def of_tag(self, name: str) -> Position:
        """Where an HTML tag stands."""
        return self._next(f"<{name}", before="", after=" \t\n/>")

    def of_attribute(self, name: str) -> Position:
        """Where an HTML attribute stands."""
        return self._next(name, before=" \t\n\"'/", after=" \t\n=/>")

    def _next(self, words: str, before: str, after: str) -> Position:
        wanted, start = words.lower(), self._passed.get(words, 0)
        while wanted and (found := self._visible.find(wanted, start)) >= 0:
            start = self._passed[words] = found + len(wanted)
            preceding, following = self._visible[found - 1 : found], self._visible[start : start + 1]
            if (not before or preceding in before) and following in after:
                return self._at(found)
        return Position(self._source.line, 0)

    def _at(self, offset: int) -> Position:
        line = bisect_right(self._line_starts, offset)
        return Position(self._source.line + line - 1, offset - self._line_starts[line - 1] + 1)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self._source.text))]

    @cached_property
    def _visible(self) -> str:
        """The text in small letters, blanked where code and comments stand; as long as the text."""
        text = _HIDDEN.sub(_blank, self._source.text)
        if "`" in text:
            text = _without(text, _code_spans(text))
        lowered = text.lower()
        return lowered if len(lowered) == len(text) else text


def _blank(match: re.Match[str]) -> str:
    return _NOT_NEWLINE.sub(" ", match[0])


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Begin and end of the code in a line: from some backticks to the next equally many in a paragraph."""
    paragraph: list[re.Match[str]] = []
    for match in _TICKS.finditer(text):
        if match[0].startswith("`"):
            paragraph.append(match)
        else:
            yield from _pairs(paragraph)
            paragraph = []
    yield from _pairs(paragraph)


def _pairs(ticks: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    closing: dict[str, list[re.Match[str]]] = {}
    for match in reversed(ticks):
        closing.setdefault(match[0], []).append(match)
    end = 0
    for opening in ticks:
        candidates = closing[opening[0]]
        candidates.pop()
        if opening.start() >= end and candidates:
            end = candidates[-1].end()
            yield opening.start(), end


def _without(text: str, spans: Iterator[tuple[int, int]]) -> str:
    pieces: list[str] = []
    end = 0
    for start, stop in spans:
        pieces += (text[end:start], _NOT_NEWLINE.sub(" ", text[start:stop]))
        end = stop
    return "".join([*pieces, text[end:]])
