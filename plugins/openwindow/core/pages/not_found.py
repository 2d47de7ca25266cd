"""The one page for addresses where nothing stands: `/404.html`. Templates get `not_found`."""

from dataclasses import dataclass

from openwindow.core.pages.page_view import LanguageHome, PageView

NAME = "not_found"
TEMPLATES = ("not_found.html", "page.html")


@dataclass(frozen=True, kw_only=True)
class NotFoundView(PageView):
    """The way on: every language's home page. It may be shown at any depth: all its links are rooted."""

    homes: tuple[LanguageHome, ...]
