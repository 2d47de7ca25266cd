"""Code looks as Pygments' own writer would have it look."""

from hypothesis import given, strategies as st
from pygments.formatters import HtmlFormatter
from pygments.token import STANDARD_TYPES, Name, _TokenType

from openwindow.core.markup.code_html import code_html

KINDS = [*STANDARD_TYPES, Name.Of.Somebody]
TEXTS = st.text("ab&<>\"' \n", max_size=6)


def pygments_html(tokens: list[tuple[_TokenType, str]]) -> str:
    lines = HtmlFormatter(nowrap=True)._format_lines(iter(tokens))
    return "".join(line for _, line in lines).replace("&quot;", '"').replace("&#39;", "'")


@given(st.lists(st.tuples(st.sampled_from(KINDS), TEXTS)))
def test_any_tokens_look_alike(tokens: list[tuple[_TokenType, str]]) -> None:
    assert code_html(tokens) == pygments_html(tokens)


@given(st.lists(st.tuples(st.sampled_from(KINDS[:3]), TEXTS)))
def test_neighbours_of_one_type_look_alike(tokens: list[tuple[_TokenType, str]]) -> None:
    assert code_html(tokens) == pygments_html(tokens)
