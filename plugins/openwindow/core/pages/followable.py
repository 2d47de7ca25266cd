"""Everything that one can follow, as the page that explains feeds and the list of all feeds name it."""

from collections.abc import Iterator
from dataclasses import dataclass

from openwindow.core.feeds.selection import Selection, Subject
from openwindow.core.languages import alphabetical
from openwindow.core.model.term import Term
from openwindow.core.pages.feed_channels import subject_name
from openwindow.core.pages.feed_links import all_feed, feed_links
from openwindow.core.pages.index import Index
from openwindow.core.pages.people import by_name
from openwindow.core.pages.shown import FeedLink


@dataclass(frozen=True)
class FeedAddress:
    """A feed to copy or open: the link, the absolute address that goes into a reader, and the links to its
    other formats."""

    link: FeedLink
    absolute: str
    others: tuple[FeedLink, ...]


def feed_address(index: Index, selection: Selection) -> FeedAddress:
    """A feed as people copy or open it."""
    return _address(index, feed_links(index.plan, selection, subject_name(index, selection)))


def address_of_all(index: Index, language: str) -> FeedAddress:
    """The feed of every post once, titled for readers of a language."""
    return _address(index, all_feed(index.plan, language))


def _address(index: Index, links: tuple[FeedLink, ...]) -> FeedAddress:
    first, *others = links
    return FeedAddress(first, index.plan.urls.origin + first.href, tuple(others))


def people(index: Index, language: str) -> tuple[Selection, ...]:
    """The feeds of those who wrote something in this language, by name."""
    careers = {author: index.career(language, author) for author in index.writers(language)}
    return tuple(Selection(Subject.AUTHOR, language, author) for author in by_name(careers))


def tags(index: Index, language: str) -> tuple[Selection, ...]:
    """The feeds of the tags of which there is something in this language, by name."""
    used = index.tags_in(language)
    return tuple(_selections(Subject.TAG, index.plan.lists.tags, used, language))


def series(index: Index, language: str) -> tuple[Selection, ...]:
    """The feeds of the series of which there is something in this language, by name."""
    used = index.series_in(language)
    return tuple(_selections(Subject.SERIES, index.plan.lists.series, used, language))


def _selections(
    subject: Subject, terms: tuple[Term, ...], used: frozenset[str], language: str
) -> Iterator[Selection]:
    there = (term for term in terms if term.id in used)
    for term in sorted(there, key=lambda each: (alphabetical(each.name.read_in(language).text), each.id)):
        yield Selection(subject, language, term.id)
