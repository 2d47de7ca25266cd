"""The theme's static files, below `/theme/`."""

from collections.abc import Iterator
from dataclasses import dataclass

from openwindow.core.assets.names import Addresses, as_published
from openwindow.core.assets.references import may_ask
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.files import copy
from openwindow.core.pages.index import Index
from openwindow.core.urls import Address

NAME = "asset"
FOLDER = "theme/static/"


@dataclass(frozen=True, slots=True)
class AssetView(View):
    """A static file, named `theme/static/…`; where it and what it may ask for are published, by path."""

    source: str
    addresses: tuple[tuple[str, Address], ...]


def plan(index: Index) -> Iterator[PlannedOutput]:
    """Every static file of the theme."""
    for path, address in sorted(index.plan.assets.items()):
        yield copy(NAME, FOLDER + path, address)


def view(index: Index, source: str) -> AssetView:
    """The file, and those that it can name."""
    path = source.removeprefix(FOLDER)
    known: Addresses = index.plan.assets if may_ask(path) else {path: index.plan.assets[path]}
    return AssetView(source, tuple(sorted(known.items())))


def render(view: View, tools: Tools) -> bytes:
    """The file's bytes, with the addresses of what it asks for."""
    assert isinstance(view, AssetView)
    return as_published(view.source.removeprefix(FOLDER), tools.read(view.source), dict(view.addresses))
