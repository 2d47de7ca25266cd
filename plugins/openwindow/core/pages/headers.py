"""`/_headers`: what hosts shall send with each file (the format of Netlify and Cloudflare Pages)."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from openwindow.core.assets.names import are_plain
from openwindow.core.headers.of_site import Hosting, rules_of
from openwindow.core.headers.rules import Rule, written
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages import search_index
from openwindow.core.pages.heads import unlisted
from openwindow.core.pages.index import Index
from openwindow.core.pages.plan import Plan
from openwindow.core.urls import VARIANTS

NAME = "headers"
PATH = "_headers"
THEME = "/theme/*"
PICTURES = f"{VARIANTS}*"
SEARCHED = (f"{search_index.ADDRESS}fragment/*", f"{search_index.ADDRESS}index/*")
"""What Pagefind names by its bytes, in folders of their own."""


@dataclass(frozen=True)
class HeadersView(View):
    """The rules, in order."""

    rules: tuple[Rule, ...]


def plan(index: Index) -> Iterator[PlannedOutput]:  # noqa: ARG001  # all kinds are called alike
    """The one file."""
    yield PlannedOutput(PATH, NAME)


def view(index: Index) -> HeadersView:
    """The rules of this site."""
    plan = index.plan
    hosting = Hosting(
        base=plan.urls.base,
        secure=urlsplit(plan.settings.site_url).scheme == "https",
        unlisted=unlisted(plan),
        for_ever=_for_ever(plan),
        feeds=plan.settings.feed_suffixes,
    )
    return HeadersView(rules_of(hosting))


def _for_ever(plan: Plan) -> tuple[str, ...]:
    """Where every name follows from the bytes."""
    theme = () if are_plain(plan.assets) else (THEME,)
    return (*theme, PICTURES, *(SEARCHED if plan.search.files else ()))


def render(view: View, tools: Tools) -> str:  # noqa: ARG001  # all kinds are called alike
    """The file."""
    assert isinstance(view, HeadersView)
    return written(view.rules)
