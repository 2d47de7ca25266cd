"""Links and pictures: what lies within the site is left open for its address, what must not be is refused."""

from lxml.etree import _Element as Element

from openwindow.core.markup.draft import Draft
from openwindow.core.markup.html_tree import mark, take
from openwindow.core.markup.links import Destination, destination
from openwindow.core.markup.positions import Position
from openwindow.core.model.body import Reference, ReferenceKind

_UNKNOWN = Position(0, 0)
_LONGEST = 5
"""Digits of a size in pixels: no screen needs more."""
_CODES = {
    Destination.ELSEWHERE: "outside-picture",
    Destination.NOWHERE: "empty-link",
    Destination.FORBIDDEN: "forbidden-link",
}


def apply(tree: Element, draft: Draft) -> None:
    """Record each reference in the order of the text, with a mark in its place."""
    for element in tree.iter("a", "img", "blockquote", "q", "del", "ins"):
        if element.tag == "a":
            _look_at(element, "href", ReferenceKind.LINK, draft)
        elif element.tag == "img":
            _look_at(element, "src", ReferenceKind.PICTURE, draft)
        elif destination(element.get("cite", "")) is not Destination.ELSEWHERE:
            _refuse_source(element, draft)


def _look_at(element: Element, attribute: str, kind: ReferenceKind, draft: Draft) -> None:
    target = element.get(attribute)
    if target is None:
        return
    leads = destination(target)
    if leads is Destination.ELSEWHERE and kind is ReferenceKind.LINK:
        return
    made_by_us = element.get("role", "").startswith("doc-")
    position = _UNKNOWN if made_by_us else draft.positions.of_target(target)
    size = (_pixels(element, "width"), _pixels(element, "height")) if element.tag == "img" else (0, 0)
    if leads is Destination.HERE:
        element.set(attribute, mark(len(draft.references)))
        draft.references.append(Reference(kind, target, position.line, position.column, *size))
    else:
        del element.attrib[attribute]
        draft.refuse(_CODES[leads], position, target=target)


def _pixels(picture: Element, attribute: str) -> int:
    """A size that a writer gave a picture, which then stands with the reference: what goes without saying is
    said for all pictures once it is known which they are. A size that is none is as if not given."""
    given = take(picture, attribute) or ""
    return int(given) if given.isascii() and given.isdecimal() and len(given) <= _LONGEST else 0


def _refuse_source(element: Element, draft: Draft) -> None:
    """A quote's source is for programs; there, addresses within the site would not be put in."""
    if (source := take(element, "cite")) is not None:
        draft.refuse("forbidden-link", draft.positions.of_target(source), target=source)
