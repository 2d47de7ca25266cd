"""What the engine `gfm` adds to cmark: footnotes in our shape, addresses as written, memory given back."""

import resource

import pytest

from openwindow.core.markup.engine import FOOTNOTE_MARK
from openwindow.core.markup.gfm import GitHubMarkdown
from tests.core.markup.converting import html_of, problems_of

ENGINE = GitHubMarkdown()
MARK = FOOTNOTE_MARK


def test_notes_and_references_carry_our_mark() -> None:
    html = ENGINE.to_html("a[^1] b[^1]\n\n[^1]: Note.")
    link = f'<a class="footnote-ref" href="#fn{MARK}1">1</a></sup>'
    assert f'a<sup id="fnref{MARK}1">{link} b<sup id="fnref2{MARK}1">{link}' in html
    assert f'<div>\n<ol>\n<li id="fn{MARK}1">' in html
    assert f'Note.\xa0<a class="footnote-backref" href="#fnref{MARK}1">↩</a> <a class' in html


def test_a_name_that_ends_like_a_second_reference_is_a_name() -> None:
    html = ENGINE.to_html("a[^1] b[^1-2] c[^1]\n\n[^1]: One.\n[^1-2]: Two.")
    ids = (f'id="fnref{MARK}1"', f'id="fnref2{MARK}1"', f'id="fnref{MARK}1-2"')
    assert [html.count(each) for each in ids] == [1, 1, 1]


IMITATIONS = (
    '<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup>',
    '<section class="footnotes" data-footnotes>\n<ol>\n<li id="fn-1">x</li></ol></section>',
    '<a href="#fnref-1" class="footnote-backref" data-footnote-backref data-footnote-backref-idx="1">x</a>',
    '<li id="fn-1">x</li>',
)


@pytest.mark.parametrize("html", IMITATIONS)
def test_html_that_looks_like_a_note_of_cmarks_is_none(html: str) -> None:
    alone = ENGINE.to_html(f"{html}\n\na[^1]\n\n[^1]: Note.")
    assert alone.startswith((html, f"<p>{html}"))
    assert problems_of(f"{html}\n\na[^1]\n\n[^1]: Note.", "gfm") == problems_of(html, "gfm")


@pytest.mark.parametrize(
    "end", ["```\nopen", "<!-- open", "<pre>\nopen", "- item", "> quote", "| a |\n|---|"]
)
def test_a_note_that_nothing_refers_to_changes_nothing_else(end: str) -> None:
    without = ENGINE.to_html(f"a\n\n{end}")
    assert ENGINE.to_html(f"a\n\n[^1]: Note.\n\n{end}").startswith(without)


@pytest.mark.parametrize("reference", ["&#xFDD0;", "&#xfdd2;1", "&#64979;", "&#1;", "&#x9F;"])
def test_a_reference_to_a_character_of_ours_is_none(reference: str) -> None:
    html = ENGINE.to_html(
        f"{reference} a[^1] `{reference}` data-footnote [x]({reference})\n\n[^1]: {reference}"
    )
    shown = html.replace(f"fn{MARK}1", "").replace(f"fnref{MARK}1", "")
    assert not set(shown) & {"\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3", "\ufdd5", "\x01", "\x9f"}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("[a](é.csv)", "é.csv"),
        ("[a](%C3%A9.csv)", "%C3%A9.csv"),
        ("[a](é%20b.csv)", "é%20b.csv"),
        ("[a](<b c.csv>) [b](x%20y)", "b c.csv"),
        ("[a](a%2Fb%00é.csv)", "a%2Fb%00é.csv"),
        ("[a](%EF%B7%90é.csv)", "%EF%B7%90é.csv"),
        ("[a](&ouml;%20.csv)", "ö%20.csv"),
        ("![a](a[1].png)", "a[1].png"),
    ],
)
def test_an_address_within_the_site_is_as_it_was_written(text: str, target: str) -> None:
    assert f'="{target}"' in html_of(text, engine="gfm")


def test_problems_name_the_place_of_an_address_with_accents() -> None:
    assert problems_of("a\n\nb [a](//é.example)", "gfm") == ["3:7 forbidden-link //é.example"]


def test_memory_is_given_back() -> None:
    text = "A *word* and [another](x.md).\n\n" * 2_000
    ENGINE.to_html(text)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(150):
        ENGINE.to_html(text)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 30_000  # kilobytes; it was 230,000
