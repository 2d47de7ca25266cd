"""Where code stands in Markdown, found in one pass over the text however it was meant to end."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

Span = tuple[int, int]

_FENCE = re.compile(r"(`{3,}|~{3,})([^\n]*)")
_TICKS = re.compile("`+")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")


def fenced(text: str) -> Iterator[Span]:
    """Begin and end of each fenced block; a fence that is never closed begins none."""
    fences = _fences(text)
    closing: dict[str, list[re.Match[str]]] = {}
    for fence in fences:
        if not fence[2].strip():
            closing.setdefault(fence[1], []).append(fence)
    end = 0
    for fence in fences:
        candidates = closing.get(fence[1], [])
        number = bisect_left(candidates, fence.end(), key=re.Match.start)
        if fence.start() >= end and number < len(candidates):
            end = candidates[number].end()
            yield fence.start(), end


def unclosed_fences(text: str) -> list[int]:
    """Where fences stand that neither begin nor end a block; `text` has its blocks blanked."""
    return [fence.start() for fence in _fences(text)]


def _fences(text: str) -> list[re.Match[str]]:
    # To look at the beginning of each line would take several times as long.
    found = [fence for sign in ("```", "~~~") for fence in _lines_with(sign, text)]
    return sorted(found, key=re.Match.start)


def _lines_with(sign: str, text: str) -> Iterator[re.Match[str]]:
    start = text.find(sign)
    while start >= 0:
        if (start == 0 or text[start - 1] == "\n") and (fence := _FENCE.match(text, start)):
            yield fence
        line_end = text.find("\n", start)
        start = text.find(sign, line_end) if line_end >= 0 else -1


def quoted(text: str) -> Iterator[Span]:
    """Begin and end of code in lines: from some backticks to the next equally many in the paragraph."""
    paragraph: list[Span] = []
    for ticks in _TICKS.finditer(text):
        start, end = ticks.span()
        start += text[start - 1 : start] == "\\"
        if paragraph and _EMPTY_LINE.search(text, paragraph[-1][1], start):
            yield from _pairs(paragraph)
            paragraph = []
        if start < end:
            paragraph.append((start, end))
    yield from _pairs(paragraph)


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text, as long as before, with spaces in `spans`."""
    pieces: list[str] = []
    end = 0
    for start, stop in spans:
        lines = text[start:stop].split("\n")
        pieces += (text[end:start], "\n".join(" " * len(line) for line in lines))
        end = stop
    return "".join([*pieces, text[end:]]) if pieces else text


def _pairs(ticks: list[Span]) -> Iterator[Span]:
    closing: dict[int, list[Span]] = {}
    for start, end in reversed(ticks):
        closing.setdefault(end - start, []).append((start, end))
    last = 0
    for start, end in ticks:
        candidates = closing[end - start]
        candidates.pop()
        if start >= last and candidates:
            last = candidates[-1][1]
            yield start, last
