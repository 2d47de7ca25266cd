"""The commands, what they are given, and the one place where what goes wrong is caught."""

import errno
import os
import sys
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from io import TextIOWrapper
from itertools import pairwise

from openwindow.adapters.console import (
    Command,
    Console,
    Option,
    standard_console,
)
from openwindow.adapters.messages import exit_code
from openwindow.adapters.option_parser import HELP, options_given, options_help
from openwindow.core.drafting.choices import wrong_choice
from openwindow.core.problems import OpenWindowError, Place, Problem, problem
from openwindow.outside.locale_names import LANGUAGES

LANGUAGE = Option("--language", "help-language", value="value-language")
STOPPED = 130
PIPE_CLOSED = 141

_REFUSALS = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.EMFILE, errno.EIO}


def _build() -> Command:
    from openwindow.adapters import build

    return build


def _serve() -> Command:
    from openwindow.adapters import serve

    return serve


def _new() -> Command:
    from openwindow.adapters import new

    return new


def _author() -> Command:
    from openwindow.adapters import author

    return author


def _check() -> Command:
    from openwindow.adapters import check

    return check


def _why() -> Command:
    from openwindow.adapters import why

    return why


def _publish() -> Command:
    from openwindow.adapters import publish

    return publish


def _init() -> Command:
    from openwindow.adapters import init

    return init


COMMANDS: dict[str, Callable[[], Command]] = {
    "serve": _serve,
    "build": _build,
    "publish": _publish,
    "new": _new,
    "author": _author,
    "check": _check,
    "why": _why,
    "init": _init,
}
"""Every command by its name, in the order of the help. A module is imported when its command is called."""


def run(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name; see `__main__.main` for the exit codes."""
    _print_whatever_comes(sys.stdout, sys.stderr)
    console = standard_console(_spoken_language(arguments))
    try:
        code = _run(list(arguments), console)
        console.output.flush()
    except OpenWindowError as error:
        console.complain(error.problems)
        return exit_code(error.problems)
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        # What read our output has gone; Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except OSError as error:
        return _say_what_the_system_says(error, arguments, console)
    except Exception as error:  # noqa: BLE001 - whatever else arrives here is a bug of ours
        return _own_up(error, arguments, console)
    return code


def _run(arguments: list[str], console: Console) -> int:
    command, rest = _command_and_rest(arguments)
    if command is None:
        print(_all_commands(console), file=console.output)
        return 0
    if command not in COMMANDS:
        raise OpenWindowError([_no_such_command(command)])
    module = COMMANDS[command]()
    options = _with_language(module.OPTIONS)
    given = options_given(command, options, rest, console)
    if given.has(HELP.name):
        print(options_help(command, options, console), end="", file=console.output)
        return 0
    spoken = given.one(LANGUAGE.name)
    if LANGUAGE in options and spoken and (found := wrong_choice(spoken, LANGUAGE.name, LANGUAGES)):
        raise OpenWindowError([found])
    return module.run(given, console)


def _command_and_rest(arguments: list[str]) -> tuple[str | None, list[str]]:
    """The first word that is no option is the command; only --language may stand before it."""
    name, equals, _ = arguments[0].partition("=") if arguments else ("", "", "")
    before = (1 if equals else 2) if name == LANGUAGE.name else 0
    rest = arguments[before:]
    if not rest or rest[0] in ("-h", "--help", "help"):
        return None, []
    return rest[0], rest[1:]


def _with_language(options: tuple[Option, ...]) -> tuple[Option, ...]:
    return options if any(option.name == LANGUAGE.name for option in options) else (*options, LANGUAGE)


def _spoken_language(arguments: Sequence[str]) -> str | None:
    """The language asked for, when the commands speak it: `new --language de` is about the text alone."""
    for given, following in pairwise([*arguments, ""]):
        name, _, value = given.partition("=")
        if name == LANGUAGE.name and (value or following) in LANGUAGES:
            return value or following
    return None


def _all_commands(console: Console) -> str:
    usage = console.words("help-all-usage")
    lines = [f"  {name:8} {console.words(f'help-{name}')}" for name in COMMANDS]
    return "\n".join([usage, "", *lines, "", console.words("help-all-more")])


def _no_such_command(given: str) -> Problem:
    nearest = get_close_matches(given, COMMANDS, 1, 0)[0]
    known = ", ".join(COMMANDS)
    return problem("command-unknown", Place(given), value=given, nearest=nearest, known=known)


def _say_what_the_system_says(error: OSError, arguments: Sequence[str], console: Console) -> int:
    """A full disk or a locked file is no bug, if it is one that nobody met before it came here."""
    if error.errno not in _REFUSALS:
        return _own_up(error, arguments, console)
    place = Place(os.fsdecode(error.filename or "."))
    console.complain([problem("system-refused", place, reason=os.strerror(error.errno or 0))])
    return 2


def _own_up(error: Exception, arguments: Sequence[str], console: Console) -> int:
    from openwindow.adapters.bug_report import own_up

    print(own_up(error, arguments, console), file=console.errors)
    return 2


def _print_whatever_comes(*streams: object) -> None:
    """A terminal that cannot show a letter gets its escape instead of an error."""
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
