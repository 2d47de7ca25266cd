"""How commands are called, and what happens when something goes wrong."""

import errno
import os
import subprocess
from pathlib import Path

import pytest

from openwindow.__main__ import main
from openwindow.adapters import check
from openwindow.adapters.command_line import COMMANDS
from openwindow.adapters.console import Console, Given
from tests.adapters.blogs import Blog, command, environment


def test_without_a_command_all_of_them_are_listed(folder: Blog) -> None:
    said = folder.run()
    assert said.code == 0
    assert [line.split()[0] for line in said.output.splitlines() if line.startswith("  ")] == list(COMMANDS)


@pytest.mark.parametrize("language", [["--language", "fr"], ["--language=fr"]])
def test_the_language_may_stand_before_the_command(folder: Blog, language: list[str]) -> None:
    assert folder.run(*language, "check", "--help").output.startswith("utilisation\u00a0: openwindow check")


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize(("language", "usage"), [("en", "usage: "), ("fr", "utilisation\u00a0: ")])
def test_every_command_explains_itself(folder: Blog, name: str, language: str, usage: str) -> None:
    said = folder.run(name, "--help", "--language", language)
    assert said.code == 0
    assert said.output.startswith(f"{usage}openwindow {name}")
    assert not said.errors


@pytest.mark.parametrize(
    ("arguments", "place", "hint"),
    [
        (["bild"], "bild", "did you mean build?"),
        (["build", "--audiance", "public"], "--audiance", "did you mean --audience?"),
        (["build", "surplus"], "surplus", "one word too many"),
        (["build", "--output"], "--output", "lacks its value"),
        (["build", "--audience", "publik"], "--audience", 'did you mean "public"?'),
        (["serve", "--port", "80a"], "--port", "from 1 to 65535"),
        (["serve", "--port", "70000"], "--port", "from 1 to 65535"),
        (["check", "--language", "de"], "--language", "Possible: en, fr"),
        (["check"], "pelicanconf.py", "no such settings file"),
        (["new", "--title", "x"], "pelicanconf.py", "no such settings file"),
    ],
)
def test_a_wrong_call_says_what_to_write_and_gives_2(
    folder: Blog, arguments: list[str], place: str, hint: str
) -> None:
    said = folder.run(*arguments)
    assert said.code == 2
    assert hint in said.errors
    assert said.errors.startswith(f"{place}: ")


@pytest.mark.parametrize(
    ("variables", "arguments", "french"),
    [
        ({"LC_ALL": "fr_CA.UTF-8"}, [], True),
        ({"LC_ALL": "fr_FR.UTF-8"}, ["--language", "en"], False),
        ({"LC_ALL": "C.UTF-8"}, ["--language=fr"], True),
        ({"LC_ALL": "de_DE.UTF-8"}, [], False),
    ],
)
def test_a_command_speaks_the_persons_language(
    folder: Blog,
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    arguments: list[str],
    french: bool,
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert ("fichier de réglages" in folder.run("check", *arguments).errors) is french


def test_settings_that_do_not_run_are_the_persons_to_mend(folder: Blog) -> None:
    folder.write("pelicanconf.py", "A = 1\nB = A / 0\n")
    said = folder.run("new")
    assert said.code == 2
    assert said.errors.startswith("pelicanconf.py:2: the settings do not run: ZeroDivisionError")


def test_settings_that_are_no_python_name_their_line(folder: Blog) -> None:
    folder.write("pelicanconf.py", "A = 1\nB = (\n")
    assert folder.run("new").errors.startswith("pelicanconf.py:2: the settings do not run: SyntaxError")


def test_a_bug_is_said_to_be_ours_and_written_down(folder: Blog, monkeypatch: pytest.MonkeyPatch) -> None:
    def fall_over(given: Given, console: Console) -> int:
        raise ZeroDivisionError("a\x1b[2J\nb")

    monkeypatch.setattr(check, "run", fall_over)
    said = folder.run("check", "x")
    assert said.code == 2
    assert said.errors.startswith(
        "This is a bug of Open Window, not your mistake: ZeroDivisionError: a\\x1b[2J\n"
    )
    assert "Traceback" not in said.errors
    assert "in fall_over" in folder.text(".openwindow/bug-report.txt")
    assert "Arguments: ['check', 'x']" in folder.text(".openwindow/bug-report.txt")


def test_a_bug_report_finds_a_place_where_the_folder_takes_none(
    folder: Blog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check, "run", lambda given, console: 1 // 0)
    folder.write(".openwindow", "a file where the folder should be")
    said = folder.run("check")
    report = Path(said.errors.partition("The details are in ")[2].partition(":")[0])
    assert "ZeroDivisionError" in report.read_text("utf-8")
    report.unlink()


def test_what_the_system_refuses_is_no_bug(folder: Blog, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(given: Given, console: Console) -> int:
        raise OSError(errno.ENOSPC, "full", "a.md")

    monkeypatch.setattr(check, "run", no_room)
    said = folder.run("check")
    assert said.code == 2
    assert said.errors.startswith("a.md: the system says: No space left on device; ")


def test_another_error_of_the_system_is_our_bug(folder: Blog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "run", lambda given, console: Path("no-such-file").stat())
    assert "This is a bug of Open Window" in folder.run("check").errors


def test_ctrl_c_is_quiet(folder: Blog, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(given: Given, console: Console) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "run", interrupt)
    said = folder.run("check")
    assert (said.code, said.output, said.errors) == (130, "", "")


LIBRARIES = ("pelican", "jinja2", "markdown", "lxml", "feedgen", "pygments", "watchfiles", "nh3")


def imported_by_the_help_of(name: str, modules: tuple[str, ...]) -> str:
    call = f"from openwindow.__main__ import main; main([{name!r}, '--help'])"
    code = f"import sys; {call}; print(); print(*sorted({{*{modules}}} & {{*sys.modules}}))"
    result = subprocess.run(
        [*command()[:1], "-c", code], env=environment(), capture_output=True, text=True, check=True
    )
    return result.stdout.splitlines()[-1]


@pytest.mark.parametrize("name", COMMANDS)
def test_help_does_not_wait_for_large_libraries(name: str) -> None:
    assert imported_by_the_help_of(name, LIBRARIES) == ""


@pytest.mark.parametrize("name", ["build", "serve"])
def test_what_is_called_all_day_begins_with_no_library_at_all(name: str) -> None:
    others = ("babel", "yaml", "openwindow.core.reading", "openwindow.core.pages", "importlib.metadata")
    assert imported_by_the_help_of(name, (*LIBRARIES, *others)) == ""


def test_a_reader_that_goes_away_is_no_bug(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    result = subprocess.run(
        command(), cwd=tmp_path, env=environment(), stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert (result.returncode, result.stderr) == (141, b"")


def test_a_terminal_without_accents_gets_escapes(tmp_path: Path) -> None:
    poor = environment() | {"PYTHONIOENCODING": "ascii", "LC_ALL": "fr_FR.UTF-8"}
    result = subprocess.run(command(), cwd=tmp_path, env=poor, capture_output=True, text=True, check=False)
    assert result.returncode == 0
    assert "utilisation\\xa0:" in result.stdout


def test_main_takes_the_arguments_of_the_process(folder: Blog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["openwindow", "bild"])
    assert main() == 2
