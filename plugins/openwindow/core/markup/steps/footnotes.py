"""Footnotes: numbers in the order of the text, ids made of them, and links that say where they lead.

A note that a reader has asked for (`li:target`) may be shown as a sheet over the page. For that each ends in
a hidden link that closes it: it leads to the `sup` of a reference, which the theme gives no box of its own,
so that the page stays where it is. The links back lead to the links inside, which do have one.
"""

from lxml.etree import _Element as Element

from openwindow.core.markup.draft import Draft
from openwindow.core.markup.engine import FOOTNOTE_MARK
from openwindow.core.markup.html_tree import make, take

NOTES, CLOSE = "Footnotes", "Close note %(number)s"
BACK = "Back to the text from note %(number)s"
BACK_TO_ONE = "Back to the text from note %(number)s, place %(place)s"


def apply(tree: Element, draft: Draft) -> None:
    """Put notes in order, give them and their references short ids, and their section its role."""
    notes = {_label(note): note for note in tree.iter("li") if _is_ours(note)}
    references = [reference for reference in tree.iter("sup") if _is_ours(reference)]
    labels = dict.fromkeys([*map(_label, references), *notes])
    numbers = {label: number for number, label in enumerate(labels, 1)}
    places = {_label(reference): reference for reference in reversed(references)}
    addresses = {}
    for element in [*notes.values(), *references]:
        old, new = element.get("id", ""), _new_id(element, numbers, draft)
        addresses[f"#{old}"] = f"#{new}"
        element.set("id", new)
    for link in [link for link in tree.iter("a") if FOOTNOTE_MARK in link.get("href", "")]:
        link.set("href", addresses.get(link.get("href", ""), "#"))
    for reference in references:
        _dress_reference(reference)
    for label, note in notes.items():
        _dress_links_back(note, numbers[label], draft)
        if label in places:
            _append_close(note, places[label], numbers[label], draft)
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
    """Its id goes to the link, which gets the focus when readers come back."""
    for link in reference.iter("a"):
        link.set("role", "doc-noteref")
        link.text = link.get("href", "").removeprefix("#fn-")
        link.set("id", take(reference, "id") or "")


def _dress_links_back(note: Element, number: int, draft: Draft) -> None:
    links = [link for link in note.iter("a") if link.get("class") == "footnote-backref"]
    for place, link in enumerate(links, 1):
        if link.get("href") == "#":
            _remove(link)
            continue
        take(link, "title")
        label = BACK_TO_ONE if len(links) > 1 else BACK
        link.set("role", "doc-backlink")
        link.set("aria-label", draft.wording.gettext(label) % {"number": number, "place": place})
        # Without U+FE0E some systems draw the arrow as a coloured picture.
        link.text = "\u21a9\ufe0e"
        if place > 1:
            link.append(make("sup", {}, str(place)))
        if (following := link.getnext()) is not None and following.tag == "a":
            link.tail = " "


def _remove(link: Element) -> None:
    """Takes away the link back of a note that nothing refers to, with the space before it."""
    holder, before = link.getparent(), link.getprevious()
    assert holder is not None
    holder.remove(link)
    if before is not None:
        before.tail = (before.tail or "").rstrip()
    else:
        holder.text = (holder.text or "").rstrip()
    outer = holder.getparent()
    if outer is not None and holder.tag == "p" and not len(holder) and not holder.text:
        outer.remove(holder)


def _append_close(note: Element, reference: Element, number: int, draft: Draft) -> None:
    place = draft.ids.give(f"fnplace-{number}")
    reference.set("id", place)
    label = draft.wording.gettext(CLOSE) % {"number": number}
    close = {"class": "footnote-close", "href": f"#{place}", "role": "doc-backlink", "aria-label": label}
    note.append(make("a", {**close, "hidden": ""}, "\u00d7"))


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
