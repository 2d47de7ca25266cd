"""A feed and its entries as values, and what a format is. Addresses are absolute."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Contributor:
    """Someone who wrote an entry: their name, their page, their face ("" without one)."""

    name: str
    url: str
    avatar: str = ""


def names_of(people: Iterable[Contributor]) -> str:
    """All of them in one name, for formats whose readers would show only one of several."""
    return ", ".join(person.name for person in people)


@dataclass(frozen=True, slots=True)
class Entry:
    """A post in a feed, or what became of one.

    id          a `tag:` URI (RFC 4151) that neither a new title nor a new address changes
    url         the page                            title, summary   plain text, a summary never empty
    content     HTML that is safe and complete by itself; "" until it is rendered, and where it is left out
    authors     in by-line order                    tags             names
    language    of all its words                    image            the picture above the text, or ""
    published   first publication, with a zone: a correction does not move it
    updated     when readers last got something new: a correction does move it

    No text holds a character that XML has no place for (`cleaning.without_controls`).
    """

    id: str
    url: str
    title: str
    summary: str
    content: str
    authors: tuple[Contributor, ...]
    tags: tuple[str, ...]
    language: str
    image: str
    published: datetime
    updated: datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed, its entries newest first.

    id           a `tag:` URI of its own
    url          of the page it follows            title        no other feed of the site has it
    description  never empty                       language     "" for a feed of several languages
    copyright    whose it is                       image        of a picture for the feed, "" without one
    authors      of all that is in it, empty where that differs
    stylesheet   a link within the site, for who opens the feed in a browser; "" without one
    changed      when the newest change among the entries was made, None without entries
    since        a moment before all others, for formats that must say one
    """

    id: str
    url: str
    title: str
    description: str
    language: str
    copyright: str
    image: str
    authors: tuple[Contributor, ...]
    stylesheet: str
    changed: datetime | None
    since: datetime
    entries: tuple[Entry, ...]


class FeedFormat(Protocol):
    """A feed format is a module of this folder with these three names."""

    MEDIA_TYPE: str
    """As links to it say, "application/rss+xml"."""
    TITLE: str
    """What people call it."""

    def render(self, feed: Feed, address: str) -> str:
        """The file for a feed that stands at the absolute `address`: equal feeds give equal files."""
