"""The theme's catalogues: complete, without unused words, with the same placeholders in every language."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

import openwindow.core
from openwindow.core.markup.steps import callouts, figures, footnotes, tables, task_lists
from openwindow.core.pages import feed_channels
from tests.theme.rendering import LANGUAGES, THEME

EACH_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
CORE = Path(openwindow.core.__file__).parent
ROOMS = ("pages", "feeds", "markup")
NAMED = {
    feed_channels: (*feed_channels.ABOUT.values(),),
    callouts: (*callouts.TITLES.values(),),
    figures: (figures.SEE,),
    footnotes: (footnotes.NOTES, footnotes.BACK, footnotes.BACK_TO_ONE, footnotes.CLOSE),
    tables: (tables.NAME,),
    task_lists: (task_lists.DONE, task_lists.NOT_DONE),
}
"""The words of modules that ask for them by a name."""


def words_of_templates() -> Iterator[str]:
    for file in (THEME / "templates").rglob("*.html"):
        with file.open("rb") as source:
            for _, _, said, _ in babel_extract(source, ("_", "gettext", "ngettext"), [], {"silent": "false"}):
                yield forms(said)[0]


def asked() -> Iterator[tuple[Path, ast.expr]]:
    """What modules of the core ask gettext for."""
    for file in (file for room in ROOMS for file in (CORE / room).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called(node.func) in ("gettext", "ngettext"):
                yield file, node.args[0]


def called(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def words_of_the_core() -> Iterator[str]:
    yield from (str(said.value) for _, said in asked() if isinstance(said, ast.Constant))
    yield from (word for words in NAMED.values() for word in words)


def catalogue(language: str) -> Catalog:
    with (THEME / "translations" / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def messages(language: str) -> list[Message]:
    return [message for message in catalogue(language) if message.id]


def forms(text: object) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)  # type: ignore[arg-type]  # Babel: str or tuple


def placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"%\(\w+\)s", text))


@EACH_LANGUAGE
def test_the_catalogue_has_the_words_that_are_used_and_no_others(language: str) -> None:
    listed = {forms(message.id)[0] for message in messages(language)}
    assert listed == {*words_of_templates(), *words_of_the_core()}


def test_modules_that_ask_for_words_by_a_name_are_known_here() -> None:
    modules = {file for file, said in asked() if not isinstance(said, ast.Constant)}
    assert modules == {Path(str(module.__file__)) for module in NAMED}


@EACH_LANGUAGE
def test_every_word_is_translated(language: str) -> None:
    assert [
        message.id for message in messages(language) if message.fuzzy or not all(forms(message.string))
    ] == []


@EACH_LANGUAGE
def test_a_translation_keeps_the_placeholders(language: str) -> None:
    for message in messages(language):
        wanted = placeholders(forms(message.id)[-1])
        assert all(placeholders(said) == wanted for said in forms(message.string)), message.id


def test_french_has_its_spaces_before_double_signs() -> None:
    for message in messages("fr"):
        for said in forms(message.string):
            assert not re.search(r"(?<![\u00a0\u202f])[:;!?»](?!\w)", said), said
