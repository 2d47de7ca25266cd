"""Small facts of a converted body, for those who do not need its HTML."""

import re

from lxml.etree import XPath, _Element as Element

from openwindow.core.markup.draft import Draft
from openwindow.core.markup.html_tree import texts
from openwindow.core.model.body import BodyFacts

_PROSE = XPath("descendant::text()[not(ancestor::pre or ancestor::code)]")
_IDS = XPath("descendant::*/@id")
_WORD = re.compile(r"\w\S*")


def facts_of(tree: Element, draft: Draft) -> BodyFacts:
    """What the steps noted, with the ids of the tree and the number of its words."""
    return BodyFacts(
        references=tuple(draft.references),
        headings=tuple(draft.headings),
        anchors=frozenset(texts(_IDS, tree)),
        words=len(_WORD.findall("".join(texts(_PROSE, tree)))),
    )
