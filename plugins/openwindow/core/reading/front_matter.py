"""The bytes of a Markdown file -> the YAML between its `---` lines, and the body after them."""

from dataclasses import dataclass
from hashlib import sha256

from openwindow.core.model.source import BodySource
from openwindow.core.problems import Place, Problem, problem
from openwindow.core.reading.characters import decode, read_characters
from openwindow.core.reading.nodes import Mapping, Unreadable, read_yaml
from openwindow.core.reading.quotes import quoted
from openwindow.core.reading.simple_keys import simple_keys

FENCE = "---"


@dataclass(frozen=True, slots=True)
class Split:
    """A text cut at its fences. `front` is None when it does not open with one or the one is never closed."""

    front: str | None
    body: str
    body_line: int
    opens: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A Markdown file as read: its keys, where its body stands, and whether the body says nothing."""

    keys: Mapping
    body: BodySource
    body_is_empty: bool


def body_text(data: bytes) -> str:
    """The Markdown body of a file: without front matter and byte order mark, every line end a newline."""
    return split(decode(data)).body


def split(text: str) -> Split:
    """Cut a text into front matter and body."""
    opening, newline, rest = text.partition("\n")
    if opening.rstrip() != FENCE:
        return Split(None, text, 1, opens=False)
    start = 0
    number = 2
    while newline and start < len(rest):
        end = rest.find("\n", start)
        end = len(rest) if end < 0 else end
        if rest.startswith(FENCE, start) and rest[start:end].rstrip() == FENCE:
            return Split(rest[:start], rest[end + 1 :], number + 1, opens=True)
        start = end + 1
        number += 1
    return Split(None, text, 1, opens=True)


def read_document(data: bytes, path: str, place: Place, problems: list[Problem]) -> Document | None:
    """A file that must open with front matter; None when a noted problem leaves no keys to read.

    `path` is relative to the content folder, `place` is the file as the person knows it.
    """
    text = read_characters(data, place.path, problems)
    parts = split(text)
    if parts.front is None:
        problems.append(_no_front_matter(text, parts, place.path))
        return None
    keys = read_keys(parts.front, place.path, 2, problems)
    if keys is None:
        return None
    body = BodySource(path, parts.body_line, digest(parts.body))
    return Document(keys, body, not parts.body.strip())


def read_keys(text: str, path: str, first_line: int, problems: list[Problem]) -> Mapping | None:
    """The mapping a YAML text consists of, empty for an empty text; None when it is none."""
    if simple := simple_keys(text, path, first_line):
        return simple
    before = len(problems)
    node = read_yaml(text, path, first_line, problems)
    if isinstance(node, Mapping):
        return node
    if node is None and len(problems) == before:
        return Mapping(Place(path, 1, 1))
    if node is not None and not isinstance(node, Unreadable):
        problems.append(problem("no-keys", node.place, value=quoted(text)))
    return None


def digest(body: str) -> str:
    """What a body is known by: the SHA-256 of its text in UTF-8."""
    return sha256(body.encode("utf-8", "surrogatepass")).hexdigest()


def _no_front_matter(text: str, parts: Split, path: str) -> Problem:
    if not text.strip():
        return problem("empty-file", Place(path))
    if parts.opens:
        return problem("front-matter-not-closed", Place(path, 1, 1))
    return problem("no-front-matter", Place(path, 1, 1), line=quoted(text.partition("\n")[0]))
