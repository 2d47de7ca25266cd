"""Small facts of a converted body, for those who do not need its HTML."""

import re
from typing import cast

from lxml.etree import XPath, _Element as Element, tostring

from openwindow.core.markup.draft import Draft
from openwindow.core.markup.html_tree import texts
from openwindow.core.model.body import BodyFacts

_IDS = XPath("descendant::*/@id")
_CODE = XPath("descendant::pre | descendant::code[not(ancestor::pre)]")
_WORD = re.compile(r"\w\S*")


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
    return len(_WORD.findall(tostring(element, method="text", encoding="unicode", with_tail=False)))
