"""The rules of a site. No two that fit one address have the same header (`rules`)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from openwindow.core.headers import policies
from openwindow.core.headers.rules import Header, Rule
from openwindow.core.urls import FEED_LIST

FOR_EVER = "public, max-age=31536000, immutable"
"""For what has a digest of its bytes in its name."""

A_WHILE = "public, max-age=600, must-revalidate"
"""For feeds: readers ask every hour or so, and a correction should not wait longer than that."""

FEED_TYPES = {
    "xml": "application/xml; charset=utf-8",
    "atom": "application/xml; charset=utf-8",
    "json": "application/feed+json; charset=utf-8",
}
"""By the suffix of a format. Browsers show RSS and Atom with their style sheet only when they are called
XML."""

LIST_TYPE = "text/x-opml; charset=utf-8"

DEEPEST_FEED = 4
"""Folders that a feed lies in, at most: `/fr/2026/a-slug/comments/feed.xml`."""

NOT_NEEDED = ("camera", "geolocation", "microphone", "payment", "usb")


@dataclass(frozen=True)
class Hosting:
    """What the rules depend on.

    base      the site's own path, "" or "/blog"      secure     whether it is asked for by https
    unlisted  whether it is not for search engines     for_ever   patterns of addresses that name their bytes
    feeds     the suffixes of the feeds' formats
    """

    base: str
    secure: bool
    unlisted: bool
    for_ever: tuple[str, ...]
    feeds: tuple[str, ...]


def rules_of(hosting: Hosting) -> tuple[Rule, ...]:
    """All rules. Nothing is said of how long pages may be kept, because no pattern fits pages alone: hosts
    have browsers ask again each time."""
    rules = (
        Rule("/*", tuple(_for_all(hosting))),
        *(Rule(pattern, (("Cache-Control", FOR_EVER),)) for pattern in hosting.for_ever),
        *_for_feeds(hosting.feeds),
    )
    return tuple(Rule(hosting.base + rule.pattern, rule.headers) for rule in rules)


def _for_all(hosting: Hosting) -> Iterator[Header]:
    yield "Content-Security-Policy", policies.SITE
    yield "Cross-Origin-Opener-Policy", "same-origin"
    yield "Permissions-Policy", ", ".join(f"{name}=()" for name in NOT_NEEDED)
    # Sites that are linked to may learn which blog does; nobody may learn the addresses of a closed one.
    yield "Referrer-Policy", "same-origin" if hosting.unlisted else "strict-origin-when-cross-origin"
    if hosting.secure:
        # Of this host alone: what else a company has below its domain is not ours to decide.
        yield "Strict-Transport-Security", "max-age=31536000"
    yield "X-Content-Type-Options", "nosniff"
    if hosting.unlisted:
        yield "X-Robots-Tag", "noindex"


def _for_feeds(suffixes: Iterable[str]) -> Iterator[Rule]:
    for suffix in suffixes:
        headers = (("Cache-Control", A_WHILE), ("Content-Type", FEED_TYPES[suffix]))
        for depth in range(DEEPEST_FEED + 1):
            folders = "".join(f"/:folder{number}" for number in range(1, depth + 1))
            yield Rule(f"{folders}/feed.{suffix}", headers)
    yield Rule(FEED_LIST, (("Content-Type", LIST_TYPE),))
