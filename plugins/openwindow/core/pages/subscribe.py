"""How to follow the blog: its feeds. Templates get `subscribe`."""

from collections.abc import Iterator
from dataclasses import dataclass

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.feed_links import all_feed, author_feed, site_feed
from openwindow.core.pages.heads import head
from openwindow.core.pages.index import Index
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.people import by_name
from openwindow.core.pages.plan import Plan
from openwindow.core.pages.shown import FeedLink, Person
from openwindow.core.pages.theming import themed
from openwindow.core.urls import Address

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


def plan(index: Index) -> Iterator[PlannedOutput]:
    """The page about feeds in every language."""
    urls = index.plan.urls
    addresses = index.everywhere(lambda language: urls.under(language, "subscribe"))
    for language, address in addresses.items():
        yield index.page(NAME, address, language, _view, language, addresses)


def _view(index: Index, language: str, addresses: dict[str, Address]) -> SubscribeView:
    plan = index.plan
    title = plan.wording[language].gettext("Subscribe")
    everything = all_feed(plan, language)
    others = (each for each in index.languages if each != language)
    return SubscribeView(
        site=index.sites[language],
        head=head(plan, language, addresses, title, feeds=(everything,)),
        main=_to_copy(plan, site_feed(plan, language)),
        others=tuple(_to_copy(plan, site_feed(plan, other)) for other in others),
        all=_to_copy(plan, everything),
        people=tuple(_people(index, language)),
    )


def _to_copy(plan: Plan, feed: FeedLink) -> FeedAddress:
    return FeedAddress(feed, plan.urls.origin + feed.href)


def _people(index: Index, language: str) -> Iterator[PersonFeed]:
    """Those who wrote something in this language, by name."""
    plan, careers = index.plan, index.people[language]
    for author in by_name(careers):
        posts = index.groups.by_author.get(author, ())
        if any(post.text_in(language) for post in posts):
            feed = author_feed(plan, plan.visible.author_by_id[author], language)
            yield PersonFeed(careers[author].now, _to_copy(plan, feed))


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
