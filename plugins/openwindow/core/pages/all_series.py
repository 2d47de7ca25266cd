"""All series that have visible posts, by name. Templates get `all_series`."""

from collections.abc import Iterator
from dataclasses import dataclass

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.counts import counted
from openwindow.core.pages.index import Index
from openwindow.core.pages.overview import overview_head, overviews
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import Counted
from openwindow.core.pages.theming import themed

NAME = "all_series"
TEMPLATES = ("all_series.html", "tags.html")
ADDRESS = "series"


@dataclass(frozen=True, kw_only=True)
class AllSeriesView(PageView):
    """The series by name, each with the number of its posts."""

    series: tuple[Counted, ...]


def plan(index: Index) -> Iterator[PlannedOutput]:
    """The overview of series in every language."""
    return overviews(index, NAME, ADDRESS)


def view(index: Index, language: str) -> AllSeriesView:
    """The values of the page."""
    urls = index.plan.urls
    title = index.plan.wording[language].gettext("Series")
    return AllSeriesView(
        site=index.sites[language],
        head=overview_head(index, ADDRESS, language, title),
        series=counted(index, language, index.plan.lists.series, index.by_series, urls.series),
    )


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
