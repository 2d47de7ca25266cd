"""Answers from options where they are given, else from the person at the terminal."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from openwindow.adapters.asking import Check, Choice, choose
from openwindow.adapters.console import Console, Given, Option, Takes
from openwindow.core.drafting.choices import wrong_choice
from openwindow.core.drafting.yaml_text import one_line
from openwindow.core.languages import name_in
from openwindow.core.problems import OpenWindowError, Place, Problem, problem

Answer = tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """What an option says, or a person is asked. `otherwise` serves when nobody is there to answer.

    Without `otherwise` the option must be given. `check` gets one value at a time.
    """

    option: Option
    check: Check
    ask: Callable[[], Answer]
    otherwise: Answer | None = None


def interview(questions: Iterable[Question], given: Given, console: Console) -> Given:
    """An answer to every question. Nothing is asked before all that was given is found to be right."""
    asked = tuple(questions)
    problems = [*_wrong(asked, given)]
    if not console.can_ask:
        problems += _missing(asked, given)
    if problems:
        raise OpenWindowError(problems)
    return Given({question.option.name: _answer(question, given, console) for question in asked})


def language_question(option: Option, languages: tuple[str, ...], console: Console) -> Question:
    """Which of the blog's languages; a blog with one does not ask."""
    check = partial(wrong_choice, option=option.name, known=languages)
    if len(languages) == 1:
        return Question(option, check, lambda: languages, languages)
    default = console.language if console.language in languages else languages[0]
    choices = [Choice(language, name_in(language, console.language)) for language in languages]

    def asked() -> Answer:
        return (choose(console, console.words("ask-language"), choices, check, default),)

    return Question(option, check, asked)


def _wrong(questions: Iterable[Question], given: Given) -> Iterator[Problem]:
    for question in questions:
        for value in _values(question, given):
            if found := question.check(value):
                yield found


def _missing(questions: Iterable[Question], given: Given) -> Iterator[Problem]:
    for question in questions:
        if question.otherwise is None and not given.has(question.option.name):
            name = question.option.name
            yield problem("option-missing", Place(name), option=name)


def _answer(question: Question, given: Given, console: Console) -> Answer:
    if given.has(question.option.name):
        return _values(question, given)
    if console.can_ask or question.otherwise is None:
        return question.ask()
    return question.otherwise


def _values(question: Question, given: Given) -> Answer:
    values = tuple(one_line(value) for value in given.many(question.option.name))
    return tuple(dict.fromkeys(values)) if question.option.takes is Takes.MANY else values[-1:]
