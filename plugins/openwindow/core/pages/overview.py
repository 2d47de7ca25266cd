"""Pages that each language has one of, at a fixed address: the archive, all tags, all people."""

from collections.abc import Iterator
from functools import partial

from openwindow.core.model.output import PlannedOutput
from openwindow.core.pages.heads import head
from openwindow.core.pages.index import Index
from openwindow.core.pages.page_view import Head
from openwindow.core.pages.shown import FeedLink
from openwindow.core.urls import Address, output_path


def overviews(index: Index, kind: str, name: str) -> Iterator[PlannedOutput]:
    """The page `/<name>/` of every language; views get the language."""
    for language, address in _addresses(index, name).items():
        yield PlannedOutput(output_path(address), kind, (language,))


def overview_head(
    index: Index,
    name: str,
    language: str,
    title: str,
    feeds: tuple[FeedLink, ...] = (),
    *,
    searches: bool = False,
) -> Head:
    """The head of such a page."""
    return head(index.plan, language, _addresses(index, name), title, feeds=feeds, searches=searches)


def _addresses(index: Index, name: str) -> dict[str, Address]:
    return index.everywhere(partial(_address, index, name))


def _address(index: Index, name: str, language: str) -> Address:
    return index.plan.urls.under(language, name)
