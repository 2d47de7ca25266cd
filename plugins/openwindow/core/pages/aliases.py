"""Old addresses and what stands there now."""

from collections.abc import Iterator
from dataclasses import dataclass

from openwindow.core.pages.index import Index
from openwindow.core.urls import Address


@dataclass(frozen=True)
class Moved:
    """An old address, where its text stands today, and that text's title and language."""

    old: Address
    new: Address
    title: str
    language: str


def moved(index: Index) -> Iterator[Moved]:
    """Every alias of what is visible, sorted by the old address."""
    return iter(sorted((*_posts(index), *_pages(index)), key=lambda move: move.old))


def _posts(index: Index) -> Iterator[Moved]:
    for post in index.plan.visible.posts:
        text = post.original
        new = index.plan.urls.post(text.language, post.year, post.slug)
        yield from (Moved(old, new, text.title, text.language) for old in post.aliases)


def _pages(index: Index) -> Iterator[Moved]:
    for page in index.plan.visible.pages:
        text = page.original
        new = index.plan.urls.under(text.language, page.id)
        yield from (Moved(old, new, text.title, text.language) for old in page.aliases)
