"""How to follow the blog: its feeds. Templates get `subscribe`."""

from collections.abc import Iterator
from dataclasses import dataclass

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.feed_links import all_feed, author_feed, site_feed
from openwindow.core.pages.index import Index
from openwindow.core.pages.overview import overview_head, overviews
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.people import by_name
from openwindow.core.pages.plan import Plan
from openwindow.core.pages.shown import FeedLink, Person
from openwindow.core.pages.theming import themed

NAME = "subscribe"
TEMPLATES = ("subscribe.html", "page.html")
ADDRESS = "subscribe"


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


def plan(index: Index) -> Iterator[PlannedOutput]:
    """The page about feeds in every language."""
    return overviews(index, NAME, ADDRESS)


def view(index: Index, language: str) -> SubscribeView:
    """The values of the page."""
    plan = index.plan
    title = plan.wording[language].gettext("Subscribe")
    everything = all_feed(plan, language)
    others = (each for each in index.languages if each != language)
    return SubscribeView(
        site=index.sites[language],
        head=overview_head(index, ADDRESS, language, title, feeds=(everything,)),
        main=_to_copy(plan, site_feed(plan, language)),
        others=tuple(_to_copy(plan, site_feed(plan, other)) for other in others),
        all=_to_copy(plan, everything),
        people=tuple(_people(index, language)),
    )


def _to_copy(plan: Plan, feed: FeedLink) -> FeedAddress:
    return FeedAddress(feed, plan.urls.origin + feed.href)


def _people(index: Index, language: str) -> Iterator[PersonFeed]:
    """Those who wrote something in this language, by name."""
    careers = {author: index.career(language, author) for author in index.authors}
    for author in by_name(careers):
        if author in index.writers(language):
            feed = author_feed(index.plan, author, careers[author].now.name, language)
            yield PersonFeed(careers[author].now, _to_copy(index.plan, feed))


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
