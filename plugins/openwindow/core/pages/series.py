"""A series' page: its parts from the first on. Templates get `series`."""

from dataclasses import dataclass, field

from openwindow.core.model.words import Phrase
from openwindow.core.pages.fingerprint import POSTS
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import PostCard

NAME = "series"
TEMPLATES = ("series.html", "index.html")


@dataclass(frozen=True, kw_only=True)
class SeriesView(PageView):
    """A series: its id, its name, and all its posts in reading order, the oldest first."""

    id: str
    name: Phrase
    posts: tuple[PostCard, ...] = field(metadata=POSTS)
