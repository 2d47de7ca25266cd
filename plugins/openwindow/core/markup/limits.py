"""What no writer needs and no engine takes well: text nested without end, or opened and never closed.

Markdown 3.11 looks for the end of every "[", "(" or "<" to the end of the paragraph or the text, splits a
paragraph anew at each of its headings and rules, and recurses into quotes and lists. A few kilobytes of such
text take minutes, and how deep it may be nested would depend on who calls.
"""

import re
from collections.abc import Iterator

from openwindow.core.markup.code import unclosed_fences
from openwindow.core.markup.draft import Draft
from openwindow.core.markup.positions import Position

MOST_OPEN = 50
# Headings and rules in one paragraph times its characters; this many take about a tenth of a second.
MOST_WORK = 10_000_000

_MARKER = r"(?:>|(?:[-+*]|[0-9]+\.)(?=[ ]))"
_OUTER = re.compile(rf"\n(?=[ >+*0-9-])(?=[ ]{{{4 * MOST_OPEN},}}\S|(?:[ ]*{_MARKER}){{{MOST_OPEN}}})")
_GAP = re.compile(r"\n[ \t]*(?=\n)")
_PAIRS = (re.compile(r"[\[\]]"), re.compile(r"[()]"))
_TAGS = re.compile(r"<(?=[a-zA-Z!?/])|>")
_DIVIDER = re.compile(r"^ {0,3}(?:#|[-=*_][-=*_ ]*$)", re.MULTILINE)


def check(draft: Draft) -> bool:
    """Whether the engine may have the text; if not, the draft says where it goes too far."""
    text = draft.positions.without_fenced
    offset = next(_too_far(text), None)
    if offset is not None:
        line = draft.source.line + text.count("\n", 0, offset)
        draft.refuse("too-nested", Position(line, 0))
    return offset is None


def _too_far(text: str) -> Iterator[int]:
    yield from _outer(text)
    yield from unclosed_fences(text)[MOST_OPEN:]
    opened = max(map(text.count, "[(<"))
    if opened > MOST_OPEN:
        yield from _overopened(text, _TAGS)
    if opened <= MOST_OPEN and max(map(len, text.split("\n\n"))) ** 2 <= MOST_WORK:
        return
    for start, block in _blocks(text):
        if any(True for pair in _PAIRS for _ in _overopened(block, pair)) or _divided(block):
            yield start


def _outer(text: str) -> Iterator[int]:
    """Where lines begin that are nested too deep."""
    return (line.start() for line in _OUTER.finditer(f"\n{text}"))


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """What lies between empty lines, and where it begins."""
    start = 0
    for gap in _GAP.finditer(text):
        yield start, text[start : gap.start()]
        start = gap.end() + 1
    yield start, text[start:]


def _overopened(text: str, pair: re.Pattern[str]) -> Iterator[int]:
    """Where more than `MOST_OPEN` of a pair's opening halves wait for the other."""
    opened = 0
    if text.count("[") + text.count("(") + text.count("<") <= MOST_OPEN:
        return
    for half in pair.finditer(text):
        opened = opened + 1 if half[0] in "[(<" else max(0, opened - 1)
        if opened > MOST_OPEN:
            yield half.start()


def _divided(block: str) -> bool:
    return len(block) ** 2 > MOST_WORK and len(_DIVIDER.findall(block)) * len(block) > MOST_WORK
