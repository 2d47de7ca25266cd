"""How to follow the blog: its feeds. Templates get `subscribe`."""

from dataclasses import dataclass

from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import FeedLink, Person

NAME = "subscribe"
TEMPLATES = ("subscribe.html", "page.html")


@dataclass(frozen=True)
class FeedAddress:
    """A feed to copy or open: the link, and the absolute address that goes into a reader."""

    link: FeedLink
    absolute: str


@dataclass(frozen=True)
class PersonFeed:
    """Someone who writes in this language, and the feed of their posts in it."""

    person: Person
    feed: FeedAddress


@dataclass(frozen=True, kw_only=True)
class SubscribeView(PageView):
    """The feeds: this language's (`main`), the other languages', every post once (`all`), each person's."""

    main: FeedAddress
    others: tuple[FeedAddress, ...]
    all: FeedAddress
    people: tuple[PersonFeed, ...]
