"""Footnotes: numbers in the order of the text, ids made of them, and links that say where they lead."""

from lxml.etree import _Element as Element

from openwindow.core.markup.draft import Draft
from openwindow.core.markup.engine import FOOTNOTE_MARK
from openwindow.core.markup.html_tree import take

NOTES, BACK = "Footnotes", "Back to the text from note %(number)s"


def apply(tree: Element, draft: Draft) -> None:
    """Put notes in order, give them and their references short ids, and their section its role."""
    notes = {_label(note): note for note in tree.iter("li") if _is_ours(note)}
    references = [reference for reference in tree.iter("sup") if _is_ours(reference)]
    labels = dict.fromkeys([*map(_label, references), *notes])
    numbers = {label: number for number, label in enumerate(labels, 1)}
    addresses = {}
    for element in [*notes.values(), *references]:
        old, new = element.get("id", ""), _new_id(element, numbers, draft)
        addresses[f"#{old}"] = f"#{new}"
        element.set("id", new)
    for link in tree.iter("a"):
        if FOOTNOTE_MARK in link.get("href", ""):
            link.set("href", addresses.get(link.get("href", ""), "#"))
    for reference in references:
        _dress_reference(reference)
    for label, note in notes.items():
        _dress_links_back(note, numbers[label], draft)
    if notes:
        _make_section([notes[label] for label in labels if label in notes], draft)


def _is_ours(element: Element) -> bool:
    return FOOTNOTE_MARK in element.get("id", "")


def _label(element: Element) -> str:
    """The writer's name of a note, in its own id and in those of its references."""
    return element.get("id", "").partition(FOOTNOTE_MARK)[2]


def _new_id(element: Element, numbers: dict[str, int], draft: Draft) -> str:
    """Made of the note's number; that of its second reference ends in "-2"."""
    kind = "fn" if element.tag == "li" else "fnref"
    return draft.ids.give(f"{kind}-{numbers[_label(element)]}")


def _dress_reference(reference: Element) -> None:
    for link in reference.iter("a"):
        link.set("role", "doc-noteref")
        link.text = link.get("href", "").removeprefix("#fn-")


def _dress_links_back(note: Element, number: int, draft: Draft) -> None:
    for link in note.iterfind(".//a[@class='footnote-backref']"):
        take(link, "title")
        link.set("role", "doc-backlink")
        link.set("aria-label", draft.wording.gettext(BACK) % {"number": number})
        # Without U+FE0E some systems draw the arrow as a coloured picture.
        link.text = "\u21a9\ufe0e"
        if (following := link.getnext()) is not None and following.tag == "a":
            link.tail = " "


def _make_section(notes: list[Element], draft: Draft) -> None:
    items = notes[0].getparent()
    section = next(notes[0].iterancestors("div"), None)
    if items is None or section is None:
        return
    items.extend(notes)
    section.tag = "section"
    section.set("class", "footnotes")
    section.set("role", "doc-endnotes")
    section.set("aria-label", draft.wording.gettext(NOTES))
    for line in section.findall("hr"):
        section.remove(line)
