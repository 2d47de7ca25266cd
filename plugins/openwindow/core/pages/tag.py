"""A tag's page: the posts that carry it. Templates get `tag`."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from openwindow.core.feeds.selection import Selection, Subject
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.model.words import Phrase
from openwindow.core.pages.fingerprint import AUTHORS
from openwindow.core.pages.heads import Meaning, head
from openwindow.core.pages.index import Index
from openwindow.core.pages.lists import list_page, list_pages
from openwindow.core.pages.page_view import ListView
from openwindow.core.pages.people import said
from openwindow.core.pages.shown import Person
from openwindow.core.pages.theming import themed

NAME = "tag"
TEMPLATES = ("tag.html",)
MOST_PEOPLE = 12


@dataclass(frozen=True, kw_only=True)
class TagView(ListView):
    """A tag: its id, its name, its posts, and those who write on it, most posts first (first page only)."""

    id: str
    name: Phrase
    people: tuple[Person, ...] = field(metadata=AUTHORS)


def plan(index: Index) -> Iterator[PlannedOutput]:
    """A page for every tag that a visible post carries."""
    urls = index.plan.urls
    for tag, posts in index.by_tag.items():
        yield from list_pages(index, NAME, partial(urls.tag, tag=tag), posts, tag)


def view(index: Index, tag: str, language: str, number: int) -> TagView:
    """The values of a page."""
    page = list_page(index, partial(index.plan.urls.tag, tag=tag), index.by_tag[tag], language, number)
    name = said(index.plan.lists.tag_by_id[tag].name, language)
    return TagView(
        site=index.sites[page.language],
        head=head(
            index.plan,
            page.language,
            page.addresses,
            page.title(name.text),
            feeds=index.feeds(Selection(Subject.TAG, language, tag), name.text),
            meaning=Meaning(above=(index.section("tags", language),)),
        ),
        posts=page.posts,
        paging=page.paging,
        id=tag,
        name=name,
        people=_people(index, tag, language) if page.first else (),
    )


def _people(index: Index, tag: str, language: str) -> tuple[Person, ...]:
    writers = index.writers_on.get(tag, ())[:MOST_PEOPLE]
    return tuple(index.career(language, author).now for author in writers)


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
