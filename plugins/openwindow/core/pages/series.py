"""A series' page: its parts from the first on. Templates get `series`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.model.term import Term
from openwindow.core.model.words import Phrase
from openwindow.core.pages.fingerprint import POSTS
from openwindow.core.pages.heads import head
from openwindow.core.pages.index import Index
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.people import said
from openwindow.core.pages.shown import PostCard
from openwindow.core.pages.theming import themed
from openwindow.core.urls import Address

NAME = "series"
TEMPLATES = ("series.html", "index.html")


@dataclass(frozen=True, kw_only=True)
class SeriesView(PageView):
    """A series: its id, its name, and all its posts in reading order, the oldest first."""

    id: str
    name: Phrase
    posts: tuple[PostCard, ...] = field(metadata=POSTS)


def plan(index: Index) -> Iterator[PlannedOutput]:
    """A page for every series that has a visible post, in every language."""
    urls = index.plan.urls
    for term in index.plan.visible.series:
        addresses = index.everywhere(partial(urls.series, series=term.id))
        for language, address in addresses.items() if term.id in index.groups.by_series else ():
            yield index.page(NAME, address, language, _view, term, language, addresses)


def _view(index: Index, term: Term, language: str, addresses: Mapping[str, Address]) -> SeriesView:
    name = said(term.name, language)
    cards = index.cards[language]
    return SeriesView(
        site=index.sites[language],
        head=head(index.plan, language, addresses, name.text),
        id=term.id,
        name=name,
        posts=tuple(cards[post.id] for post in reversed(index.groups.by_series[term.id])),
    )


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
