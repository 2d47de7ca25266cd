"""Feeds: values, the formats that write them, which feeds exist. FORMATS lists the formats."""

from openwindow.core.feeds import atom, json_feed, rss
from openwindow.core.feeds.feed import Contributor, Entry, Feed, FeedFormat

__all__ = ["FORMATS", "Contributor", "Entry", "Feed", "FeedFormat"]

FORMATS: dict[str, FeedFormat] = {"rss": rss, "atom": atom, "json": json_feed}
"""The formats by the names that settings give them; every feed is written in each that is chosen."""
