"""Answers that are one of several words: an audience, a person, a tag. Light, for every command needs it."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches

from openwindow.core.model.audience import Audience
from openwindow.core.problems import Place, Problem, problem

AUDIENCES: tuple[str, ...] = tuple(audience.value for audience in Audience)


def wrong_choice(value: str, option: str, known: Collection[str]) -> Problem | None:
    """One of the words that are known: an author, an audience, a language of the blog."""
    if value in known:
        return None
    if not known:
        return wrong_answer("option-no-author-yet", option, value)
    return wrong_answer("option-choice", option, value, nearest=nearest(value, known), known=", ".join(known))


def wrong_term(value: str, option: str, known: Collection[str], file: str) -> Problem | None:
    """A tag or a team, which has its line in a file of the content folder."""
    if value in known:
        return None
    if not known:
        return wrong_answer("option-no-term-yet", option, value, file=file)
    nearest_word = nearest(value, known)
    return wrong_answer("option-term", option, value, nearest=nearest_word, known=", ".join(known), file=file)


def nearest(value: str, known: Iterable[str]) -> str:
    """The known word most like the one given."""
    words = list(known)
    return get_close_matches(value.lower(), words, 1, 0)[0]


def wrong_answer(code: str, option: str, value: str, **more: str) -> Problem:
    """What is wrong with the value that was given for an option."""
    return problem(code, Place(option), option=option, value=value, **more)
