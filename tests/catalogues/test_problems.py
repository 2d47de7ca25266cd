"""The sentences of the problems: one for each code, in each language, with the same values."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from openwindow.core.model.source import Trouble
from openwindow.core.reading.yaml_errors import CODES

PACKAGE = Path(__file__).parents[2] / "plugins" / "openwindow"
TREES = [ast.parse(path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py"))]
NOTING = ("problem", "note", "_note", "Stray")
"""The functions whose first argument is the code of a problem."""


def sentences(language: str) -> dict[str, str]:
    with (PACKAGE / "catalogues" / language / "problems.po").open("rb") as opened:
        return {str(each.id): str(each.string) for each in read_po(opened, abort_invalid=True) if each.id}


ENGLISH, FRENCH = sentences("en"), sentences("fr")


def codes_noted() -> set[str]:
    calls = [node for tree in TREES for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    first = [call.args[0] for call in calls if ast.unparse(call.func).rpartition(".")[2] in NOTING]
    literal = {each.value for each in first if isinstance(each, ast.Constant) and isinstance(each.value, str)}
    return literal | {each.value for each in Trouble} | {code for _, code in CODES}


def texts_in_code() -> set[str]:
    nodes = (node for tree in TREES for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {node.value for node in nodes if isinstance(node.value, str)}


def values_in(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("told", [ENGLISH, FRENCH], ids=["en", "fr"])
def test_every_code_has_a_sentence(told: dict[str, str]) -> None:
    assert codes_noted() - {code for code, sentence in told.items() if sentence} == set()


def calls_that_name_their_values() -> list[tuple[str, frozenset[str]]]:
    """The code and the names of the values, wherever the call spells out both."""
    calls = [node for tree in TREES for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    noting = [call for call in calls if ast.unparse(call.func).rpartition(".")[2] in ("problem", "note")]
    return sorted(
        (call.args[0].value, frozenset(keyword.arg for keyword in call.keywords if keyword.arg))
        for call in noting
        if isinstance(call.args[0], ast.Constant) and all(keyword.arg for keyword in call.keywords)
    )


@pytest.mark.parametrize(("code", "given"), calls_that_name_their_values())
def test_a_sentence_asks_for_no_value_that_it_is_not_given(code: str, given: frozenset[str]) -> None:
    assert values_in(ENGLISH[code]) <= given


@pytest.mark.parametrize("told", [ENGLISH, FRENCH], ids=["en", "fr"])
def test_every_sentence_is_for_a_code(told: dict[str, str]) -> None:
    assert set(told) - texts_in_code() == set()


@pytest.mark.parametrize("code", sorted(ENGLISH))
def test_both_languages_quote_the_same_values(code: str) -> None:
    assert values_in(ENGLISH[code]) == values_in(FRENCH[code])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_code_stands_twice_in_a_catalogue(language: str) -> None:
    text = (PACKAGE / "catalogues" / language / "problems.po").read_text("utf-8")
    codes = re.findall(r'^msgid "(.+)"', text, re.MULTILINE)
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("code", sorted(FRENCH))
def test_french_keeps_its_signs_from_the_edge_of_a_line(code: str) -> None:
    words = FRENCH[code].replace("&lt;", "")
    assert re.findall(r"« | »| [;?!]|\w[;?!](?=\s|$)", words) == []
