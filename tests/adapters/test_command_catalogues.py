"""What the commands say, in both languages."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po

import openwindow
from openwindow.adapters.command_line import COMMANDS
from openwindow.adapters.console import CATALOGUES, wording_in
from openwindow.core.drafting.choices import AUDIENCES
from openwindow.core.pages import KINDS
from openwindow.core.pages.fingerprint import PARTS

PACKAGE = Path(openwindow.__file__).parent
ROOMS = (PACKAGE / "adapters", PACKAGE / "core" / "drafting", PACKAGE / "core" / "rebuild")
OURS = tuple(module for room in ROOMS for module in room.glob("*.py"))
WHY = {f"why-kind-{kind.NAME.replace('_', '-')}" for kind in KINDS} | {f"why-part-{each}" for each in PARTS}
"""How pages and their parts are called where it is told why they are made again."""


def catalogue(language: str, part: str = "commands") -> Catalog:
    with (CATALOGUES / language / f"{part}.po").open("rb") as file:
        return read_po(file)


def texts(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string)


def values(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def codes() -> set[str]:
    """Every literal that looks like a code of the catalogue, and the first argument of what says one."""
    found = {f"help-{command}" for command in COMMANDS} | WHY
    for node in (node for module in OURS for node in ast.walk(ast.parse(module.read_text("utf-8")))):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in ("words", "say", "count"):
            found |= set(literals(node.args[0]))
        found |= {
            each
            for each in literals(node)
            if re.fullmatch(r"(help|ask|value|draft|engines|why)(-[a-z]+)+", each)
        }
    return found


def literals(node: ast.AST) -> list[str]:
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def problem_codes() -> set[str]:
    """What the commands say of options, settings and files."""
    pattern = r"(option|command)-[a-z-]+[a-z]|no-settings-file|broken-settings-file|file-is-there"
    modules = (*OURS, PACKAGE / "outside" / "new_files.py")
    nodes = (node for module in modules for node in ast.walk(ast.parse(module.read_text("utf-8"))))
    return {each for node in nodes for each in literals(node) if re.fullmatch(pattern, each)}


def known(language: str, part: str) -> set[str]:
    return {each.id if isinstance(each.id, str) else each.id[0] for each in catalogue(language, part)}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_code_has_its_words(language: str) -> None:
    assert codes() - known(language, "commands") == set()
    assert problem_codes() - known(language, "problems") == set()


def test_nothing_is_translated_that_nobody_says() -> None:
    said = {
        each
        for module in OURS
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        for each in literals(node)
    }
    made_of_parts = {f"help-{command}" for command in COMMANDS} | {f"audience-{each}" for each in AUDIENCES}
    assert known("en", "commands") - said - made_of_parts - WHY == set()


def test_both_languages_say_the_same_things_with_the_same_values() -> None:
    english, french = catalogue("en"), catalogue("fr")
    for message in english:
        if message.id:
            other = french.get(message.id if isinstance(message.id, str) else message.id[0])
            assert other is not None
            assert all(texts(other)), message.id
            assert values("".join(texts(message))) == values("".join(texts(other))), message.id


def test_french_has_its_spaces() -> None:
    ordinary_space = re.compile(r" [?!;:»]|« ")
    messages = [each for part in ("commands", "problems") for each in catalogue("fr", part) if each.id]
    assert [text for each in messages for text in texts(each) if ordinary_space.search(text)] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_new_post_begins_with_questions(language: str) -> None:
    assert wording_in(language).gettext("draft-post-body").count("?") >= 3
