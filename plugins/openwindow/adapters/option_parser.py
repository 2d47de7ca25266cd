"""Options read and explained by argparse, in the person's language."""

from argparse import ArgumentError, ArgumentParser, HelpFormatter, _ArgumentGroup
from collections.abc import Sequence
from difflib import get_close_matches
from functools import partial
from typing import Any

from openwindow.adapters.console import Console, Given, Option, Takes, program
from openwindow.core.problems import OpenWindowError, Place, Problem, problem

HELP = Option("--help", "help-help", Takes.NOTHING)


def options_given(
    command: str, options: Sequence[Option], arguments: Sequence[str], console: Console
) -> Given:
    """What the arguments say. Raises OpenWindowError for options that are unknown or lack their value."""
    try:
        found, surplus = _parser(command, options, console).parse_known_args(arguments)
    except ArgumentError as wrong:
        name = wrong.argument_name or command
        raise OpenWindowError([problem("option-incomplete", Place(name), option=name)]) from wrong
    if surplus:
        known = [option.name for option in (*options, HELP) if option.takes is not Takes.WORDS]
        raise OpenWindowError(_surplus(given, known) for given in surplus)
    return Given({name: tuple(values) for name, values in vars(found).items() if values})


def options_help(command: str, options: Sequence[Option], console: Console) -> str:
    """The help of one command."""
    return _parser(command, options, console).format_help()


class _Formatter(HelpFormatter):
    """argparse writes "usage:" in English; this one is told what to write."""

    def __init__(self, prog: str, *, usage_word: str, **more: Any) -> None:
        super().__init__(prog, **more)
        self._usage_word = usage_word

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix or self._usage_word)


def _parser(command: str, options: Sequence[Option], console: Console) -> ArgumentParser:
    parser = ArgumentParser(
        prog=f"{program()} {command}",
        description=console.words(f"help-{command}"),
        formatter_class=partial(_Formatter, usage_word=console.words("help-usage")),
        add_help=False,
        allow_abbrev=False,
        exit_on_error=False,
    )
    group = parser.add_argument_group(console.words("help-options"))
    for option in (*options, HELP):
        _add(group, option, console)
    return parser


def _add(group: _ArgumentGroup, option: Option, console: Console) -> None:
    text = console.words(option.help).replace("%", "%%")
    names = ("-h", HELP.name) if option is HELP else (option.name,)
    if option.takes is Takes.NOTHING:
        group.add_argument(*names, dest=option.name, action="append_const", const="", help=text)
    elif option.takes is Takes.WORDS:
        group.add_argument(option.name, nargs="*", metavar=console.words(option.value), help=text)
    else:
        metavar = console.words(option.value)
        group.add_argument(*names, dest=option.name, action="append", metavar=metavar, help=text)


def _surplus(given: str, known: list[str]) -> Problem:
    if not given.startswith("-"):
        return problem("option-surplus", Place(given), value=given)
    nearest = get_close_matches(given.partition("=")[0], known, 1, 0)[0]
    return problem("option-unknown", Place(given), value=given, nearest=nearest, known=", ".join(known))
