"""Our views under the names that Pelican's themes expect: `article`, `articles_page`, `tag`, `SITENAME` …

Pelican's themes put `SITEURL/` before every `url`, so those here are relative to the site.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from markupsafe import Markup

from openwindow.adapters.theme_keys import seen_by_templates
from openwindow.core.model.output import View
from openwindow.core.pages.archive import ArchiveView
from openwindow.core.pages.author import AuthorView
from openwindow.core.pages.authors import AuthorsView
from openwindow.core.pages.page_view import ListView, PageView
from openwindow.core.pages.period import PeriodView
from openwindow.core.pages.post import PostView
from openwindow.core.pages.shown import Counted, LinkTo, Paging, PostCard, When
from openwindow.core.pages.standing_page import StandingPageView
from openwindow.core.pages.tag import TagView
from openwindow.core.pages.tags import TagsView

Names = Callable[[View, Mapping[str, object]], Mapping[str, object]]


@dataclass(frozen=True, order=True)
class Named:
    """A tag, an author or a category: prints as its name."""

    name: str
    url: str

    @property
    def slug(self) -> str:
        """The last part of the address."""
        return self.url.rstrip("/").rpartition("/")[2]

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Entry:
    """An article or a page."""

    title: str
    url: str
    lang: str
    locale_date: str = ""
    date: datetime | None = None
    summary: str = ""
    content: Markup | str = ""
    authors: tuple[Named, ...] = ()
    tags: tuple[Named, ...] = ()
    category: Named | None = None
    translations: tuple["Entry", ...] = ()
    modified: datetime | None = None
    locale_modified: str = ""
    status: str = "published"

    @property
    def author(self) -> Named | None:
        """The first of the authors."""
        return self.authors[0] if self.authors else None


@dataclass(frozen=True)
class EntriesPage:
    """A page of a list as Pelican's paginator gives it: page 1 is the newest there."""

    object_list: tuple[Entry, ...]
    paging: Paging
    number: int

    def has_other_pages(self) -> bool:
        """Whether the list goes on elsewhere."""
        return self.has_next() or self.has_previous()

    def has_next(self) -> bool:
        """Whether there are older posts."""
        return bool(self.paging.older)

    def has_previous(self) -> bool:
        """Whether there are newer posts."""
        return bool(self.paging.newer)


@dataclass(frozen=True)
class Paginator:
    """What a theme may ask about all pages of a list, of which a page knows only its neighbours."""

    shown: EntriesPage
    base: str

    @property
    def num_pages(self) -> int:
        """At least as many pages as can be reached from here."""
        return self.shown.number + self.shown.has_next()

    @property
    def per_page(self) -> int:
        """How many posts this page holds."""
        return len(self.shown.object_list)

    def page(self, number: int) -> Named:
        """The link to a neighbouring page."""
        paging = self.shown.paging
        return Named(
            str(number), relative(paging.newer if number < self.shown.number else paging.older, self.base)
        )


def pelican_names(settings: Mapping[str, Any], base: str) -> Names:
    """For Pelican's themes: each view under the names they know. `base` is the site's path."""
    return partial(_pelican_names, seen_by_templates(settings), base)


def relative(href: str, base: str) -> str:
    """A link without the site's own path and the slash after it."""
    return href.removeprefix(base).lstrip("/")


def _pelican_names(
    all_capitals: Mapping[str, object], base: str, view: View, variables: Mapping[str, object]
) -> Mapping[str, object]:
    assert isinstance(view, PageView)
    shared = {
        "DEFAULT_LANG": view.site.language,
        "SITESUBTITLE": view.site.tagline.text,
        "pages": _links(view.site.footer, base),
    }
    return {**all_capitals, **shared, **dict(_names_of(view, variables, base))}


def _names_of(view: PageView, variables: Mapping[str, object], base: str) -> Iterator[tuple[str, object]]:
    content = Markup(variables.get("content", ""))
    match view:
        case PostView():
            yield "article", _article(view, content, base)
        case StandingPageView():
            yield "page", Entry(view.title, relative(view.href, base), view.site.language, content=content)
        case AuthorView():
            yield "author", Named(view.name, relative(view.head.canonical, base))
        case TagView():
            yield "tag", Named(view.name.text, relative(view.head.canonical, base))
        case TagsView():
            yield "tags", _counted(view.tags, base)
        case AuthorsView():
            yield "authors", _authors(view, base)
        case ArchiveView():
            yield "dates", tuple(_month(month, base) for year in view.years for month in year.months)
        case PeriodView():
            yield "period", tuple(reversed(view.name.split()))
    if isinstance(view, ListView):
        yield from _list(view, base)


def _list(view: ListView, base: str) -> Iterator[tuple[str, object]]:
    entries = tuple(_card(card, view, base) for card in view.posts)
    page = EntriesPage(entries, view.paging, 2 if view.paging.newer else 1)
    yield "articles", entries
    yield "dates", entries
    yield "articles_page", page
    yield "articles_paginator", Paginator(page, base)
    yield "articles_previous_page", Named("", relative(view.paging.newer, base))
    yield "articles_next_page", Named("", relative(view.paging.older, base))


def _article(view: PostView, content: Markup, base: str) -> Entry:
    return Entry(
        title=view.title,
        url=relative(view.href, base),
        lang=view.site.language,
        summary=view.summary,
        content=content,
        authors=tuple(Named(each.name, relative(each.href, base)) for each in view.authors),
        tags=tuple(Named(each.name, relative(each.href, base)) for each in view.tags),
        category=_category(view, base),
        translations=_links(view.translations, base),
        modified=_moment(view.updated) if view.updated else None,
        locale_modified=view.updated.words if view.updated else "",
        date=_moment(view.date),
        locale_date=view.date.words,
    )


def _card(card: PostCard, view: ListView, base: str) -> Entry:
    return Entry(
        title=card.title,
        url=relative(card.href, base),
        lang=card.lang or view.site.language,
        summary=card.summary,
        content=card.summary,
        authors=tuple(Named(each.name, relative(each.href, base)) for each in card.authors),
        category=Named(view.site.name, relative(view.site.home, base)),
        date=_moment(card.date),
        locale_date=card.date.words,
    )


def _category(view: PostView, base: str) -> Named:
    """Pelican's themes want a category; a post's series is the nearest thing."""
    link = view.series.link if view.series else LinkTo(view.site.home, view.site.name)
    return Named(link.name, relative(link.href, base))


def _links(links: tuple[LinkTo, ...], base: str) -> tuple[Entry, ...]:
    return tuple(Entry(link.name, relative(link.href, base), link.lang) for link in links)


def _counted(counted: tuple[Counted, ...], base: str) -> tuple[tuple[Named, range], ...]:
    return tuple(
        (Named(each.link.name, relative(each.link.href, base)), range(each.count)) for each in counted
    )


def _authors(view: AuthorsView, base: str) -> tuple[tuple[Named, range], ...]:
    listed = ((each.person, each.count) for each in (*view.present, *view.former))
    return tuple((Named(who.name, relative(who.href, base)), range(count)) for who, count in listed)


def _month(month: Counted, base: str) -> Entry:
    return Entry(month.link.name, relative(month.link.href, base), "", locale_date=str(month.count))


def _moment(when: When) -> datetime:
    return datetime.fromisoformat(when.iso)
