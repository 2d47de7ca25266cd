"""The one page for addresses where nothing stands: `/404.html`. Templates get `not_found`."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.heads import Meaning, head
from openwindow.core.pages.index import Index
from openwindow.core.pages.page_view import LanguageHome, PageView
from openwindow.core.pages.theming import themed
from openwindow.core.urls import output_path

NAME = "not_found"
TEMPLATES = ("not_found.html", "page.html")
ADDRESS = "/404.html"


@dataclass(frozen=True, kw_only=True)
class NotFoundView(PageView):
    """The way on: every language's home page. It may be shown at any depth: all its links are rooted."""

    homes: tuple[LanguageHome, ...]


def plan(index: Index) -> Iterator[PlannedOutput]:
    """One page for the whole site, in its first language."""
    language = index.languages[0]
    yield PlannedOutput(output_path(ADDRESS), NAME, (language,))


def view(index: Index, language: str) -> NotFoundView:
    """The values of the page."""
    title = index.plan.wording[language].gettext("Page not found")
    own_head = replace(
        head(index.plan, language, {language: ADDRESS}, title, meaning=Meaning(above=None)), noindex=True
    )
    return NotFoundView(site=index.sites[language], head=own_head, homes=index.sites[language].languages)


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
