"""Where code stands in Markdown, found in one pass over the text however it was meant to end."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

Span = tuple[int, int]

_FENCE = re.compile(r"^(`{3,}|~{3,})([^\n]*)$", re.MULTILINE)
_TICKS = re.compile(r"(?<!\\)`+|\n[ \t]*\n")
_NOT_NEWLINE = re.compile(r"[^\n]")


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
    # Most texts have none, and looking at the beginning of each line takes longer than this.
    return list(_FENCE.finditer(text)) if "```" in text or "~~~" in text else []


def quoted(text: str) -> Iterator[Span]:
    """Begin and end of code in lines: from some backticks to the next equally many in the paragraph."""
    paragraph: list[re.Match[str]] = []
    for match in _TICKS.finditer(text):
        if match[0].startswith("`"):
            paragraph.append(match)
        else:
            yield from _pairs(paragraph)
            paragraph = []
    yield from _pairs(paragraph)


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text, as long as before, with spaces in `spans`."""
    pieces: list[str] = []
    end = 0
    for start, stop in spans:
        pieces += (text[end:start], _NOT_NEWLINE.sub(" ", text[start:stop]))
        end = stop
    return "".join([*pieces, text[end:]])


def _pairs(ticks: list[re.Match[str]]) -> Iterator[Span]:
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
