"""All tags that visible posts carry, by name. Templates get `tags`."""

from collections.abc import Iterator
from dataclasses import dataclass

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.counts import counted
from openwindow.core.pages.heads import head
from openwindow.core.pages.index import Index
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import Counted
from openwindow.core.pages.theming import themed
from openwindow.core.urls import Address

NAME = "tags"
TEMPLATES = ("tags.html",)


@dataclass(frozen=True, kw_only=True)
class TagsView(PageView):
    """The tags by name, each with the number of its posts."""

    tags: tuple[Counted, ...]


def plan(index: Index) -> Iterator[PlannedOutput]:
    """The overview of tags in every language."""
    addresses = index.everywhere(lambda language: index.plan.urls.under(language, "tags"))
    for language, address in addresses.items():
        yield index.page(NAME, address, language, _view, language, addresses)


def _view(index: Index, language: str, addresses: dict[str, Address]) -> TagsView:
    urls = index.plan.urls
    title = index.plan.wording[language].gettext("Tags")
    return TagsView(
        site=index.sites[language],
        head=head(index.plan, language, addresses, title),
        tags=counted(index, language, index.plan.visible.tags, index.groups.by_tag, urls.tag),
    )


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
