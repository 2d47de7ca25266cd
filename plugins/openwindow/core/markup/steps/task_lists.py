"""Task lists: `- [ ]` and `- [x]` become boxes that show whether something is done."""

from lxml.etree import _Element as Element

from openwindow.core.markup.draft import Draft
from openwindow.core.markup.html_tree import make

DONE, NOT_DONE = "Done", "Not done"

_BOXES = {"[ ] ": NOT_DONE, "[x] ": DONE, "[X] ": DONE}


def apply(tree: Element, draft: Draft) -> None:
    """Give each task its box, and its list a class."""
    for item in tree.iter("li"):
        holder = item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
        text = (holder.text or "").lstrip()
        if label := _BOXES.get(text[:4]):
            holder.text = None
            holder.insert(0, _box(label, draft, tail=text[3:]))
            item.set("class", "task")
            if (parent := item.getparent()) is not None:
                parent.set("class", "task-list")


def _box(label: str, draft: Draft, tail: str) -> Element:
    box = make("input", {"type": "checkbox", "disabled": "", "aria-label": draft.wording.gettext(label)})
    if label == DONE:
        box.set("checked", "")
    box.tail = tail
    return box
