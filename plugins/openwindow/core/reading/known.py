"""The names that texts may refer to: authors, tags, series, teams."""

from dataclasses import dataclass

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
