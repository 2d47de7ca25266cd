"""Open Window without its feeds, to measure what they cost: `python -m benchmarks.without_feeds build …`."""

import sys

from openwindow.__main__ import main
from openwindow.core import pages
from openwindow.core.pages import feed, feed_list

FEEDS = (feed.NAME, feed_list.NAME)


def forget_feeds() -> None:
    """Leaves feeds out of all that this process plans."""
    pages.KINDS = tuple(kind for kind in pages.KINDS if kind.NAME not in FEEDS)


if __name__ == "__main__":
    forget_feeds()
    sys.exit(main(sys.argv[1:]))
