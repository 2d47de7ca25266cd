"""The names that texts may refer to: authors, tags, series, teams."""

from dataclasses import dataclass, field

from openwindow.core.reading.desk import Desk, Located
from openwindow.core.reading.names import slug_like
from openwindow.core.reading.quotes import nearest, quoted


@dataclass(frozen=True)
class Known:
    """The ids there are, even of things with problems; None for a list that could not be read."""

    authors: frozenset[str]
    tags: frozenset[str] | None
    series: frozenset[str] | None
    teams: frozenset[str] | None


NOTHING_KNOWN = Known(frozenset(), frozenset(), frozenset(), frozenset())


@dataclass
class Mentions:
    """The names that posts refer to and that had not been read when they did: kept until all have been."""

    authors: list[Located[str]] = field(default_factory=list)
    tags: list[Located[str]] = field(default_factory=list)
    series: list[Located[str]] = field(default_factory=list)

    def add(self, other: "Mentions") -> None:
        """The mentions of other posts as well."""
        self.authors += other.authors
        self.tags += other.tags
        self.series += other.series

    def note_unknown(self, known: Known, desk: Desk) -> None:
        """Note every mention of something that is not."""
        for author in self.authors:
            note_unknown_author(author, known.authors, desk)
        for tag in self.tags:
            note_unknown_term(tag, known.tags, "tags.yml", desk)
        for series in self.series:
            note_unknown_term(series, known.series, "series.yml", desk)


def note_unknown_author(name: Located[str], authors: frozenset[str], desk: Desk) -> None:
    """Note an id that is no author's."""
    if name.value in authors:
        return
    profile = desk.file(f"authors/{slug_like(name.value)}/profile.yml")
    values = {"value": quoted(name.value), "file": profile}
    if authors:
        desk.note("unknown-author", name.place, nearest=nearest(name.value, tuple(sorted(authors))), **values)
    else:
        desk.note("no-authors", name.place, **values)


def note_unknown_term(name: Located[str], terms: frozenset[str] | None, file: str, desk: Desk) -> None:
    """Note an id that is not in its list."""
    if terms is None or name.value in terms:
        return
    values = {"value": quoted(name.value), "file": desk.file(file)}
    if terms:
        desk.note("unknown-term", name.place, nearest=nearest(name.value, tuple(sorted(terms))), **values)
    else:
        desk.note("no-terms", name.place, **values)
