"""HTML text to a tree and back: every body is parsed once and written once."""

import re
from collections.abc import Mapping, Sequence
from itertools import chain, zip_longest
from typing import cast

from lxml import etree
from lxml.etree import _Element as Element

_PARSER = etree.HTMLParser(encoding="utf-8")
_EMPTY = etree.XPath("descendant-or-self::*[not(node())]")
_VOID = frozenset({"br", "col", "hr", "img", "input", "wbr"})
_MARK = re.compile("\ufdd0[0-9]+\ufdd1")
_PICTURE = re.compile('<img ([^>]*?)src="(\ufdd0[0-9]+\ufdd1)"([^>]*)>')

INSERTED = "\ufdd5"
"""The text of an element whose content is HTML already and kept elsewhere."""


def parse(html: str) -> Element:
    """The `body` element of a tree; RecursionError when elements are nested more than 250 deep."""
    document = etree.fromstring(f"<html><body>{html}</body></html>".encode(), _PARSER)
    if _PARSER.error_log.filter_from_fatals():
        raise RecursionError
    return document[-1]


def mark(number: int) -> str:
    """The value that stands in an attribute for the address of the reference `number`."""
    return f"\ufdd0{number}\ufdd1"


def cut(body: Element, inserted: Sequence[str] = ()) -> tuple[str, ...]:
    """What `body` holds as HTML, cut at the marks, and around pictures with one (`model.body.Body`);
    `inserted` is put in for each `INSERTED`, in order.

    XML's rules escape every "<" and ">" of texts and values: what is read as a tag is one in the tree.
    """
    for element in cast(list[Element], _EMPTY(body)):
        if element.tag not in _VOID:
            element.text = ""
    xml = etree.tostring(body, encoding="unicode", with_tail=False)
    html = xml.removeprefix("<body>").removesuffix("</body>").replace("/>", ">")
    if inserted:
        parts = html.split(INSERTED)
        html = "".join(chain.from_iterable(zip_longest(parts, inserted, fillvalue="")))
    return tuple(_MARK.split(_PICTURE.sub(r"\2<img \1\2\3>\2", html.strip())))


def replace(old: Element, *new: Element) -> None:
    """Put `new` where `old` stands; what follows `old` then follows them."""
    for element in new:
        old.addprevious(element)
    parent, before, tail = old.getparent(), old.getprevious(), old.tail or ""
    assert parent is not None
    parent.remove(old)
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail


def make(tag: str, attributes: Mapping[str, str], text: str = "") -> Element:
    """A new element."""
    element = etree.Element(tag, dict(attributes))
    element.text = text or None
    return element


def take(element: Element, attribute: str) -> str | None:
    """The value of an attribute, which the element has no longer."""
    value = element.get(attribute)
    if value is not None:
        del element.attrib[attribute]
    return value


def name_of(element: Element) -> str:
    """What stands between "<" and ">"."""
    return str(element.tag)


def attributes_of(element: Element) -> list[tuple[str, str]]:
    """Names and values."""
    return [(str(name), str(value)) for name, value in element.attrib.items()]


def texts(path: etree.XPath, element: Element) -> list[str]:
    """What `path` finds, a path to texts or attributes."""
    return list(map(str, cast(list[object], path(element))))
