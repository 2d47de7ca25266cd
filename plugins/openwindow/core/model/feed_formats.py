"""The formats that feeds are written in, by the names that settings give them, and how their files end."""

from collections.abc import Mapping

FEED_SUFFIXES: Mapping[str, str] = {"rss": "xml", "atom": "atom", "json": "json"}
"""In the order in which pages point to them: readers that take the first one get what all of them read."""

FEED_FORMATS = tuple(FEED_SUFFIXES)
