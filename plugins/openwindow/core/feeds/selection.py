"""Which feeds exist, what they are known by, and where they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from openwindow.core.urls import Address, Urls

ALL: Address = "/all/"
"""The address below which the feed of every language stands; there is no page."""


class Subject(Enum):
    """What a feed follows."""

    ALL = "all"
    SITE = "site"
    AUTHOR = "author"
    TAG = "tag"
    SERIES = "series"
    CORRECTIONS = "corrections"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True)
class Selection:
    """A feed: what it follows, in which language ("" for each post's original), and whose or which one by id
    ("" where there is but one)."""

    subject: Subject
    language: str = ""
    name: str = ""

    def id(self, tag: str) -> str:
        """What the feed itself is known by, among the ids that begin with `tag`; no post's id is "feed"."""
        parts = (self.subject.value, self.name, self.language)
        return ":".join((f"tag:{tag}:feed", *filter(None, parts)))

    def beside(self, urls: Urls) -> Address:
        """The address below which the feed stands."""
        if self.subject is Subject.ALL:
            return ALL
        if self.subject is Subject.UPDATED:
            return urls.under(self.language, self.subject.value)
        return self.page(urls)

    def page(self, urls: Urls) -> Address:
        """The address of the page that the feed follows."""
        language = self.language or urls.languages[0]
        match self.subject:
            case Subject.AUTHOR:
                return urls.author(language, self.name)
            case Subject.TAG:
                return urls.tag(language, self.name)
            case Subject.SERIES:
                return urls.series(language, self.name)
            case Subject.CORRECTIONS:
                return urls.under(language, self.subject.value)
        return urls.home(language)


def selections(
    languages: Sequence[str], authors: Sequence[str], tags: Sequence[str], series: Sequence[str]
) -> Iterator[Selection]:
    """All feeds of a site: one that holds every post once, in its original language, and all others in every
    language, whether anything stands in them yet or not: an address of a feed must not come and go."""
    yield Selection(Subject.ALL)
    for language in languages:
        yield Selection(Subject.SITE, language)
        yield from (Selection(Subject.AUTHOR, language, author) for author in authors)
        yield from (Selection(Subject.TAG, language, tag) for tag in tags)
        yield from (Selection(Subject.SERIES, language, each) for each in series)
        yield Selection(Subject.CORRECTIONS, language)
        yield Selection(Subject.UPDATED, language)
