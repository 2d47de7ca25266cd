"""All series that have visible posts, by name. Templates get `all_series`."""

from dataclasses import dataclass

from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import Counted

NAME = "all_series"
TEMPLATES = ("all_series.html", "tags.html")


@dataclass(frozen=True, kw_only=True)
class AllSeriesView(PageView):
    """The series by name, each with the number of its posts."""

    series: tuple[Counted, ...]
