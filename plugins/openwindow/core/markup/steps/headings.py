"""Headings: levels that fit below the page's title, ids to link to, facts for the table of contents."""

from lxml.etree import XPath, _Element as Element

from openwindow.core.markup.draft import Draft
from openwindow.core.markup.html_tree import texts
from openwindow.core.markup.ids import id_of
from openwindow.core.model.body import Heading

_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TEXT = XPath("descendant::text()[not(ancestor::a/@role = 'doc-noteref')] | descendant::img/@alt")


def apply(tree: Element, draft: Draft) -> None:
    """The highest level used becomes h2, the next one used h3, and so on."""
    found = list(tree.iter(*_TAGS))
    levels = {tag: min(6, level) for level, tag in enumerate(sorted({heading.tag for heading in found}), 2)}
    for heading in found:
        level = levels[heading.tag]
        heading.tag = f"h{level}"
        text = " ".join(("".join(texts(_TEXT, heading)) if len(heading) else heading.text or "").split())
        if not heading.get("id"):
            heading.set("id", draft.ids.give(id_of(text)))
        draft.headings.append(Heading(level, heading.get("id", ""), text))
