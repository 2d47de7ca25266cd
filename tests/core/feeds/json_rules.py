"""What https://jsonfeed.org/version/1.1 demands of a feed, as a list of what is wrong with one."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

VERSION = "https://jsonfeed.org/version/1.1"
TEXT, LINK, FLAG, LIST = "a text", "an absolute address", "true or false", "a list"

FEED: Mapping[str, str] = {
    "version": TEXT,
    "title": TEXT,
    "home_page_url": LINK,
    "feed_url": LINK,
    "description": TEXT,
    "user_comment": TEXT,
    "next_url": LINK,
    "icon": LINK,
    "favicon": LINK,
    "authors": LIST,
    "language": TEXT,
    "expired": FLAG,
    "hubs": LIST,
    "items": LIST,
}
ITEM: Mapping[str, str] = {
    "id": TEXT,
    "url": LINK,
    "external_url": LINK,
    "title": TEXT,
    "content_html": TEXT,
    "content_text": TEXT,
    "summary": TEXT,
    "image": LINK,
    "banner_image": LINK,
    "date_published": TEXT,
    "date_modified": TEXT,
    "authors": LIST,
    "tags": LIST,
    "language": TEXT,
    "attachments": LIST,
}
AUTHOR: Mapping[str, str] = {"name": TEXT, "url": LINK, "avatar": LINK}


def wrong_with(feed: Mapping[str, Any]) -> list[str]:
    """Everything that a strict reader would complain of."""
    return [*_feed(feed), *(f"item {number}: {said}" for number, said in _items(feed))]


def _feed(feed: Mapping[str, Any]) -> Iterator[str]:
    yield from _fields(feed, FEED, ("version", "title", "items"))
    if feed.get("version") != VERSION:
        yield "version"
    for author in feed.get("authors", ()):
        yield from _author(author)


def _items(feed: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    known: set[str] = set()
    for number, item in enumerate(feed.get("items", ())):
        said = [*_fields(item, ITEM, ("id",))]
        if "content_html" not in item and "content_text" not in item:
            said.append("no content")
        if item.get("id") in known:
            said.append("an id twice")
        known.add(str(item.get("id")))
        said += [
            name for name in ("date_published", "date_modified") if name in item and not _dated(item[name])
        ]
        said += [wrong for author in item.get("authors", ()) for wrong in _author(author)]
        said += ["tags" for tag in item.get("tags", ()) if not isinstance(tag, str)]
        yield from ((number, each) for each in said)


def _author(author: Mapping[str, Any]) -> Iterator[str]:
    """At least one field is needed."""
    yield from _fields(author, AUTHOR, ())
    if not author:
        yield "an author without anything"


def _fields(told: Mapping[str, Any], known: Mapping[str, str], needed: tuple[str, ...]) -> Iterator[str]:
    yield from (f"no {name}" for name in needed if name not in told)
    for name, value in told.items():
        if name not in known and not name.startswith("_"):
            yield f"nobody knows {name}"
        elif not _is(value, known.get(name, "")):
            yield f"{name} is not {known[name]}"


def _is(value: object, kind: str) -> bool:
    if kind == LINK:
        return isinstance(value, str) and value.startswith(("http://", "https://"))
    kinds = {TEXT: str, FLAG: bool, LIST: list}
    return kind not in kinds or isinstance(value, kinds[kind])


def _dated(value: str) -> bool:
    """RFC 3339, with a zone."""
    try:
        return "T" in value and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False
