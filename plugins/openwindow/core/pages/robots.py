"""`/robots.txt`: search engines are welcome where everyone is (RFC 9309)."""

from collections.abc import Iterator
from dataclasses import dataclass

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages import sitemap
from openwindow.core.pages.heads import unlisted
from openwindow.core.pages.index import Index

NAME = "robots"
PATH = "robots.txt"


@dataclass(frozen=True)
class RobotsView(View):
    """The absolute address of the sitemap; "" where search engines shall stay out."""

    sitemap: str


def plan(index: Index) -> Iterator[PlannedOutput]:  # noqa: ARG001  # all kinds are called alike
    """The one file."""
    yield PlannedOutput(PATH, NAME)


def view(index: Index) -> RobotsView:
    """Where the sitemap is."""
    return RobotsView("" if unlisted(index.plan) else index.plan.urls.absolute(sitemap.ADDRESS))


def render(view: View, tools: Tools) -> str:  # noqa: ARG001  # all kinds are called alike
    """Everything may be read, or nothing."""
    assert isinstance(view, RobotsView)
    if not view.sitemap:
        return "User-agent: *\nDisallow: /\n"
    return f"User-agent: *\nAllow: /\n\nSitemap: {view.sitemap}\n"
