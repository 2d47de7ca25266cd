"""Old addresses and what stands there now."""

from collections.abc import Iterator
from dataclasses import dataclass

from openwindow.core.pages.index import Index
from openwindow.core.urls import Address


@dataclass(frozen=True)
class Moved:
    """Where a text stands today that had another address, and its title and language."""

    new: Address
    title: str
    language: str


def old_addresses(index: Index) -> tuple[Address, ...]:
    """Every alias of what is visible, sorted."""
    return tuple(sorted((*index.moved, *_pages(index))))


def moved(index: Index, old: Address) -> Moved:
    """What stood at an old address."""
    urls = index.plan.urls
    if old in index.moved:
        post = index.post(index.moved[old])
        text = post.original
        return Moved(urls.post(text.language, post.year, post.slug), text.title, text.language)
    page = index.plan.lists.page_by_id[dict(_aliases(index))[old]]
    return Moved(urls.under(page.original.language, page.id), page.original.title, page.original.language)


def _pages(index: Index) -> Iterator[Address]:
    return (old for old, _ in _aliases(index))


def _aliases(index: Index) -> Iterator[tuple[Address, str]]:
    return ((old, page.id) for page in index.plan.lists.pages for old in page.aliases)
