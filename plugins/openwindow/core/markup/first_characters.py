"""With which characters the matches of a regular expression can begin."""

import re
from collections.abc import Iterable
from typing import Any

# Python 3.11 to 3.14 have these modules, which are nobody's promise: without them every answer is "any".
try:
    from re import _constants, _parser  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover - no Python of today
    _constants = _parser = None

Letters = frozenset[str]

ASCII: Letters = frozenset(map(chr, range(128)))


def first_characters(pattern: re.Pattern[str]) -> Letters:
    """ASCII characters that a match can begin with, perhaps too many of them; all of them if it can be empty.

    Nothing is said of other characters.
    """
    if _parser is None:
        return ASCII
    found, may_be_empty = _of_sequence(
        _parser.parse(pattern.pattern, pattern.flags), ignores_case=bool(pattern.flags & re.IGNORECASE)
    )
    return ASCII if may_be_empty else found


def _of_sequence(items: Iterable[tuple[Any, Any]], *, ignores_case: bool) -> tuple[Letters, bool]:
    """The first characters of what is matched one after the other, and whether that may be nothing."""
    found: Letters = frozenset()
    for code, value in items:
        letters, may_be_empty = _of_item(code, value, ignores_case=ignores_case)
        found |= letters
        if not may_be_empty:
            return found, False
    return found, True


def _of_item(code: Any, value: Any, *, ignores_case: bool) -> tuple[Letters, bool]:
    match code:
        case _constants.AT | _constants.ASSERT | _constants.ASSERT_NOT:
            return frozenset(), True
        case _constants.SUBPATTERN:
            _, added, dropped, inner = value
            ignores = (ignores_case or bool(added & re.IGNORECASE)) and not dropped & re.IGNORECASE
            return _of_sequence(inner, ignores_case=bool(ignores))
        case _constants.ATOMIC_GROUP:
            return _of_sequence(value, ignores_case=ignores_case)
        case _constants.BRANCH:
            branches = [_of_sequence(each, ignores_case=ignores_case) for each in value[1]]
            return frozenset().union(*(letters for letters, _ in branches)), any(
                empty for _, empty in branches
            )
        case _constants.MAX_REPEAT | _constants.MIN_REPEAT | _constants.POSSESSIVE_REPEAT:
            letters, may_be_empty = _of_sequence(value[2], ignores_case=ignores_case)
            return letters, may_be_empty or value[0] == 0
        case _constants.LITERAL | _constants.NOT_LITERAL | _constants.IN | _constants.ANY:
            return _of_letter(code, value, ignores_case=ignores_case), False
    return ASCII, True


def _of_letter(code: Any, value: Any, *, ignores_case: bool) -> Letters:
    """The characters that stand for one; where letters are as good as their capitals, rather too many."""
    match code:
        case _constants.LITERAL:
            return _range(value, value, ignores_case=ignores_case)
        case _constants.RANGE:
            return _range(*value, ignores_case=ignores_case)
        case _constants.NOT_LITERAL:
            return ASCII if ignores_case else ASCII - {chr(value)}
        case _constants.CATEGORY:
            return _CATEGORIES.get(str(value), ASCII)
        case _constants.IN:
            negated = value[0][0] is _constants.NEGATE
            letters = frozenset[str]().union(
                *(_of_letter(each, what, ignores_case=ignores_case) for each, what in value[negated:])
            )
            return letters if not negated else ASCII if ignores_case else ASCII - letters
    return ASCII


def _range(first: int, last: int, *, ignores_case: bool) -> Letters:
    if ignores_case and last > 127:  # a few letters of other alphabets have ASCII capitals
        return ASCII
    letters = frozenset(map(chr, range(first, min(last, 127) + 1)))
    return letters.union(*((each.lower(), each.upper()) for each in letters)) if ignores_case else letters


def _matching(pattern: str) -> Letters:
    return frozenset(filter(re.compile(pattern).match, ASCII))


_CATEGORIES = {
    "CATEGORY_DIGIT": _matching(r"\d"),
    "CATEGORY_NOT_DIGIT": _matching(r"\D"),
    "CATEGORY_SPACE": _matching(r"\s"),
    "CATEGORY_NOT_SPACE": _matching(r"\S"),
    "CATEGORY_WORD": _matching(r"\w"),
    "CATEGORY_NOT_WORD": _matching(r"\W"),
}
