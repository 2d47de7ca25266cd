"""SVG pictures: a browser that opens one by itself runs what it finds in it, with the site's rights."""

from collections.abc import Iterator

from lxml import etree

_RUNNING = frozenset({"script", "foreignobject", "iframe", "object", "embed", "handler", "listener"})
_LINKS = frozenset({"href", "src", "from", "to", "values"})
_PICTURES = ("data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp", "data:image/avif")


def forbidden_in(data: bytes) -> str | None:
    """The first thing that runs or loads something; "" when the file is no SVG; None when all is well."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return ""
    if _name(root) != "svg":
        return ""
    return next(_found(root), None)


def _found(root: etree._Element) -> Iterator[str]:
    document = root.getroottree().docinfo
    if document.internalDTD is not None and document.internalDTD.entities():
        yield "<!ENTITY"
    for instruction in root.xpath("preceding::processing-instruction() | //processing-instruction()"):
        yield f"<?{instruction.target}"
    for element in root.iter(etree.Element):
        is_style = _name(element) == "style"
        if _name(element) in _RUNNING or (is_style and _loads("".join(element.itertext()))):
            yield f"<{_name(element)}>"
        for name, value in element.attrib.items():
            if not _may_stand(etree.QName(str(name)).localname.lower(), str(value)):
                yield f"{name}="


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname.lower()


def _may_stand(name: str, value: str) -> bool:
    squeezed = "".join(value.split()).lower()
    if name.startswith("on"):
        return False
    if name in _LINKS:
        return squeezed.startswith(_PICTURES) or not any(sign in squeezed for sign in (":", "//", "\\"))
    is_style = name == "style" or "url(" in squeezed
    return "javascript:" not in squeezed and not (is_style and _loads(squeezed))


def _loads(style: str) -> bool:
    """Whether a style brings something from elsewhere, or may hide that it does behind CSS escapes."""
    return any(sign in style.lower() for sign in ("@import", "//", "\\"))
