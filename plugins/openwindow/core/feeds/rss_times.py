"""The times of an RSS feed, written by us: feedgen 1.0 takes "now" for what it is not told, and changes the
locale of the whole process to write a date."""

from datetime import datetime
from email.utils import format_datetime

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree


def without_now(generator: FeedGenerator) -> None:
    """Take back the date that feedgen set when it made the generator; no method of its does."""
    generator._FeedGenerator__rss_lastBuildDate = None  # noqa: SLF001


class ChannelTimes(BaseExtension):
    """Sets the channel's `lastBuildDate` to `changed`; there is none without it."""

    changed: datetime | None = None

    def extend_rss(self, rss: etree._Element) -> etree._Element:
        """Add the date."""
        _add(rss[0], "lastBuildDate", self.changed)
        return rss


class EntryTimes(BaseEntryExtension):
    """Sets an item's `pubDate` to `published`."""

    published: datetime | None = None

    def extend_rss(self, item: etree._Element) -> etree._Element:
        """Add the date."""
        _add(item, "pubDate", self.published)
        return item


def _add(parent: etree._Element, name: str, moment: datetime | None) -> None:
    """RFC 822 as RSS wants it, with a numeric zone."""
    if moment:
        etree.SubElement(parent, name).text = format_datetime(moment)
