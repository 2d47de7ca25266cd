"""Which feeds exist, and which posts each of them holds."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from openwindow.core.urls import Address, Urls

ALL: Address = "/all/"
"""The address below which the feed of every language stands; there is no page."""


@dataclass(frozen=True)
class Selection:
    """A feed: whose posts it holds ("" for everyone's), and their language ("" for each post's original)."""

    author: str
    language: str

    def beside(self, urls: Urls) -> Address:
        """The address of the page that the feed stands beside."""
        if not self.language:
            return ALL
        return urls.author(self.language, self.author) if self.author else urls.home(self.language)


def selections(authors: Sequence[str], languages: Sequence[str]) -> Iterator[Selection]:
    """All feeds of a site: its own and each author's in every language, and the one that holds every post
    once, in its original language."""
    yield Selection("", "")
    for language in languages:
        yield Selection("", language)
        yield from (Selection(author, language) for author in authors)


def newest_texts(
    posts: Sequence[str], languages_of: Callable[[str], Sequence[str]], language: str, size: int
) -> tuple[tuple[str, str], ...]:
    """The post and the language of each text in a feed, of `posts` that come newest first; `languages_of` a
    post begins with its original's."""
    found: list[tuple[str, str]] = []
    for post in posts:
        languages = languages_of(post)
        if not language or language in languages:
            found.append((post, language or languages[0]))
        if len(found) == size:
            break
    return tuple(found)
