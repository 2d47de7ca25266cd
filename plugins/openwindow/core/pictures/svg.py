"""SVG pictures: a browser that opens one by itself runs and loads what it finds in it, with the site's
rights, and editors write into it whose computer it was drawn on. What is published is what draws, and nothing
else."""

import re
from base64 import b64decode, b64encode
from hashlib import sha256
from typing import cast

from lxml import etree
from lxml.etree import _Element as Element

from openwindow.core.model.picture import PictureFacts, PictureFormat, PictureTrouble
from openwindow.core.pictures.bare import bare
from openwindow.core.pictures.svg_allowed import ATTRIBUTES, ELEMENTS, loads_nothing, may_be_animated

_SVG = "{http://www.w3.org/2000/svg}"
_XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
_XML = frozenset(f"{{http://www.w3.org/XML/1998/namespace}}{name}" for name in ("lang", "space"))
_MOVEMENTS = frozenset({"animate", "animateMotion", "animateTransform", "set"})
_EMBEDDED = re.compile(r"data:image/(png|jpeg|jpg|gif|webp|avif);base64,([A-Za-z0-9+/=\s]*)")
_FORMATS = {"jpg": PictureFormat.JPEG} | {each.value: each for each in PictureFormat}

_LENGTH = re.compile(r"\s*\+?([0-9]*\.?[0-9]+(?:e[+-]?[0-9]{1,2})?)(px|pt|pc|mm|cm|in|q|)\s*", re.IGNORECASE)
_PIXELS = {"": 1, "px": 1, "pt": 4 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96, "q": 24 / 25.4}


def facts_of(data: bytes) -> PictureFacts | PictureTrouble:
    """How large a drawing is, or why it cannot be shown."""
    root = _root(data)
    if root is None:
        return PictureTrouble.BROKEN_SVG
    size = _size(root)
    if size is None:
        return PictureTrouble.SVG_WITHOUT_SIZE
    return PictureFacts(PictureFormat.SVG, *size, sha256(data).hexdigest())


def cleaned(data: bytes) -> bytes:
    """A drawing that `facts_of` has found whole, without what runs, loads, or is nobody's business."""
    root = _root(data)
    assert root is not None
    for element in list(root.iter()):
        if element is root or element.getparent() is not None:  # else it has gone with one that it was in
            _clean(element, root)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="utf-8", with_tail=False) + b"\n"


def _root(data: bytes) -> Element | None:
    """The outermost element; None for what is no SVG, and for texts that name others as their own (entities),
    which may be larger than all memory."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    types = root.getroottree().docinfo.internalDTD
    if types is not None and types.entities():
        return None
    return root if root.tag == f"{_SVG}svg" else None


def _size(root: Element) -> tuple[int, int] | None:
    box = (root.get("viewBox") or "").replace(",", " ").split()
    inner = (_pixels(box[2]), _pixels(box[3])) if len(box) == 4 else (None, None)
    width, height = _pixels(root.get("width")), _pixels(root.get("height"))
    match inner:
        case (float(across), float(down)):
            width, height = (
                width or (height * across / down if height else across),
                height or (width * down / across if width else down),
            )
    return (max(1, round(width)), max(1, round(height))) if width and height else None


def _pixels(length: str | None) -> float | None:
    """A length in pixels; None for one that depends on what is around, and where there is none."""
    found = _LENGTH.fullmatch(length or "")
    pixels = float(found[1]) * _PIXELS[found[2].lower()] if found else 0.0
    return pixels if 0 < pixels < 1e9 else None


def _clean(element: Element, root: Element) -> None:
    name = str(element.tag).removeprefix(_SVG) if isinstance(element.tag, str) else ""
    if name not in ELEMENTS or (element is not root and not _may_stay(element, name)):
        _remove(element)
        return
    for attribute in list(element.attrib):
        value = _kept(str(attribute), str(element.attrib[attribute]), name)
        if value is None:
            del element.attrib[attribute]
        else:
            element.set(str(attribute), value)
    if name == "a":  # a picture leads nowhere
        element.tag = f"{_SVG}g"


def _may_stay(element: Element, name: str) -> bool:
    if name == "style":
        return loads_nothing("".join(cast(list[str], element.xpath("string()"))))
    return name not in _MOVEMENTS or may_be_animated(element.get("attributeName", "transform"))


def _remove(element: Element) -> None:
    """Take an element out, but not the text behind it."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail or ""
    assert parent is not None
    if before is not None:
        before.tail = (before.tail or "") + tail or None
    else:
        parent.text = (parent.text or "") + tail or None
    parent.remove(element)


def _kept(attribute: str, value: str, element: str) -> str | None:
    """What stays of an attribute's value, None where that is nothing."""
    if attribute in ("href", _XLINK_HREF):
        return None if element == "a" else _href(value.strip())
    if attribute not in ATTRIBUTES and attribute not in _XML:
        return None
    return value if loads_nothing(value) else None


def _href(target: str) -> str | None:
    """A part of the same drawing, or a picture within it, which is made bare like any other."""
    if target.startswith("#"):
        return target
    found = _EMBEDDED.fullmatch(target)
    if found is None:
        return None
    try:
        data = bare(b64decode("".join(found[2].split()), validate=True), _FORMATS[found[1]])
    except ValueError:
        return None
    return f"data:image/{found[1]};base64,{b64encode(data).decode()}" if data else None
