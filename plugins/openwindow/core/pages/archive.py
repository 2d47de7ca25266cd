"""The archive: years and months that have posts. Templates get `archive`."""

from collections.abc import Iterator
from dataclasses import dataclass

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.calendar import counted_months, counted_year
from openwindow.core.pages.index import Index
from openwindow.core.pages.overview import overview_head, overviews
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import Counted
from openwindow.core.pages.theming import themed

NAME = "archive"
TEMPLATES = ("archive.html", "archives.html")
ADDRESS = "archive"


@dataclass(frozen=True)
class Year:
    """A year and its months that have posts, both newest first, with counts."""

    year: Counted
    months: tuple[Counted, ...]


@dataclass(frozen=True, kw_only=True)
class ArchiveView(PageView):
    """The years, newest first."""

    years: tuple[Year, ...]


def plan(index: Index) -> Iterator[PlannedOutput]:
    """The archive in every language."""
    return overviews(index, NAME, ADDRESS)


def view(index: Index, language: str) -> ArchiveView:
    """The values of the page."""
    title = index.plan.wording[language].gettext("Archive")
    return ArchiveView(
        site=index.sites[language],
        head=overview_head(index, ADDRESS, language, title),
        years=tuple(
            Year(counted_year(index, year, language), counted_months(index, year, language))
            for year in index.by_year
        ),
    )


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
