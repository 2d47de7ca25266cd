"""What a command is, and what it receives: the person's language, where to print, what they typed."""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import Protocol, TextIO

from openwindow.adapters.messages import sentence, sentences
from openwindow.core.model.ports import Wording
from openwindow.core.problems import Problem
from openwindow.outside.locale_names import person_language, windows_locale

FEW = 5
"""Remarks to be printed one by one."""

CATALOGUES = Path(__file__).resolve().parent.parent / "catalogues"


@dataclass(frozen=True)
class Console:
    """The person in front of the terminal, or the machine that pretends to be one."""

    language: str
    input: TextIO
    output: TextIO
    errors: TextIO

    @cached_property
    def wording(self) -> Wording:
        """What commands say, in the person's language."""
        return wording_in(self.language)

    @property
    def can_ask(self) -> bool:
        """Whether somebody is there to answer."""
        return self.input.isatty() and self.output.isatty()

    def words(self, code: str, **values: object) -> str:
        """The sentence of the catalogue with its values."""
        return self.wording.gettext(code).format_map(values | {"program": program()})

    def count(self, code: str, number: int, **values: object) -> str:
        """The sentence of the catalogue for a number of things, which it calls {n}."""
        return self.wording.ngettext(code, code, number).format_map(values | {"n": number})

    def say(self, code: str, **values: object) -> None:
        """Print a sentence at once, also through a pipe."""
        print(self.words(code, **values), file=self.output, flush=True)

    def remark(self, found: Sequence[Problem]) -> None:
        """Print what a person should know, the first few of many."""
        for each in found[:FEW]:
            self.say("remark", sentence=sentence(each, self.wording))
        if len(found) > FEW:
            self.say("more-remarks", number=len(found) - FEW)

    def complain(self, found: Iterable[Problem]) -> None:
        """Print what a person must fix where errors go."""
        for line in sentences(found, self.wording):
            print(line, file=self.errors, flush=True)


class Takes(Enum):
    """How an option is given: with a value, again and again with one, alone, or as words without dashes."""

    ONE = "one"
    MANY = "many"
    NOTHING = "nothing"
    WORDS = "words"


@dataclass(frozen=True)
class Option:
    """An option of a command. `help` and `value` are codes: its sentence, and what stands for its value."""

    name: str
    help: str
    takes: Takes = Takes.ONE
    value: str = "value-text"


@dataclass(frozen=True)
class Given:
    """The options a person gave, each with its values in order."""

    values: Mapping[str, tuple[str, ...]]

    def one(self, name: str) -> str | None:
        """The value of an option, the last one when it was given twice."""
        return (self.many(name) or (None,))[-1]

    def many(self, name: str) -> tuple[str, ...]:
        """All values of an option."""
        return self.values.get(name, ())

    def only(self, name: str) -> str:
        """The value of an option that is known to have one."""
        return self.many(name)[-1]

    def has(self, name: str) -> bool:
        """Whether the option was given."""
        return name in self.values

    def path(self, name: str) -> Path | None:
        """The value of an option as a path."""
        value = self.one(name)
        return None if value is None else Path(value)


class Command(Protocol):
    """A command is a module of this folder with these two names."""

    @property
    def OPTIONS(self) -> tuple[Option, ...]:  # noqa: N802 - a constant of the module
        """What may be given, in the order of the help."""

    def run(self, given: Given, console: Console) -> int:
        """Do it; the exit code, or OpenWindowError."""


SETTINGS = Option("--settings", "help-settings", value="value-file")
DEFAULT_SETTINGS = Path("pelicanconf.py")


def settings_file(given: Given) -> Path:
    """The settings file a command works with."""
    return given.path(SETTINGS.name) or DEFAULT_SETTINGS


def wording_in(language: str) -> Wording:
    """What commands say and what new files begin with, in a language; in English where there is no other."""
    from openwindow.outside.catalogues import read_wording

    return read_wording(CATALOGUES, language, ("commands", "problems"))


def standard_console(language: str | None) -> Console:
    """The process's own streams, in the language asked for or in the person's."""
    theirs = language or person_language(os.environ, windows_locale=windows_locale())
    return Console(theirs, sys.stdin, sys.stdout, sys.stderr)


def program() -> str:
    """How to call these commands from here, for sentences that say what to type next."""
    if not Path("tasks.py").is_file():
        return "openwindow"
    return "py tasks.py" if sys.platform == "win32" else "python3 tasks.py"
