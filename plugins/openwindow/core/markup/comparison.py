"""Where two Markdown engines give different results for one text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from openwindow.core.markup import Conversion
from openwindow.core.markup.blocks import Block, Kind, blocks
from openwindow.core.markup.source import Source
from openwindow.core.problems import Place, Problem

# Characters of a block that are shown, and how many of them before the first that differs.
SHOWN, BEFORE = 60, 20
# Characters that are enough to find a block by.
ENOUGH = 12


@dataclass(frozen=True)
class Shown:
    """What readers would see in a place: kinds of blocks, none for nothing, and a piece of their words."""

    kinds: tuple[Kind, ...]
    words: str


@dataclass(frozen=True)
class Difference:
    """A place of the file where readers would see one thing or the other."""

    place: Place
    first: Shown
    second: Shown


@dataclass(frozen=True)
class Comparison:
    """What differs in one text, and the problems that only one engine has with it."""

    differences: tuple[Difference, ...]
    problems: tuple[tuple[Problem, ...], tuple[Problem, ...]]

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.differences or any(self.problems))


def compared(source: Source, first: Conversion, second: Conversion) -> Comparison:
    """Two conversions of the same source."""
    found: tuple[Difference, ...] = ()
    if first.body != second.body:
        found = tuple(_differences(source, blocks(first.body), blocks(second.body)))
    return Comparison(found, (_only(first, second), _only(second, first)))


def _differences(source: Source, first: Sequence[Block], second: Sequence[Block]) -> Iterator[Difference]:
    lines = _Lines(source)
    places = [lines.of(block) for block in first]
    forms = [block.form for block in first], [block.form for block in second]
    matcher = SequenceMatcher(None, forms[0], forms[1], autojunk=False)
    for what, start, end, other_start, other_end in matcher.get_opcodes():
        if what == "equal":
            continue
        here, there = first[start:end], second[other_start:other_end]
        line = places[start] if here else lines.of(there[0])
        yield Difference(Place(source.path, line), *_shown(here, there))


def _shown(first: Sequence[Block], second: Sequence[Block]) -> tuple[Shown, Shown]:
    """Both around the first letter that differs; in HTML where words and kinds are the same."""
    kinds = [tuple(block.kind for block in each) for each in (first, second)]
    words = [" ".join(block.words for block in each) for each in (first, second)]
    if words[0] == words[1] and kinds[0] == kinds[1]:
        words = ["".join(block.form for block in each) for each in (first, second)]
    same = _common(*words) if words[0] != words[1] else 0
    start = max(0, same - BEFORE)
    return Shown(kinds[0], _piece(words[0], start)), Shown(kinds[1], _piece(words[1], start))


def _common(first: str, second: str) -> int:
    """How many letters both begin with."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((number for number, (one, other) in pairs if one != other), min(len(first), len(second)))


def _piece(text: str, start: int) -> str:
    piece = text[start : start + SHOWN]
    return f"{'…' * (start > 0)}{piece}{'…' * (start + SHOWN < len(text))}"


def _only(conversion: Conversion, other: Conversion) -> tuple[Problem, ...]:
    """The problems that the other conversion has not, wherever it has them."""
    left = Counter((each.code, each.values) for each in other.problems)
    found: list[Problem] = []
    for each in conversion.problems:
        left[each.code, each.values] -= 1
        found += [each] * (left[each.code, each.values] < 0)
    return tuple(found)


class _Lines:
    """Finds the lines of blocks that are asked for in their order."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._offset = 0

    def of(self, block: Block) -> int:
        """The line where the block begins; where its words are not found, that of the one before."""
        text = self._source.text
        for pattern in _patterns(block.words):
            if found := pattern.search(text, self._offset) or pattern.search(text):
                self._offset = found.start()
                break
        return self._source.line + text.count("\n", 0, self._offset)


def _patterns(words: str) -> Iterator[re.Pattern[str]]:
    """What finds a block in the text: the first words of it that stand together and are not too few."""
    runs = [run.split()[:5] for run in _MARKS.split(words[:300])]
    for run in sorted(runs, key=lambda run: len(" ".join(run)) < ENOUGH):
        if run:
            yield re.compile(r"[\s>]+".join(map(re.escape, run)))


_MARKS = re.compile(r"[^\w\s,.;:?'%/#-]|(?<!\w)- |…")
