"""A feed made by hand, and texts that are hard on readers."""

from datetime import UTC, datetime

from hypothesis import strategies

from openwindow.core.feeds import Contributor, Entry, Feed
from openwindow.core.feeds.cleaning import without_controls

ADDRESS = "https://blog.example/feed"
PUBLISHED = datetime(2026, 11, 2, 8, tzinfo=UTC)
CHANGED = datetime(2026, 11, 5, 9, 30, tzinfo=UTC)
ADA = Contributor(
    "Ada Lovelace", "https://blog.example/authors/ada/", "https://blog.example/authors/ada/a.png"
)
CY = Contributor("Çy Nguyen", "https://blog.example/authors/cy/")
ENTRY = Entry(
    id="tag:blog.example,2026:one:en",
    url="https://blog.example/2026/one/",
    title="Q & A <now>",
    summary="A summary",
    content="<p>Text</p>",
    authors=(ADA, CY),
    tags=("Brakes", "Motors"),
    language="en",
    image="https://blog.example/2026/one/bench.jpg",
    published=PUBLISHED,
    updated=CHANGED,
)
FEED = Feed(
    id="tag:blog.example,2026:feed:site:en",
    url="https://blog.example/",
    title="Open Window",
    description="From the workshop",
    language="en",
    copyright="Dravelle",
    image="https://blog.example/theme/feed.png",
    authors=(),
    stylesheet="/theme/feed.css",
    changed=CHANGED,
    since=datetime(2026, 1, 1, tzinfo=UTC),
    entries=(ENTRY,),
)

NASTY = (
    "]]>",
    "&amp; &lt;b&gt; &nbsp; &#0;",
    "<script>alert(1)</script>",
    '" onload="x" \'',
    "👩🏽\u200d🔧 \U0001f1eb\U0001f1f7",
    "مرحبا \u202eالعالم\u202c עולם",
    "a\ttab and a\nline",
    "\u2028 \ufffd \ue000 \U0010ffff",
    "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]>&b;",
)
"""Texts that are hard on readers, and on who writes feeds by hand."""

texts = strategies.one_of(strategies.sampled_from(NASTY), strategies.text()).map(without_controls)
"""Whatever can stand in a feed."""
