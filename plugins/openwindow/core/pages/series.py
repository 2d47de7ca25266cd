"""A series' page: its parts from the first on. Templates get `series`."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from openwindow.core.feeds.selection import Selection, Subject
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.model.words import Phrase
from openwindow.core.pages.fingerprint import POSTS
from openwindow.core.pages.heads import Meaning, head
from openwindow.core.pages.index import Index
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.people import said
from openwindow.core.pages.shown import PostCard
from openwindow.core.pages.theming import themed
from openwindow.core.urls import output_path

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
    for series in index.by_series:
        for language, address in index.everywhere(partial(urls.series, series=series)).items():
            yield PlannedOutput(output_path(address), NAME, (series, language))


def view(index: Index, series: str, language: str) -> SeriesView:
    """The values of a page."""
    name = said(index.plan.lists.series_by_id[series].name, language)
    addresses = index.everywhere(partial(index.plan.urls.series, series=series))
    return SeriesView(
        site=index.sites[language],
        head=head(
            index.plan,
            language,
            addresses,
            name.text,
            feeds=index.feeds(Selection(Subject.SERIES, language, series), name.text),
            meaning=Meaning(above=(index.section("series", language),)),
        ),
        id=series,
        name=name,
        posts=tuple(index.card(post, language) for post in reversed(index.by_series[series])),
    )


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
