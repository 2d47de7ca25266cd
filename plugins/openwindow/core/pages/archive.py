"""The archive: years and months that have posts. Templates get `archive`."""

from collections.abc import Iterator
from dataclasses import dataclass

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.calendar import counted_months, counted_year
from openwindow.core.pages.heads import head
from openwindow.core.pages.index import Index
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import Counted
from openwindow.core.pages.theming import themed
from openwindow.core.urls import Address

NAME = "archive"
TEMPLATES = ("archive.html", "archives.html")


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
    addresses = index.everywhere(lambda language: index.plan.urls.under(language, "archive"))
    for language, address in addresses.items():
        yield index.page(NAME, address, language, _view, language, addresses)


def _view(index: Index, language: str, addresses: dict[str, Address]) -> ArchiveView:
    title = index.plan.wording[language].gettext("Archive")
    return ArchiveView(
        site=index.sites[language],
        head=head(index.plan, language, addresses, title),
        years=tuple(
            Year(counted_year(index, year, language), counted_months(index, year, language))
            for year in index.groups.by_year
        ),
    )


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
