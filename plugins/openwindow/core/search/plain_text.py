"""From the HTML of a body to the words that are searched and shown in results."""

import re
from html import unescape

JOINT = "\u2060 "
"""Stands where a search must see two words and a reader one: `theme/static/search.js` takes it out again."""

_TAG = re.compile(r"</?([a-z][a-z0-9]*)[^>]*>|<!--.*?-->", re.DOTALL)
"""Bodies are written so that "<" and ">" stand for nothing else (`core.markup.html_tree.cut`)."""

_WITHIN_WORDS = re.compile(
    "a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr"
).fullmatch
_OF_FOOTNOTES = re.compile(
    r'<sup id="fnref-[^>]*>.*?</sup>|<a [^>]*class="[^"]*footnote-backref[^>]*>.*?</a>', re.DOTALL
)
_ELISION = re.compile(r"(?<!\w)([^\W\d_]|[^\W\d_]*qu)(['’])(?=[^\W\d_])", re.IGNORECASE)


def plain_text(html: str) -> str:
    """The words of a body in a row, without the numbers of footnotes and the ways back from them."""
    text = _TAG.sub(_space_of, _OF_FOOTNOTES.sub("", html))
    return " ".join(unescape(text).split())


def searchable(text: str) -> str:
    """A text in which the word behind an elision can be found.

    Pagefind 1.5 takes "l’été" for one word, so that nobody who looks for "été" would find it.
    """
    return _ELISION.sub(rf"\1\2{JOINT}", text)


def _space_of(tag: re.Match[str]) -> str:
    return "" if _WITHIN_WORDS(tag[1] or "") else " "
