"""A tag's page: the posts that carry it. Templates get `tag`."""

from dataclasses import dataclass

from openwindow.core.model.words import Phrase
from openwindow.core.pages.page_view import ListView

NAME = "tag"
TEMPLATES = ("tag.html",)


@dataclass(frozen=True, kw_only=True)
class TagView(ListView):
    """A tag: its id, its name, and its posts."""

    id: str
    name: Phrase
