"""All tags that visible posts carry, by name. Templates get `tags`."""

from dataclasses import dataclass

from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import Counted

NAME = "tags"
TEMPLATES = ("tags.html",)


@dataclass(frozen=True, kw_only=True)
class TagsView(PageView):
    """The tags by name, each with the number of its posts."""

    tags: tuple[Counted, ...]
