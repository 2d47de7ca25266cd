"""Footnotes: ids made of numbers, and links that say where they lead."""

from lxml.etree import _Element as Element

from openwindow.core.markup.draft import Draft
from openwindow.core.markup.engine import FOOTNOTE_MARK
from openwindow.core.markup.html_tree import take

NOTES, BACK = "Footnotes", "Back to the text from note %(number)s"


def apply(tree: Element, draft: Draft) -> None:
    """Give notes and their references short ids, and their section its role."""
    notes = [item for item in tree.iter("li") if FOOTNOTE_MARK in item.get("id", "")]
    if not notes:
        return
    numbers = {note.get("id", "").partition(FOOTNOTE_MARK)[2]: number for number, note in enumerate(notes, 1)}
    renamed = _rename(tree, numbers, draft)
    for link in tree.iter("a"):
        if FOOTNOTE_MARK in link.get("href", ""):
            link.set("href", "#" + renamed.get(link.get("href", "")[1:], ""))
    for number, note in enumerate(notes, 1):
        _label_links_back(note, number, draft)
    _make_section(notes[0], draft)


def _rename(tree: Element, numbers: dict[str, int], draft: Draft) -> dict[str, str]:
    """New ids by the engine's; those of a note's second reference end in "-2"."""
    renamed: dict[str, str] = {}
    for element in tree.iter("li", "sup"):
        old = element.get("id", "")
        if FOOTNOTE_MARK in old:
            label = old.partition(FOOTNOTE_MARK)[2]
            kind = "fn" if element.tag == "li" else "fnref"
            renamed[old] = draft.ids.give(f"{kind}-{numbers[label]}")
            element.set("id", renamed[old])
    for link in tree.iterfind(".//sup/a[@class='footnote-ref']"):
        link.set("role", "doc-noteref")
    return renamed


def _label_links_back(note: Element, number: int, draft: Draft) -> None:
    for link in note.iterfind(".//a[@class='footnote-backref']"):
        take(link, "title")
        link.set("role", "doc-backlink")
        link.set("aria-label", draft.wording.gettext(BACK) % {"number": number})
        # Without U+FE0E some systems draw the arrow as a coloured picture.
        link.text = "\u21a9\ufe0e"


def _make_section(note: Element, draft: Draft) -> None:
    section = next(note.iterancestors("div"))
    section.tag = "section"
    section.set("class", "footnotes")
    section.set("role", "doc-endnotes")
    section.set("aria-label", draft.wording.gettext(NOTES))
    for line in section.findall("hr"):
        section.remove(line)
