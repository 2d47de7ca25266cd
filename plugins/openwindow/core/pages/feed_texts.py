"""Which texts a feed holds, newest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nsmallest

from openwindow.core.feeds.selection import Selection, Subject
from openwindow.core.pages.groups import Ids
from openwindow.core.pages.index import Index


@dataclass(frozen=True, slots=True)
class Chosen:
    """A text in a feed, by its post's id and its language. In a feed of corrections, `number` says which one
    (1 is the oldest), or 0 that the post was withdrawn; in one of changes, how many there were so far."""

    post: str
    language: str
    number: int = 0


def chosen(index: Index, selection: Selection) -> tuple[Chosen, ...]:
    """The texts of a feed, as many as it may hold."""
    size, language = index.plan.settings.feed_items, selection.language
    match selection.subject:
        case Subject.ALL:
            newest = index.newest_first()[:size]
            return tuple(Chosen(post, index.facets_of(post).languages[0]) for post in newest)
        case Subject.CORRECTIONS:
            notes = index.corrected.get(language, ())[:size]
            return tuple(Chosen(post, language, number) for post, number in notes)
        case Subject.UPDATED:
            posts = index.updated.get(language, ())[:size]
            return tuple(Chosen(post, language, _changes(index, post, language)) for post in posts)
    return tuple(Chosen(post, language) for post in _newest(index, _posts(index, selection), language, size))


def _posts(index: Index, selection: Selection) -> Ids:
    match selection.subject:
        case Subject.AUTHOR:
            return index.by_author.get(selection.name, ())
        case Subject.TAG:
            return index.by_tag.get(selection.name, ())
        case Subject.SERIES:
            return index.by_series.get(selection.name, ())
    return index.newest_first()


def _newest(index: Index, posts: Iterable[str], language: str, size: int) -> Iterable[str]:
    """By when they appeared in the language: a translation that comes months later is new to its readers."""
    places = index.places(language)
    return nsmallest(size, filter(places.__contains__, posts), key=places.__getitem__)


def _changes(index: Index, post: str, language: str) -> int:
    return sum(1 for noted in index.facets_of(post).noted if noted[0] == language)
