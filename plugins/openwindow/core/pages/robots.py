"""`/robots.txt`: search engines are welcome where everyone is (RFC 9309)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages import sitemap
from openwindow.core.pages.fingerprint import parts
from openwindow.core.pages.heads import unlisted
from openwindow.core.pages.index import Index

NAME = "robots"
PATH = "robots.txt"


@dataclass(frozen=True)
class RobotsView(View):
    """The absolute address of the sitemap; "" where search engines shall stay out."""

    sitemap: str


def plan(index: Index) -> Iterator[PlannedOutput]:
    """The one file."""
    sitemap_address = "" if unlisted(index.plan) else index.plan.urls.absolute(sitemap.ADDRESS)
    yield PlannedOutput(PATH, NAME, partial(RobotsView, sitemap_address), parts)


def render(view: View, tools: Tools) -> str:  # noqa: ARG001  # all kinds are called alike
    """Everything may be read, or nothing."""
    assert isinstance(view, RobotsView)
    if not view.sitemap:
        return "User-agent: *\nDisallow: /\n"
    return f"User-agent: *\nAllow: /\n\nSitemap: {view.sitemap}\n"
