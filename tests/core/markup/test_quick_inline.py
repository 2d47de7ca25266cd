"""The quick inline step gives what Python-Markdown's own gives."""

import markdown
from hypothesis import given, strategies as st
from markdown.treeprocessors import InlineProcessor

from openwindow.core.markup.python_markdown import _new
from openwindow.core.model.markdown_options import NO_OPTIONS

SIGNS = "*_`[]()!<>&\\ \n^:#ab1.-"


def slow() -> markdown.Markdown:
    made = _new(NO_OPTIONS)
    made.treeprocessors.register(InlineProcessor(made), "inline", 20)
    return made


QUICK, SLOW = _new(NO_OPTIONS), slow()


@given(st.text(alphabet=SIGNS, max_size=60) | st.text(max_size=60))
def test_leaving_out_vain_searches_changes_nothing(text: str) -> None:
    assert QUICK.reset().convert(text) == SLOW.reset().convert(text)


def test_a_pattern_that_nobody_knows_is_always_tried() -> None:
    made = _new(NO_OPTIONS)
    made.inlinePatterns.register(markdown.inlinepatterns.SimpleTagInlineProcessor(r"(q)(x)q", "q"), "mine", 5)
    made.treeprocessors.register(type(made.treeprocessors["inline"])(made), "inline", 20)
    assert made.convert("a qxq b") == "<p>a <q>x</q> b</p>"
