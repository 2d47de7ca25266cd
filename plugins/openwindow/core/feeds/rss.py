"""RSS 2.0 with the full text, made with feedgen; the only module that knows feedgen.

The order of elements and the namespaces are those with which the W3C validator finds nothing to say.
"""

from html import escape

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from openwindow.core.feeds.cleaning import without_controls
from openwindow.core.feeds.feed import Entry, Feed
from openwindow.core.feeds.rss_times import ChannelTimes, EntryTimes, without_now

SUFFIX = "xml"
MEDIA_TYPE = "application/rss+xml"
MINUTES_TO_LIVE = 60
GENERATOR = "Open Window"


def render(feed: Feed, address: str) -> str:
    """The feed as RSS that stands at the absolute `address`."""
    generator = _channel(feed, address)
    for entry in feed.entries:
        # feedgen 1.0: puts new entries first unless told otherwise.
        _fill(generator.add_entry(order="append"), entry)
    xml: bytes = generator.rss_str(xml_declaration=False)
    return _prolog(feed) + xml.decode() + "\n"


def _prolog(feed: Feed) -> str:
    declaration = '<?xml version="1.0" encoding="utf-8"?>\n'
    if not feed.stylesheet:
        return declaration
    return f'{declaration}<?xml-stylesheet type="text/css" href="{escape(feed.stylesheet)}"?>\n'


def _channel(feed: Feed, address: str) -> FeedGenerator:
    generator = FeedGenerator()
    without_now(generator)
    generator.load_extension("dc")
    generator.register_extension("times", ChannelTimes, EntryTimes, atom=False)
    title = without_controls(feed.title)
    generator.title(title)
    generator.description(without_controls(feed.description))
    generator.language(feed.language or None)
    generator.copyright(without_controls(feed.copyright))
    generator.generator(GENERATOR)
    generator.ttl(MINUTES_TO_LIVE)
    if feed.image:
        generator.image(feed.image, title, feed.url)
    # feedgen 1.0: the channel's own link is the last one given, whatever it is for.
    generator.link(href=address, rel="self", type=MEDIA_TYPE)
    generator.link(href=feed.url, rel="alternate")
    generator.times.changed = feed.changed
    return generator


def _fill(item: FeedEntry, entry: Entry) -> None:
    item.guid(entry.id, permalink=False)
    item.title(without_controls(entry.title))
    item.link(href=entry.url)
    # RSS Profile: creators may be repeated, but readers show only the first or only the last.
    item.dc.dc_creator(without_controls(", ".join(entry.authors)))
    item.summary(without_controls(entry.summary or entry.title))
    if entry.content:
        item.content(_unbreakable(entry.content), type="CDATA")
    item.category([{"term": without_controls(tag)} for tag in entry.tags])
    item.times.published = entry.published


def _unbreakable(html: str) -> str:
    """HTML that cannot end the CDATA section it stands in; readers see the same."""
    return without_controls(html).replace("]]>", "]]&gt;")
