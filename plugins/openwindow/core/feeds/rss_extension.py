"""What feedgen 1.0 has no words for in RSS, or says wrongly, as an extension of it.

It takes "now" for a time that it is not told, and changes the locale of the whole process to write one; its
own extension for Dublin Core takes ten times as long.
"""

from datetime import datetime
from email.utils import format_datetime

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml.etree import SubElement, _Element as Element

from openwindow.core.feeds.feed import Entry, names_of

ATOM, DUBLIN_CORE = "http://www.w3.org/2005/Atom", "http://purl.org/dc/elements/1.1/"


def without_now(generator: FeedGenerator) -> None:
    """Take back the date that feedgen set when it made the generator; no method of its does."""
    generator._FeedGenerator__rss_lastBuildDate = None  # noqa: SLF001


class ChannelMore(BaseExtension):
    """Sets the channel's `lastBuildDate` to `changed`; there is none without it."""

    changed: datetime | None = None

    def extend_ns(self) -> dict[str, str]:
        """The names of what we add."""
        return {"dc": DUBLIN_CORE}

    def extend_rss(self, rss: Element) -> Element:
        """Add the date."""
        if self.changed:
            SubElement(rss[0], "lastBuildDate").text = format_datetime(self.changed)
        return rss


class EntryMore(BaseEntryExtension):
    """Adds what RSS has no elements for, or readers know by others: who made an item, its language, when it
    was published and when it changed."""

    entry: Entry

    def extend_rss(self, item: Element) -> Element:
        """Add all. Dates are RFC 822 as RSS wants it, with a numeric zone, and RFC 3339 as Atom does."""
        # RSS Profile: creators may be repeated, but readers show only the first or only the last.
        SubElement(item, f"{{{DUBLIN_CORE}}}creator").text = names_of(self.entry.authors)
        SubElement(item, f"{{{DUBLIN_CORE}}}language").text = self.entry.language
        SubElement(item, "pubDate").text = format_datetime(self.entry.published)
        SubElement(item, f"{{{ATOM}}}updated").text = self.entry.updated.isoformat()
        return item
