"""The archive: years and months that have posts. Templates get `archive`."""

from dataclasses import dataclass

from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import Counted

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
