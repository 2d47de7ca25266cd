"""A year or a month of the archive: its posts. Templates get `period`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from openwindow.core.dates import month_in_words
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.calendar import counted_months, counted_year
from openwindow.core.pages.heads import Meaning, head
from openwindow.core.pages.index import Index
from openwindow.core.pages.lists import ListPage, list_page, list_pages
from openwindow.core.pages.page_view import ListView
from openwindow.core.pages.shown import Counted, LinkTo
from openwindow.core.pages.theming import themed

NAME = "period"
TEMPLATES = ("period_archives.html",)
WHOLE_YEAR = 0
"""In the place of a month."""


@dataclass(frozen=True, kw_only=True)
class PeriodView(ListView):
    """A year or month: `name` in words ("2026", "November 2026"), the archive above it (`up`: the year of
    a month, the whole archive of a year), and a year's months with counts."""

    name: str
    up: LinkTo
    months: tuple[Counted, ...]


def plan(index: Index) -> Iterator[PlannedOutput]:
    """A page for every year and every month that has posts."""
    urls = index.plan.urls
    for year, posts in index.by_year.items():
        yield from list_pages(index, NAME, partial(urls.year, year=year), posts, year, WHOLE_YEAR)
    for (year, month), posts in index.by_month.items():
        yield from list_pages(index, NAME, partial(urls.month, year=year, month=month), posts, year, month)


def view(index: Index, year: int, month: int, language: str, number: int) -> PeriodView:
    """The values of a page."""
    if month == WHOLE_YEAR:
        return _year(index, year, language, number)
    return _month(index, year, month, language, number)


def _year(index: Index, year: int, language: str, number: int) -> PeriodView:
    urls = index.plan.urls
    page = list_page(index, partial(urls.year, year=year), index.by_year[year], language, number)
    up = index.section("archive", language)
    return _view(index, page, str(year), (up,), counted_months(index, year, language))


def _month(index: Index, year: int, month: int, language: str, number: int) -> PeriodView:
    address = partial(index.plan.urls.month, year=year, month=month)
    page = list_page(index, address, index.by_month[year, month], language, number)
    up = counted_year(index, year, language).link
    archive = index.section("archive", language)
    return _view(index, page, month_in_words(year, month, language), (archive, up), ())


def _view(
    index: Index, page: ListPage, name: str, above: tuple[LinkTo, ...], months: tuple[Counted, ...]
) -> PeriodView:
    return PeriodView(
        site=index.sites[page.language],
        head=head(index.plan, page.language, page.addresses, page.title(name), meaning=Meaning(above=above)),
        posts=page.posts,
        paging=page.paging,
        name=name,
        up=above[-1],
        months=months,
    )


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
