"""`/_redirects`: the old addresses for hosts that redirect by themselves (Netlify's format)."""

from collections.abc import Iterator
from dataclasses import dataclass

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.aliases import moved, old_addresses
from openwindow.core.pages.index import Index

NAME = "redirects"
PATH = "_redirects"


@dataclass(frozen=True)
class RedirectsView(View):
    """Old and new links, in pairs, sorted by the old ones."""

    pairs: tuple[tuple[str, str], ...]


def plan(index: Index) -> Iterator[PlannedOutput]:  # noqa: ARG001  # all kinds are called alike
    """The one file, also when nothing has moved."""
    yield PlannedOutput(PATH, NAME)


def view(index: Index) -> RedirectsView:
    """All of them."""
    href = index.plan.urls.href
    return RedirectsView(tuple((href(old), href(moved(index, old).new)) for old in old_addresses(index)))


def render(view: View, tools: Tools) -> str:  # noqa: ARG001  # all kinds are called alike
    """A line for each pair; 301 says that the move is for ever."""
    assert isinstance(view, RedirectsView)
    return "".join(f"{old} {new} 301\n" for old, new in view.pairs)
