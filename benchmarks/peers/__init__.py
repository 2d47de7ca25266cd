"""The generators that are measured, each a module or value that satisfies Peer; PEERS lists them."""

from benchmarks.peers import eleventy, hugo, jekyll, nikola, pelican
from benchmarks.peers.openwindow import OpenWindow
from benchmarks.peers.peer import Peer

PEERS: tuple[Peer, ...] = (
    OpenWindow("openwindow", "markdown"),
    OpenWindow("openwindow-gfm", "gfm"),
    OpenWindow("openwindow-cards", "markdown", cards=True),
    OpenWindow("openwindow-search", "markdown", searched=True),
    OpenWindow("openwindow-no-feeds", "markdown", feeds=False),
    OpenWindow("openwindow-gfm-no-feeds", "gfm", feeds=False),
    OpenWindow("openwindow-pictures", "markdown", photographed=True),
    hugo,
    eleventy,
    pelican,
    nikola,
    jekyll,
)
"""In the order of the tables."""
