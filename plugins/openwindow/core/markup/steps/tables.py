"""Tables: a frame that scrolls where they are too wide, and headers that say what they head."""

from lxml.etree import _Element as Element

from openwindow.core.markup.draft import Draft
from openwindow.core.markup.html_tree import make, replace, take

NAME = "Table"


def apply(tree: Element, draft: Draft) -> None:
    """Frame each table and give its header cells a scope."""
    for table in list(tree.iter("table")):
        for cell in table.iter("th", "td"):
            _dress(cell)
        frame = make(
            "div",
            {"class": "table", "role": "region", "tabindex": "0", "aria-label": draft.wording.gettext(NAME)},
        )
        replace(table, frame)
        frame.append(table)


def _dress(cell: Element) -> None:
    if alignment := take(cell, "align"):
        cell.set("class", f"align-{alignment}")
    if cell.tag == "th" and not cell.get("scope"):
        cell.set("scope", "col" if next(cell.iterancestors("thead"), None) is not None else "row")
