"""Where in the Markdown something of its HTML was written.

HTML does not say which line it comes from. Whoever asks for the same words again is shown their next
occurrence outside of code and comments, which is right when they are asked for in the order of the text;
when there is none, the last one, as with a link that is defined once and used twice.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from openwindow.core.markup.code import blanked, fenced, quoted
from openwindow.core.markup.source import Source

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


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
        self._found: dict[str, Position] = {}

    def of_target(self, target: str) -> Position:
        """Where a link or a picture with this target stands; the target may be empty."""
        if not target:
            return self._next("()", before="]")
        return self._next(target, before="(<\"'= \t\n:", after=")>\"' \t\n")

    def of_tag(self, name: str) -> Position:
        """Where an HTML tag stands."""
        return self._next(f"<{name}", after=" \t\n/>")

    def of_words(self, words: str) -> Position:
        """Where these words stand."""
        return self._next(words)

    def of_attribute(self, name: str) -> Position:
        """Where an HTML attribute stands."""
        before = " \t\n\"'/"
        with_value = self._next(f"{name}=", before)
        return with_value if with_value.column else self._next(name, before, after=" \t\n=/>")

    def _next(self, words: str, before: str = "", after: str = "") -> Position:
        wanted, start = words.lower(), self._passed.get(words, 0)
        while (found := self._visible.find(wanted, start)) >= 0:
            start = self._passed[words] = found + len(wanted)
            preceding, following = self._visible[max(0, found - 1) : found], self._visible[start : start + 1]
            if (not before or preceding in before) and (not after or following in after):
                self._found[words] = self._at(found)
                break
        return self._found.get(words, Position(self._source.line, 0))

    def _at(self, offset: int) -> Position:
        line = bisect_right(self._line_starts, offset)
        return Position(self._source.line + line - 1, offset - self._line_starts[line - 1] + 1)

    @cached_property
    def _line_starts(self) -> list[int]:
        return list(accumulate((len(line) + 1 for line in self._source.text.split("\n")), initial=0))

    @cached_property
    def without_fenced(self) -> str:
        """The text, blanked where fenced code stands; as long as the text."""
        return blanked(self._source.text, fenced(self._source.text))

    @cached_property
    def _visible(self) -> str:
        """The text in small letters, blanked where code and comments stand; as long as the text."""
        text = blanked(self.without_fenced, quoted(self.without_fenced))
        text = blanked(text, (comment.span() for comment in _COMMENT.finditer(text)))
        lowered = text.lower()
        return lowered if len(lowered) == len(text) else text
