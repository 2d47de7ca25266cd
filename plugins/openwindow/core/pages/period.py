"""A year or a month of the archive: its posts. Templates get `period`."""

from dataclasses import dataclass

from openwindow.core.pages.page_view import ListView
from openwindow.core.pages.shown import Counted, LinkTo

NAME = "period"
TEMPLATES = ("period_archives.html",)


@dataclass(frozen=True, kw_only=True)
class PeriodView(ListView):
    """A year or month: `name` in words ("2026", "November 2026"), the archive above it (`up`: the year of
    a month, the whole archive of a year), and a year's months with counts."""

    name: str
    up: LinkTo
    months: tuple[Counted, ...]
