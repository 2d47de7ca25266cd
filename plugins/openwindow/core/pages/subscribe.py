"""How to follow the blog: everything that has a feed. Templates get `subscribe`."""

from collections.abc import Iterator
from dataclasses import dataclass

from openwindow.core.feeds.selection import Selection, Subject
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages import followable
from openwindow.core.pages.feed_channels import subject_phrase
from openwindow.core.pages.followable import FeedAddress, address_of_all, feed_address
from openwindow.core.pages.index import Index
from openwindow.core.pages.overview import overview_head, overviews
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import LinkTo, Person
from openwindow.core.pages.theming import themed
from openwindow.core.urls import FEED_LIST

NAME = "subscribe"
TEMPLATES = ("subscribe.html", "page.html")
ADDRESS = "subscribe"


@dataclass(frozen=True)
class PersonFeed:
    """Someone who writes in this language, and the feed of their posts in it."""

    person: Person
    feed: FeedAddress


@dataclass(frozen=True)
class TermFeed:
    """A tag or a series that has posts in this language: the link to its page, and its feed."""

    link: LinkTo
    feed: FeedAddress


@dataclass(frozen=True, kw_only=True)
class SubscribeView(PageView):
    """What one can follow.

    main         the feed of this language           others       those of the other languages
    all          every post once                     people       those who write in this language, by name
    tags, series of posts in this language           list         the link to all feeds at once (OPML)
    updated      posts that have changed             corrections  what was put right
    list_absolute   the absolute address of `list`
    """

    main: FeedAddress
    others: tuple[FeedAddress, ...]
    all: FeedAddress
    updated: FeedAddress
    corrections: FeedAddress
    people: tuple[PersonFeed, ...]
    tags: tuple[TermFeed, ...]
    series: tuple[TermFeed, ...]
    list: str
    list_absolute: str


def plan(index: Index) -> Iterator[PlannedOutput]:
    """The page about feeds in every language."""
    return overviews(index, NAME, ADDRESS)


def view(index: Index, language: str) -> SubscribeView:
    """The values of the page."""
    plan = index.plan
    everything = address_of_all(index, language)
    updated = feed_address(index, Selection(Subject.UPDATED, language))
    corrections = feed_address(index, Selection(Subject.CORRECTIONS, language))
    feeds = tuple(each.link for each in (everything, updated, corrections))
    title = plan.wording[language].gettext("Subscribe")
    return SubscribeView(
        site=index.sites[language],
        head=overview_head(index, ADDRESS, language, title, feeds=feeds),
        main=feed_address(index, Selection(Subject.SITE, language)),
        others=tuple(
            feed_address(index, Selection(Subject.SITE, each)) for each in index.languages if each != language
        ),
        all=everything,
        updated=updated,
        corrections=corrections,
        people=tuple(_person(index, each) for each in followable.people(index, language)),
        tags=tuple(_term(index, each) for each in followable.tags(index, language)),
        series=tuple(_term(index, each) for each in followable.series(index, language)),
        list=plan.urls.href(FEED_LIST),
        list_absolute=plan.urls.absolute(FEED_LIST),
    )


def _person(index: Index, selection: Selection) -> PersonFeed:
    person = index.career(selection.language, selection.name).now
    return PersonFeed(person, feed_address(index, selection))


def _term(index: Index, selection: Selection) -> TermFeed:
    href = index.plan.urls.href(selection.page(index.plan.urls))
    name = subject_phrase(index, selection)
    return TermFeed(LinkTo(href, name.text, name.language), feed_address(index, selection))


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
