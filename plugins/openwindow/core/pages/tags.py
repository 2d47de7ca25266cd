"""All tags that visible posts carry, by name. Templates get `tags`."""

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

NAME = "tags"
TEMPLATES = ("tags.html",)
ADDRESS = "tags"


@dataclass(frozen=True, kw_only=True)
class TagsView(PageView):
    """The tags by name, each with the number of its posts."""

    tags: tuple[Counted, ...]


def plan(index: Index) -> Iterator[PlannedOutput]:
    """The overview of tags in every language."""
    return overviews(index, NAME, ADDRESS)


def view(index: Index, language: str) -> TagsView:
    """The values of the page."""
    urls = index.plan.urls
    title = index.plan.wording[language].gettext("Tags")
    return TagsView(
        site=index.sites[language],
        head=overview_head(index, ADDRESS, language, title),
        tags=counted(index, language, index.plan.lists.tags, index.by_tag, urls.tag),
    )


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
