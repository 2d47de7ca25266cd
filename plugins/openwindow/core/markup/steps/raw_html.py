"""Refuses the HTML that writers may not use; the comments they leave are gone before."""

from lxml.etree import _Element as Element

from openwindow.core.markup import allowed
from openwindow.core.markup.draft import Draft
from openwindow.core.markup.engine import FOOTNOTE_MARK
from openwindow.core.markup.html_tree import attributes_of, name_of, replace

PLAYERS = frozenset({"embed", "iframe", "object"})
"""What other sites offer their videos and posts with."""


def apply(tree: Element, draft: Draft) -> None:
    """Keep only elements and attributes of the allow-list, and ids that are good and free."""
    for name in list(tree.attrib):
        del tree.attrib[name]
    forbidden = [element for element in tree.iterdescendants() if element.tag not in allowed.ELEMENTS]
    for element in forbidden:
        name = name_of(element)
        code = "foreign-player" if name in PLAYERS else "forbidden-html"
        draft.refuse(code, draft.positions.of_tag(name), html=f"<{name}>")
    for element in reversed(forbidden):
        replace(element)
    for element in tree.iterdescendants():
        if element.attrib:
            _check_attributes(element, draft)


def _check_attributes(element: Element, draft: Draft) -> None:
    given = attributes_of(element)
    kept = [(name, value) for name, value in given if _may_stay(element, name, value, draft)]
    if kept != given:
        # lxml 6.1: a name such as "{" can be parsed but not deleted.
        element.attrib.clear()
        element.attrib.update(kept)


def _may_stay(element: Element, name: str, value: str, draft: Draft) -> bool:
    if not allowed.may_have(name_of(element), name, value):
        draft.refuse("forbidden-html", draft.positions.of_attribute(name), html=f"{name}=")
        return False
    if name == "id" and FOOTNOTE_MARK not in value and not draft.ids.claim(value):
        draft.refuse("unusable-id", draft.positions.of_attribute("id"), id=value)
        return False
    return True
