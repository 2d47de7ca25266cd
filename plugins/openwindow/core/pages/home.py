"""The home page of a language: the newest posts, and the numbered pages of the older ones."""

from dataclasses import dataclass

from openwindow.core.pages.page_view import ListView

NAME = "home"
TEMPLATES = ("index.html",)


@dataclass(frozen=True, kw_only=True)
class HomeView(ListView):
    """All posts, newest first."""
