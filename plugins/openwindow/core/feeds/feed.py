"""A feed and its entries as values, and what a format is. Addresses are absolute."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class Entry:
    """A post in a feed.

    id         a `tag:` URI (RFC 4151) that neither a new title nor a new address changes
    url        the page                            title, summary   plain text
    content    HTML that is safe and complete by itself; "" until it is rendered, and where it is left out
    authors    names in by-line order              tags             names
    published  first publication, with a zone: a correction does not move it
    """

    id: str
    url: str
    title: str
    summary: str
    content: str
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    published: datetime


@dataclass(frozen=True)
class Feed:
    """A feed, its entries newest first.

    url          of the page it follows            title        no other feed of the site has it
    description  never empty                       language     "" for a feed of several languages
    copyright    whose it is                       image        of a picture for the feed, "" without one
    stylesheet   a link within the site, for who opens the feed in a browser; "" without one
    changed      when the newest change among the entries was made, None without entries
    """

    url: str
    title: str
    description: str
    language: str
    copyright: str
    image: str
    stylesheet: str
    changed: datetime | None
    entries: tuple[Entry, ...]


class FeedFormat(Protocol):
    """A feed format is a module of this folder with these three names."""

    SUFFIX: str
    """How its files end: "xml" for `feed.xml`."""
    MEDIA_TYPE: str
    """As links to it say, "application/rss+xml"."""

    def render(self, feed: Feed, address: str) -> str:
        """The file for a feed that stands at the absolute `address`: equal feeds give equal files."""
