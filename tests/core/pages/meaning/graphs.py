"""What a page says to machines, read as machines read it."""

import json
from collections.abc import Mapping
from typing import Any

from openwindow.core.pages import PageKind
from openwindow.core.pages.page_view import Head
from tests.core.pages.examples import shown

Graph = list[dict[str, Any]]


def graph(head: Head) -> Graph:
    """All that a page is of."""
    said = json.loads(head.meaning)
    assert said["@context"] == "https://schema.org"
    found: Graph = said["@graph"]
    return found


def thing(head: Head, kind: str) -> dict[str, Any]:
    """The one thing of a kind."""
    (found,) = (each for each in graph(head) if each["@type"] == kind)
    return found


def way(head: Head) -> list[tuple[str, str]]:
    """Name and address of each step from the home page."""
    items = thing(head, "BreadcrumbList")["itemListElement"]
    assert [each["position"] for each in items] == list(range(1, len(items) + 1))
    return [(each["name"], each["item"].removeprefix("https://blog.example")) for each in items]


def graphs(kind: PageKind, *posts: Any, **fields: object) -> Mapping[str, Head]:
    """The heads of all pages of a kind."""
    return {path: view.head for path, view in shown(kind, *posts, **fields).items()}


def everything(value: object) -> Graph:
    """Every thing within a value, however deep."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    deeper = [each for part in inner for each in everything(part)]
    return [value, *deeper] if isinstance(value, dict) else deeper
