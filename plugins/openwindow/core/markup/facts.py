"""Small facts of a converted body, for those who do not need its HTML."""

import re
from typing import cast

from lxml.etree import XPath, _Element as Element, tostring

from openwindow.core.markup.draft import Draft
from openwindow.core.markup.html_tree import texts
from openwindow.core.model.body import BodyFacts

_IDS = XPath("descendant::*/@id")
_CODE = XPath("descendant::pre | descendant::code[not(ancestor::pre)]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")

# To count the words of a text as regular expressions do is a tenth of its conversion: /\w\S*/ finds as many
# as there are spaces before letters where all other signs are gone.
_SPACES = "".join(filter(str.isspace, map(chr, range(128))))
_FLAT = bytes(32 if chr(byte) in _SPACES else 97 for byte in range(256))
_SIGNS = bytes(byte for byte in range(128) if not re.match(r"[\w\s]", chr(byte)))


def facts_of(tree: Element, draft: Draft) -> BodyFacts:
    """What the steps noted, with the ids of the tree and the number of its words."""
    return BodyFacts(
        references=tuple(draft.references),
        headings=tuple(draft.headings),
        anchors=frozenset(texts(_IDS, tree)),
        words=_words(tree),
    )


def _words(tree: Element) -> int:
    """How many words a reader reads; code is looked at rather than read."""
    return max(0, _words_in(tree) - sum(_words_in(code) for code in cast(list[Element], _CODE(tree))))


def _words_in(element: Element) -> int:
    return number_of_words(tostring(element, method="text", encoding="unicode", with_tail=False))


def number_of_words(text: str) -> int:
    """How many words a text has: what stands between spaces, and has a letter or a digit."""
    for sign in frozenset(_NOT_ASCII.findall(text)):
        text = text.replace(sign, "a" if sign.isalnum() else " " if sign.isspace() else "")
    return (b" " + text.encode().translate(_FLAT, _SIGNS)).count(b" a")
