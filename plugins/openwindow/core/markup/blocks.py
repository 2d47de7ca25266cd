"""A body's HTML as blocks that can be compared and told to a person; how it is spaced does not count."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from lxml.etree import _Element as Element

from openwindow.core.markup import html_tree
from openwindow.core.markup.allowed import INLINE
from openwindow.core.model.body import Body


class Kind(Enum):
    """What a block is to its readers."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST = "list"
    QUOTE = "quote"
    CALLOUT = "callout"
    TABLE = "table"
    CODE = "code"
    PICTURE = "picture"
    FOOTNOTES = "footnotes"
    OTHER = "other"


@dataclass(frozen=True)
class Block:
    """A block: `form` is equal for what looks equal, `words` is what is read, with the targets of links."""

    kind: Kind
    form: str
    words: str


_KINDS = {
    "p": Kind.PARAGRAPH,
    "ul": Kind.LIST,
    "ol": Kind.LIST,
    "blockquote": Kind.QUOTE,
    "aside": Kind.CALLOUT,
    "figure": Kind.PICTURE,
    "section": Kind.FOOTNOTES,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Kind.HEADING),
}
_CLASSES = {"code": Kind.CODE, "table": Kind.TABLE}
_SPACES = re.compile(r"\s+")


def blocks(body: Body) -> tuple[Block, ...]:
    """What a body consists of, in order."""
    tree = html_tree.parse(body.as_written())
    found = [_block(element) for element in tree]
    loose = (_loose(text) for text in (tree.text, *(element.tail for element in tree)))
    return tuple(each for each in (*found, *loose) if each.form)


def _block(element: Element) -> Block:
    kind = _CLASSES.get(element.get("class", "")) or _KINDS.get(html_tree.name_of(element), Kind.OTHER)
    return Block(kind, _form(element), _SPACES.sub(" ", _words(element)).strip())


def _loose(text: str | None) -> Block:
    words = _SPACES.sub(" ", text or "").strip()
    return Block(Kind.OTHER, words, words)


def _form(element: Element, *, code: bool = False) -> str:
    """The HTML in one way of writing it."""
    name = html_tree.name_of(element)
    code = code or name == "pre"
    parts = [element.text or ""]
    for child in element:
        parts += [_form(child, code=code), child.tail or ""]
    inner = "".join(parts) if code else _without_idle_space(element, parts)
    if name == "p" and _alone_in_item(element):
        return inner
    attributes = "".join(f' {key}="{value}"' for key, value in sorted(html_tree.attributes_of(element)))
    return f"<{name}{attributes}>{inner}</{name}>"


def _without_idle_space(element: Element, parts: list[str]) -> str:
    """Line ends are spaces in a line, and nothing beside a block."""
    texts = [_SPACES.sub(" ", text) for text in parts[::2]]
    edges = [not _is_inline(element), *(not _is_inline(child) for child in element), not _is_inline(element)]
    for number, text in enumerate(texts):
        text = text.lstrip(" ") if edges[number] else text
        texts[number] = text.rstrip(" ") if edges[number + 1] else text
    parts[::2] = texts
    return "".join(parts)


def _is_inline(element: Element) -> bool:
    return element.tag in INLINE


def _alone_in_item(paragraph: Element) -> bool:
    parent = paragraph.getparent()
    return parent is not None and parent.tag == "li" and len(parent.findall("p")) == 1


def _words(element: Element) -> str:
    """Signs that became markup are not shown, so that it is seen where they did not."""
    inner = "".join(_inner_words(element))
    if element.tag == "a":
        return f"[{inner}]({element.get('href', '')})"
    if element.tag == "img":
        return f"![{element.get('alt', '')}]({element.get('src', '')})"
    return inner if _is_inline(element) else f" {'- ' * (element.tag == 'li')}{inner} "


def _inner_words(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield _words(child)
        yield child.tail or ""
