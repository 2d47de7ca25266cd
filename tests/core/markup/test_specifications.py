"""The examples of the CommonMark and GFM specifications, given to the engine `gfm` as they are."""

import re
from typing import NamedTuple
from urllib.parse import unquote

import pytest

from openwindow.core.markup.gfm import GitHubMarkdown
from tests.core.markup.converting import CASES

_EXAMPLE = re.compile(r"^`{32} example ?(\w*)\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    """An example of a specification, with its number there; `extension` is a GFM extension or empty."""

    number: int
    extension: str
    text: str
    html: str


def examples(name: str) -> list[Example]:
    text = (CASES / "spec" / f"{name}.txt").read_text(encoding="utf-8").replace("→", "\t")
    return [Example(number, *found) for number, found in enumerate(_EXAMPLE.findall(text), 1)]


ENGINE = GitHubMarkdown()

OURS = "addresses within the site stay as they were written, so that problems can quote them"
TASKS = "boxes are made by our step task-lists, for both engines"
FILTER = "forbidden HTML is refused by our step raw-html, for both engines"
BARE = "the extension autolink is on: GitHub links bare addresses too"
OLDER = "cmark-gfm follows CommonMark 0.29"

EXCEPTIONS = {
    "gfm-0.29": {
        OURS: {164, 171, 175, 328, 329, 498, 510, 511, 512, 515},
        TASKS: {279, 280},
        FILTER: {652},
        BARE: {610, 614, 616, 619, 620},
    },
    "commonmark-0.31.2": {
        OURS: {32, 33, 195, 202, 206, 489, 502, 503, 504, 507},
        BARE: {602, 606, 608, 611, 612},
        OLDER: {28, 354, 389, 417, 425, 426, 427, 464, 465, 466, 468},
    },
}


@pytest.mark.parametrize(("name", "count"), [("gfm-0.29", 672), ("commonmark-0.31.2", 652)])
def test_the_engine_gives_what_the_specification_says_but_for_the_exceptions(name: str, count: int) -> None:
    assert len(examples(name)) == count
    others = {example.number for example in examples(name) if ENGINE.to_html(example.text) != example.html}
    assert others == set().union(*EXCEPTIONS[name].values())


@pytest.mark.parametrize("name", EXCEPTIONS)
def test_addresses_differ_in_nothing_but_their_escapes(name: str) -> None:
    for example in (each for each in examples(name) if each.number in EXCEPTIONS[name][OURS]):
        assert _plain(ENGINE.to_html(example.text)) == _plain(example.html)


def _plain(html: str) -> str:
    return unquote(html.replace("&quot;", '"'))
