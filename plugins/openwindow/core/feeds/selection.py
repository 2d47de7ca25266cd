"""Which feeds exist, and which posts each of them holds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from openwindow.core.model.author import Author
from openwindow.core.model.post import Post, Text
from openwindow.core.urls import Address, Urls

ALL: Address = "/all/"
"""The address below which the feed of every language stands; there is no page."""


@dataclass(frozen=True)
class Selection:
    """A feed: the page it stands beside, its language ("" for all), whose posts it holds (None: everyone's),
    and the texts of those posts, newest first."""

    beside: Address
    language: str
    author: Author | None
    texts: tuple[tuple[Post, Text], ...]


def selections(
    newest_first: Sequence[Post],
    by_author: Mapping[str, Sequence[Post]],
    authors: Sequence[Author],
    urls: Urls,
    size: int,
) -> Iterator[Selection]:
    """All feeds of a site, each with its newest `size` posts: the site's and each author's in every
    language, and the one that holds every post once, in its original language."""
    originals = tuple((post, post.original) for post in newest_first[:size])
    yield Selection(ALL, "", None, originals)
    for language in urls.languages:
        yield Selection(urls.home(language), language, None, _newest(newest_first, language, size))
        for author in authors:
            texts = _newest(by_author.get(author.id, ()), language, size)
            yield Selection(urls.author(language, author.id), language, author, texts)


def _newest(posts: Sequence[Post], language: str, size: int) -> tuple[tuple[Post, Text], ...]:
    found: list[tuple[Post, Text]] = []
    for post in posts:
        text = post.text_in(language)
        if text:
            found.append((post, text))
        if len(found) == size:
            break
    return tuple(found)
