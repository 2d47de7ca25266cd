"""tags.yml, series.yml and teams.yml: a mapping from ids to names in each language."""

from dataclasses import dataclass

from openwindow.core.model.term import Term
from openwindow.core.reading.characters import read_characters
from openwindow.core.reading.desk import Desk
from openwindow.core.reading.front_matter import read_keys
from openwindow.core.reading.names import note_bad_slug
from openwindow.core.reading.nodes import Scalar
from openwindow.core.reading.values import read_text, words_of


@dataclass(frozen=True, slots=True)
class Terms:
    """A list as read: the whole entries, and the ids of all."""

    terms: tuple[Term, ...] = ()
    ids: frozenset[str] | None = frozenset()


UNREAD = Terms(ids=None)
"""A list that a noted problem makes unreadable."""

_read_name = words_of(read_text, in_all=True)


def read_terms(path: str, data: bytes, desk: Desk) -> Terms:
    """The terms of a list, by id."""
    place = desk.file(path)
    keys = read_keys(read_characters(data, place.path, desk.problems), place.path, 1, desk.problems)
    if keys is None:
        return UNREAD
    terms = []
    for key, node in keys.pairs:
        if note_bad_slug(key.text, key.place, desk):
            continue
        if isinstance(node, Scalar) and node.blank:
            desk.note("empty-value", node.place, name=key.text)
            continue
        name = _read_name(node, key.text, desk)
        if name is not None:
            terms.append(Term(key.text, name))
    return Terms(tuple(sorted(terms, key=lambda term: term.id)), frozenset(key.text for key, _ in keys.pairs))
