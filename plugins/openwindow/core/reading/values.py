"""Readers of single values: texts, lists, choices, names. Each notes what is wrong and then returns None."""

import re
from enum import Enum
from typing import TypeVar

from openwindow.core.model.words import EVERY_LANGUAGE, Phrase, Words
from openwindow.core.reading.desk import Desk, Located
from openwindow.core.reading.fields import Reader, read_table
from openwindow.core.reading.names import is_post_id, note_bad_slug
from openwindow.core.reading.nodes import Mapping, Node, Scalar, Sequence, Unreadable
from openwindow.core.reading.quotes import listed, nearest, quoted

T = TypeVar("T")
Choice = TypeVar("Choice", bound=Enum)

_SPACES = re.compile(r"[ \t\n]+")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def read_scalar(node: Node, name: str, desk: Desk) -> str | None:
    """A text exactly as it was written, whatever YAML would make of it."""
    if isinstance(node, Scalar):
        return node.text
    if not isinstance(node, Unreadable):
        desk.note("not-a-text", node.place, name=name, value=shown(node))
    return None


def read_any_text(node: Node, name: str, desk: Desk) -> str | None:
    """A text on one line; it may be empty."""
    text = read_scalar(node, name, desk)
    if text is None:
        return None
    if "\n" in text or "\t" in text or "  " in text:
        text = _SPACES.sub(" ", text)
    return text.strip(" ")


def read_text(node: Node, name: str, desk: Desk) -> str | None:
    """A text on one line that says something."""
    text = read_any_text(node, name, desk)
    if text is None or text.strip():
        return text
    desk.note("empty-value", node.place, name=name)
    return None


def read_items(node: Node, name: str, desk: Desk) -> tuple[Node, ...] | None:
    """The items of a list."""
    if isinstance(node, Sequence):
        return node.items
    if not isinstance(node, Unreadable):
        desk.note("not-a-list", node.place, name=name, value=shown(node))
    return None


def read_mapping(node: Node, name: str, desk: Desk) -> Mapping | None:
    """Keys and values."""
    if isinstance(node, Mapping):
        return node
    if not isinstance(node, Unreadable):
        desk.note("not-a-mapping", node.place, name=name, value=shown(node))
    return None


def list_of(read: Reader[T]) -> Reader[tuple[T, ...]]:
    """The reader of a list whose items `read` reads; an item with a problem is left out."""

    def read_list(node: Node, name: str, desk: Desk) -> tuple[T, ...] | None:
        items = read_items(node, name, desk)
        if items is None:
            return None
        values = (read(item, name, desk) for item in items)
        return tuple(value for value in values if value is not None)

    return read_list


def names_of(read: Reader[str], may_be_empty: bool = True) -> Reader[tuple[Located[str], ...]]:
    """The reader of a list of names, each with its place, none of them twice."""

    def read_names(node: Node, name: str, desk: Desk) -> tuple[Located[str], ...] | None:
        items = read_items(node, name, desk)
        if items is None:
            return None
        if not items and not may_be_empty:
            desk.note("empty-value", node.place, name=name)
            return None
        seen: dict[str, Located[str]] = {}
        for item in items:
            value = read(item, name, desk)
            if value in seen:
                desk.note("listed-twice", item.place, name=name, value=quoted(value))
            elif value is not None:
                seen[value] = Located(value, item.place)
        return tuple(seen.values())

    return read_names


def choice_of(choices: type[Choice]) -> Reader[Choice]:
    """The reader of one of an enumeration's values."""
    by_value = {each.value: each for each in choices}

    def read_choice(node: Node, name: str, desk: Desk) -> Choice | None:
        text = read_text(node, name, desk)
        if text is not None and text not in by_value:
            valid = tuple(by_value)
            values = {"value": quoted(text), "nearest": nearest(text, valid), "valid": listed(valid)}
            desk.note("unknown-choice", node.place, name=name, **values)
        return by_value.get(text) if text is not None else None

    return read_choice


def table_of(table: type[T]) -> Reader[T]:
    """The reader of a mapping with the keys of `table`."""

    def read_rows(node: Node, name: str, desk: Desk) -> T | None:
        mapping = read_mapping(node, name, desk)
        return None if mapping is None else read_table(table, mapping, f"{name}.", desk)

    return read_rows


def read_slug(node: Node, name: str, desk: Desk) -> str | None:
    """A word that can stand in an address."""
    text = read_text(node, name, desk)
    return None if text is None or note_bad_slug(text, node.place, desk) else text


def read_post_id(node: Node, name: str, desk: Desk) -> str | None:
    """A post's id."""
    text = read_text(node, name, desk)
    if text is not None and not is_post_id(text):
        desk.note("bad-id", node.place, value=quoted(text))
        return None
    return text


def read_blog_language(node: Node, name: str, desk: Desk) -> str | None:
    """One of the blog's languages."""
    text = read_text(node, name, desk)
    if text is not None and text not in desk.rules.languages:
        note_unknown_language(text, node, desk)
        return None
    return text


def note_unknown_language(text: str, node: Node, desk: Desk) -> None:
    """Note that the blog is not written in this language."""
    valid = desk.rules.languages
    values = {"value": quoted(text), "nearest": nearest(text, valid), "valid": listed(valid)}
    desk.note("unknown-language", node.place, **values)


def read_language(node: Node, name: str, desk: Desk) -> str | None:
    """The code of any language that a person may speak (BCP 47)."""
    text = read_text(node, name, desk)
    if text is not None and not LANGUAGE.fullmatch(text):
        desk.note("bad-language", node.place, value=quoted(text))
        return None
    return text


def words_of(read: Reader[str], in_all: bool = False) -> Reader[Words]:
    """The reader of words: one text, or a text for each language (for every one if `in_all`)."""

    def read_words(node: Node, name: str, desk: Desk) -> Words | None:
        if not isinstance(node, Mapping):
            text = read(node, name, desk)
            return None if text is None else Words((Phrase(text, EVERY_LANGUAGE),))
        phrases = []
        for language, value in node.pairs:
            if read_blog_language(language, name, desk) is None:
                continue
            text = _read_phrase(value, f"{name}.{language.text}", read, desk)
            if text is not None:
                phrases.append(Phrase(text, language.text))
        _note_missing_languages(node, name, in_all, desk)
        return Words(tuple(phrases)) if phrases else None

    return read_words


def _read_phrase(node: Node, name: str, read: Reader[str], desk: Desk) -> str | None:
    if isinstance(node, Scalar) and node.blank:
        desk.note("empty-value", node.place, name=name)
        return None
    return read(node, name, desk)


def _note_missing_languages(node: Mapping, name: str, in_all: bool, desk: Desk) -> None:
    given = {language.text for language, _ in node.pairs}
    missing = tuple(language for language in desk.rules.languages if language not in given)
    if missing and (in_all or not node.pairs):
        desk.note("missing-language", node.place, name=name, missing=listed(missing))


def shown(node: Node) -> str:
    """A value in one line, as one might write it in YAML."""
    return quoted(_flow(node, 3))


def _flow(node: Node, depth: int) -> str:
    match node:
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return "[" + ", ".join(_flow(item, depth - 1) for item in items[:20] if depth) + "]"
        case Mapping(pairs=pairs):
            inner = (f"{key.text}: {_flow(value, depth - 1)}" for key, value in pairs[:20] if depth)
            return "{" + ", ".join(inner) + "}"
    return "…"
