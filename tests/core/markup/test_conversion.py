"""What holds for every body: equal results, nothing harmful, nothing lost, facts that agree with the HTML."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings, strategies as st

from openwindow.core.markup import ENGINES, STEPS, Converter, Source
from openwindow.core.model.body import Heading, ReferenceKind
from tests.core.markup.converting import CONVERTERS, WORDING, convert, html_of, problems_of
from tests.core.markup.harmless import harm_in

SIGNS = r"""
< > & " ' ` `` ``` ~~~ ! [ ] ( ) ]( ![ * ** _ __ # ## > - 1. | |-|-| + = --- === \ : ^ [^1] [^1]: [x] [x]: {
"""
TAGS = """
<b> </b> <div> </div> <p> </p> <a href= </a> <img src= <script> </script> <svg> <style> </style> <table> <td>
<body> </html> <!-- --> <![CDATA[ ]]> <? ?> <details> <textarea> <title> onclick= javascript: data: // https://
&#x &#1; &amp &lt; &#xFDD0;0&#xFDD1; [!NOTE] [ ] [x] python word1 word2 été
"""
WHITE = ["\n", "\n\n", "\n    ", " ", "  \n", "\t", "\n> ", "\n- "]
ODD = [
    "\x00",
    "\x02",
    "\x03",
    "\x0b",
    "\x7f",
    "\u2028",
    "\ufdd0",
    "\ufdd2",
    "\uffff",
    "\ud800",
    "\r\n",
    "\ufeff",
]

markup = st.lists(st.sampled_from([*SIGNS.split(), *TAGS.split(), *WHITE * 6, *ODD]), max_size=40).map(
    "".join
)
texts = markup | st.text(max_size=60)


both = pytest.mark.parametrize("engine", ENGINES)


@both
@given(text=texts)
@settings(max_examples=300, deadline=None)
def test_no_text_whatever_leaves_anything_harmful(engine: str, text: str) -> None:
    assert harm_in(html_of(text, engine=engine)) == []


@both
@given(text=texts)
@settings(deadline=None)
def test_there_is_one_piece_more_than_references(engine: str, text: str) -> None:
    body = convert(text, engine=engine).body
    assert len(body.pieces) == len(body.facts.references) + 1
    assert "\ufdd0" not in "".join(body.pieces)


@both
@given(before=texts, text=texts)
@settings(deadline=None)
def test_what_was_converted_before_changes_nothing(engine: str, before: str, text: str) -> None:
    convert(before, engine=engine)
    source = Source("a.md", "fr", 1, text)
    fresh = Converter(ENGINES[engine](), WORDING)
    assert CONVERTERS[engine].convert(source) == fresh.convert(source)


class Text(HTMLParser):
    """The text of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data


HTML = [
    "word",
    "<b>",
    "</b>",
    "<div>",
    "</div>",
    "</p>",
    "<a ",
    "<b title='",
    "<table>",
    "<td>",
    "<!--",
    "-->",
    "<? ",
]


@both
@given(text=st.lists(st.sampled_from(HTML + SIGNS.split() + WHITE), max_size=30).map("".join))
@settings(deadline=None)
def test_no_word_is_lost_in_silence(engine: str, text: str) -> None:
    conversion = convert(f"Begin\n\n{text}\n\nEnd", engine=engine)
    assert conversion.problems or re.search(
        "Begin.*End", Text("".join(conversion.body.pieces)).text, re.DOTALL
    )


@both
def test_the_facts_agree_with_the_html(engine: str) -> None:
    text = "# One *two*\n\n[a](x.md) `no code` five six\n\n```\nnone\n```\n\n![p](p.png)"
    facts = convert(text, engine=engine).body.facts
    assert facts.headings == (Heading(2, "one-two", "One two"),)
    assert facts.anchors == {"one-two"}
    assert facts.words == 5
    assert [(each.kind, each.target, each.line, each.column) for each in facts.references] == [
        (ReferenceKind.LINK, "x.md", 3, 5),
        (ReferenceKind.PICTURE, "p.png", 9, 6),
    ]


@both
def test_lines_are_those_of_the_file(engine: str) -> None:
    source = Source("a.md", "en", 12, "Text\n\n<script>")
    [found] = CONVERTERS[engine].convert(source).problems
    assert str(found.place) == "a.md:14:1"


@both
def test_each_occurrence_of_a_target_has_its_own_place(engine: str) -> None:
    text = "[a](x.md) [b](xx.md)\n\n<!-- [n](x.md) -->\n`[n](x.md)` [c](x.md)\n\n[d]\n\n[d]: x.md\n"
    assert [(one.line, one.column) for one in convert(text, engine=engine).body.facts.references] == [
        (1, 5),
        (1, 15),
        (4, 17),
        (8, 6),
    ]


def test_words_of_ours_are_in_the_language_of_the_text() -> None:
    assert ">Attention</strong>" in html_of("> [!WARNING]\n> Non.", "fr")
    assert 'aria-label="Fait"' in html_of("- [x] oui", "fr")


def test_the_names_of_the_steps_are_their_modules() -> None:
    assert [name.replace("-", "_") for name, _ in STEPS] == [
        step.__module__.split(".")[-1] for _, step in STEPS
    ]


BOMBS = {
    "quotes": ">" * 10_000,
    "quotes with spaces": "> " * 49 + "\n" + "> " * 10_000,
    "brackets": "[" * 10_000,
    "pictures": "![" * 10_000,
    "links": "[a](" * 10_000,
    "tags": "<a " * 10_000,
    "declarations": "<![CDATA[" * 5_000,
    "elements": "<div>" * 300,
    "lists": "".join("    " * depth + "- a\n" for depth in range(100)),
    "fences": "~~~ a\n" * 10_000,
    "rules": "---\n" * 10_000,
    "headings": "# a\n" * 10_000,
}


@both
@pytest.mark.parametrize("name", BOMBS)
def test_what_is_nested_without_end_is_a_problem(engine: str, name: str) -> None:
    assert [problem.split()[1] for problem in problems_of(BOMBS[name], engine)] == ["too-nested"]


LONG = {
    "stars": "*" * 1_000_000,
    "a table": "| a | b |\n|---|---|\n" + "| 1 | [x](y.md) |\n" * 2_000,
    "headings": "## a\n\n" * 3_000,
    "links": "[a](b.md) " * 3_000,
    "pictures": "![a](b.png)\n\n" * 2_000,
    "words": "word " * 50_000,
    "one word": "a" * 300_000,
    "signs": "!" * 300_000,
    "spaces": "a" + " " * 100_000 + "b",
    "quotes below the limit": "> " * 20 + "a\n" * 20,
    "code": "```python\n" + "    x = [1, (2, 3)]\n" * 2_000 + "```\n",
    "deep indentation in code": "```\n" + " " * 300 + "x\n```\n",
}


@both
@pytest.mark.parametrize("name", LONG)
def test_what_is_only_long_is_none(engine: str, name: str) -> None:
    assert problems_of(LONG[name], engine) == []


def test_a_body_after_a_broken_one_is_as_if_it_were_the_first() -> None:
    before = html_of("- a\n\n    b")
    convert("".join("    " * depth + "- a\n" for depth in range(49)))
    assert html_of("- a\n\n    b") == before
