"""Questions on a terminal: asked again, with what is wrong, until the answer can be used."""

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from openwindow.adapters.console import Console
from openwindow.adapters.messages import explanation
from openwindow.core.problems import Problem

Check = Callable[[str], Problem | None]

with contextlib.suppress(ImportError):  # Windows has none; elsewhere it gives input() arrow keys
    import readline  # noqa: F401


@dataclass(frozen=True)
class Choice:
    """A thing to choose: the word that is written down, and what it means."""

    id: str
    label: str


def ask(console: Console, question: str, check: Check, default: str = "") -> str:
    """The answer to a question; an empty one means the default."""
    prompt = f"{question} [{default}] " if default else f"{question} "
    while True:
        answer = _line(console, prompt).strip() or default
        found = check(answer)
        if found is None:
            return answer
        print(f"  {explanation(found, console.wording)}", file=console.output)


def choose(
    console: Console, question: str, choices: Sequence[Choice], check: Check, default: str = ""
) -> str:
    """The id of one of the choices, given by its number or its own word."""
    _show(console, choices)
    by_number = {str(number): choice.id for number, choice in enumerate(choices, 1)}
    answer = ask(console, question, lambda given: check(by_number.get(given, given)), default)
    return by_number.get(answer, answer)


def choose_several(
    console: Console, question: str, choices: Sequence[Choice], check: Check
) -> tuple[str, ...]:
    """The ids of any number of the choices, separated by commas; none for an empty answer."""
    _show(console, choices)
    by_number = {str(number): choice.id for number, choice in enumerate(choices, 1)}

    def ids(answer: str) -> tuple[str, ...]:
        words = [word.strip() for word in answer.split(",")]
        return tuple(dict.fromkeys(by_number.get(word, word) for word in words if word))

    def check_each(answer: str) -> Problem | None:
        return next((found for each in ids(answer) if (found := check(each))), None)

    return ids(ask(console, question, check_each))


def confirm(console: Console, question: str) -> bool:
    """Whether the person says yes; anything else is no."""
    answer = _line(console, f"{question} [{console.words('answer-no-default')}] ").strip().casefold()
    return answer in console.words("answers-yes").split()


def _show(console: Console, choices: Sequence[Choice]) -> None:
    for number, choice in enumerate(choices, 1):
        print(f"  {number:2}  {choice.id}  {choice.label}".rstrip(), file=console.output)


def _line(console: Console, prompt: str) -> str:
    """A line the person typed. The end of input is their way of going away, as Ctrl-C is."""
    try:
        return input(prompt)
    except EOFError:
        print(file=console.output)
        raise KeyboardInterrupt from None
