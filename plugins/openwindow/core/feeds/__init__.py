"""Feeds: values, the formats that write them, which feeds exist. FORMATS lists the formats."""

from openwindow.core.feeds import rss
from openwindow.core.feeds.feed import Entry, Feed, FeedFormat

__all__ = ["FORMATS", "Entry", "Feed", "FeedFormat"]

FORMATS: dict[str, FeedFormat] = {"rss": rss}
"""The formats by name; every feed of the site is written in each of them."""
