"""What each engine gives for all that authors are told, and where the two differ."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from openwindow.core.markup import ENGINES, Source
from openwindow.core.markup.allowed import ELEMENTS
from openwindow.core.markup.comparison import compared
from openwindow.core.model.markdown_options import ENGINE_NAMES
from tests.core.markup.converting import CASES, CONVERTERS, html_of, problems_of

DOCS = Path(__file__).parents[3] / "docs"
SECTIONS = {"authors.md": ("## Writing", "## Translations"), "authors.fr.md": ("## Écrire", "## Traductions")}
FENCED = re.compile(r"^(`{3,})(\w*)\n(.*?)\n\1$", re.MULTILINE | re.DOTALL)
# A note belongs to the paragraph above it, and an item's second paragraph to the item.
BETWEEN_BLOCKS = re.compile(r"\n\n(?!\[\^| {4})")
SAME = "="


class Row(NamedTuple):
    """A row of the table; `gfm` is "=" where readers see the same."""

    title: str
    text: str
    markdown: str
    gfm: str


def rows(name: str) -> list[Row]:
    """The rows of a file: title, text, what `markdown` gives, what `gfm` gives, each ended by "."."""
    parts = (CASES / "engines" / f"{name}.txt").read_text(encoding="utf-8").split("\n.\n")
    return [Row(*row) for row in zip(*[iter(parts)] * 4, strict=False)]


TABLE = [row for name in ("authors", "authors.fr", "differences") for row in rows(name)]


def looks_the_same(text: str) -> bool:
    source = Source("a.md", "en", 1, text)
    return not compared(source, *(CONVERTERS[name].convert(source) for name in ENGINE_NAMES))


@pytest.mark.parametrize("row", [pytest.param(row, id=row.title) for row in TABLE])
def test_each_engine_gives_what_the_table_says(row: Row) -> None:
    assert html_of(row.text) == row.markdown
    assert problems_of(row.text) == problems_of(row.text, "gfm") == []
    assert looks_the_same(row.text) if row.gfm == SAME else html_of(row.text, engine="gfm") == row.gfm
    assert looks_the_same(row.text) == (row.gfm == SAME)


def section(name: str) -> str:
    start, end = SECTIONS[name]
    text = (DOCS / name).read_text("utf-8")
    return text[text.index(f"\n{start}\n") : text.index(f"\n{end}\n")]


@pytest.mark.parametrize("name", SECTIONS)
def test_every_example_that_authors_are_shown_is_a_row(name: str) -> None:
    examples = [text for _, kind, text in FENCED.findall(section(name)) if kind == "markdown"]
    blocks = {block for example in examples for block in BETWEEN_BLOCKS.split(example)}
    assert len(blocks) > 10
    assert blocks - {row.text for row in TABLE} == set()


@pytest.mark.parametrize("name", SECTIONS)
def test_every_sign_that_authors_are_told_is_in_a_row(name: str) -> None:
    quoted = re.findall(r"`([^`]+)`", FENCED.sub("", section(name)).replace("\n", " "))
    signs = [each for each in quoted if re.search(r"[<>\[\]*#!~|]", each)]
    assert len(signs) > 8
    assert [sign for sign in signs if not any(sign in row.text for row in TABLE)] == []


@pytest.mark.parametrize("name", sorted(ELEMENTS))
def test_every_allowed_element_is_the_same_with_both(name: str) -> None:
    assert looks_the_same(f"a <{name}>b</{name}> c")


def test_the_settings_know_the_names_of_the_engines() -> None:
    assert tuple(ENGINES) == ENGINE_NAMES
