"""From HTML to the words that readers search."""

import pytest
from hypothesis import given
from hypothesis.strategies import text

from openwindow.core.search.plain_text import JOINT, plain_text, searchable

HTML = {
    "words of blocks stay apart": ("<p>One</p><ul><li>two</li><li>three</li></ul>", "One two three"),
    "words of table cells stay apart": ("<tr><td>1</td><td>2</td></tr>", "1 2"),
    "a line that is broken stays two words": ("salt<br>bread", "salt bread"),
    "emphasis inside a word does not cut it": ("<p>un<em>believ</em>able</p>", "unbelievable"),
    "what is escaped is a letter again": ("<p>a &lt;b&gt; &amp;amp; c</p>", "a <b> &amp; c"),
    "values of attributes are no words": ('<a href="/secret/" title="hidden">link</a>', "link"),
    "a footnote leaves neither number nor arrow": (
        '<p>Told<sup id="fnref-1">1</sup>.</p><p>Why. <a class="footnote-backref" href="#fnref-1">↩</a></p>',
        "Told. Why.",
    ),
    "other raised words stay": ("<p>E=mc<sup>2</sup></p>", "E=mc2"),
    "white space is one space": ("<pre>a\n\n\tb\u00a0 c</pre>", "a b c"),
}

ELISIONS = {
    "l’été": f"l’{JOINT}été",
    "L'ÉTÉ, d'un": f"L'{JOINT}ÉTÉ, d'{JOINT}un",
    "lorsqu’il": f"lorsqu’{JOINT}il",
    "aujourd’hui": "aujourd’hui",
    "the baker’s": "the baker’s",
    "don't": "don't",
    "5'10": "5'10",
    "‘a’ b": "‘a’ b",
}


@pytest.mark.parametrize(("html", "words"), HTML.values(), ids=HTML.keys())
def test_a_body_becomes_its_words(html: str, words: str) -> None:
    assert plain_text(html) == words


@pytest.mark.parametrize(("written", "searched"), ELISIONS.items())
def test_a_word_behind_an_elision_is_a_word_of_its_own(written: str, searched: str) -> None:
    assert searchable(written) == searched


@given(text())
def test_readers_get_the_text_back_as_it_was(written: str) -> None:
    plain = written.replace(JOINT, "")
    assert searchable(plain).replace(JOINT, "") == plain
