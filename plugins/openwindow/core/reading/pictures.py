"""A picture that front matter or a profile names: its keys, and whether its file is there."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from openwindow.core.model.picture import Focus, Picture
from openwindow.core.model.words import EVERY_LANGUAGE, Words
from openwindow.core.reading.desk import Desk, Located
from openwindow.core.reading.fields import Need, key
from openwindow.core.reading.nodes import Node
from openwindow.core.reading.quotes import listed, nearest, quoted
from openwindow.core.reading.values import read_any_text, read_text, words_of

_FOCUS = re.compile(r"(100|[1-9]?[0-9])% +(100|[1-9]?[0-9])%")
"""Across and down."""

SUFFIXES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")


def _read_file(node: Node, name: str, desk: Desk) -> str | None:
    text = read_text(node, name, desk)
    if text is None:
        return None
    path = text.removeprefix("./")
    if path.startswith("/") or "\\" in path or ":" in path or ".." in path.split("/"):
        desk.note("path-leaves-folder", node.place, name=name, value=quoted(text))
        return None
    if PurePosixPath(path).suffix.lower() not in SUFFIXES:
        desk.note("not-a-picture", node.place, name=name, value=quoted(text), valid=listed(SUFFIXES))
        return None
    return path


def _read_focus(node: Node, name: str, desk: Desk) -> Focus | None:
    text = read_text(node, name, desk)
    if text is None:
        return None
    found = _FOCUS.fullmatch(text)
    if found is None:
        desk.note("bad-focus", node.place, name=name, value=quoted(text))
        return None
    return Focus(int(found[1]), int(found[2]))


@dataclass(frozen=True, slots=True)
class PictureKeys:
    """The keys of `image` and `portrait`; an empty `alt` says that there is nothing to describe."""

    file: Located[str] | None = key(_read_file, Need.EVERYBODY)
    alt: Located[Words] | None = key(words_of(read_any_text), Need.EVERYBODY)
    credit: Located[str] | None = key(read_text)
    licence: Located[str] | None = key(read_text)
    focus: Located[Focus] | None = key(_read_focus)


def picture_in(folder: str, keys: PictureKeys, language: str = EVERY_LANGUAGE) -> Picture | None:
    """The picture, once its keys were read without a problem; an `alt` of no language is in `language`."""
    if keys.file is None or keys.alt is None:
        return None
    phrases = (replace(each, language=each.language or language) for each in keys.alt.value.phrases)
    credit, licence = (given.value if given else "" for given in (keys.credit, keys.licence))
    focus, place = keys.focus.value if keys.focus else Focus(), keys.file.place
    path, alt = f"{folder}/{keys.file.value}", Words(tuple(phrases))
    return Picture(path, alt, credit, licence, focus, place.line, place.column)


def note_missing_file(folder: str, keys: PictureKeys, beside: Iterable[str], name: str, desk: Desk) -> None:
    """Note a picture that is not among the files `beside` it, which are named within the folder."""
    if keys.file is None:
        return
    pictures = tuple(sorted(path for path in beside if PurePosixPath(path).suffix.lower() in SUFFIXES))
    if keys.file.value in pictures:
        return
    values = {"name": name, "value": quoted(keys.file.value), "folder": str(desk.file(folder))}
    if pictures:
        desk.note("no-such-picture", keys.file.place, nearest=nearest(keys.file.value, pictures), **values)
    else:
        desk.note("no-pictures", keys.file.place, **values)
