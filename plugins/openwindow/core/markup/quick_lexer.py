"""Pygments' lexers without the rules that cannot match: the same tokens in less time.

At every place Pygments 2.19 tries the rules of its state one after the other, dozens of them. Here only those
are tried whose matches can begin with the character that stands there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from pygments.lexer import Lexer, RegexLexer
from pygments.token import Error, Whitespace, _TokenType

from openwindow.core.markup.first_characters import ASCII, Letters, first_characters

# Finding out the first characters takes about as long as ten pieces of code.
SLOW_AT_FIRST = 10

Token = tuple[int, _TokenType, str]
Rule = tuple[Any, Any, Any]
"""What matches at a place, what becomes of the match, and the next state, as in RegexLexer.tokens."""


def quickened(lexer: Lexer) -> Lexer:
    """The lexer, quicker from its eleventh text on if it is an ordinary one."""
    ordinary = getattr(type(lexer), "get_tokens_unprocessed", None) is RegexLexer.get_tokens_unprocessed
    if ordinary and isinstance(lexer, RegexLexer):
        quick = _QuickRules(lexer)
        lexer.get_tokens_unprocessed = quick.tokens  # type: ignore[method-assign]
    return lexer


class _QuickRules:
    """The rules of a lexer by state and next character; found when they are first needed."""

    def __init__(self, lexer: RegexLexer) -> None:
        self._lexer = lexer
        self._states: dict[str, list[Rule]] = lexer._tokens  # type: ignore[attr-defined]  # noqa: SLF001
        self._texts = 0
        self._first: dict[str, list[Letters]] = {}
        self._by_letter: defaultdict[str, dict[str, list[Rule]]] = defaultdict(dict)

    def tokens(self, text: str, stack: Iterable[str] = ("root",)) -> Iterator[Token]:
        """What RegexLexer.get_tokens_unprocessed gives."""
        self._texts += 1
        if self._texts <= SLOW_AT_FIRST:
            return RegexLexer.get_tokens_unprocessed(self._lexer, text, stack)
        return self._tokens(text, list(stack))

    def _tokens(self, text: str, stack: list[str]) -> Iterator[Token]:
        place, state, end = 0, stack[-1], len(text)
        while True:
            by_letter = self._by_letter[state]
            letter = text[place] if place < end else ""
            rules = by_letter.get(letter)
            for match_at, action, following in self._rules(state, letter) if rules is None else rules:
                if match := match_at(text, place):
                    if type(action) is _TokenType:
                        yield place, action, match.group()
                    elif action is not None:
                        yield from action(self._lexer, match)
                    place = match.end()
                    if following is not None:
                        _follow(following, stack)
                        state = stack[-1]
                    break
            else:
                if not letter:
                    return
                if letter == "\n":
                    stack[:] = [state := "root"]
                yield place, Whitespace if letter == "\n" else Error, letter
                place += 1

    def _rules(self, state: str, letter: str) -> list[Rule]:
        rules = self._states[state]
        if letter not in ASCII:
            return rules
        if state not in self._first:
            self._first[state] = [first_characters(match_at.__self__) for match_at, _, _ in rules]
        pairs = zip(rules, self._first[state], strict=True)
        found = self._by_letter[state][letter] = [rule for rule, letters in pairs if letter in letters]
        return found


def _follow(following: Any, stack: list[str]) -> None:
    """What a rule's next state does to the states that are open."""
    if isinstance(following, int):
        del stack[max(1, len(stack) - abs(following)) :]
        return
    for state in following if isinstance(following, tuple) else (following,):
        if state == "#push":
            stack.append(stack[-1])
        elif state != "#pop":
            stack.append(state)
        elif len(stack) > 1:
            stack.pop()
