"""From what a post or a person was and is to the cells (`core.pages.cells`) that differ."""

from collections.abc import Iterator, Mapping, Sequence

from openwindow.core.model.author import Author
from openwindow.core.model.post import Post
from openwindow.core.pages import cells
from openwindow.core.pages.cards import reading_minutes
from openwindow.core.pages.facets import Facets, Noted
from openwindow.core.pages.near import concerned
from openwindow.core.rebuild.memory import BodyKept, Entry, without_bodies


def of_post(old: Entry, new: Entry) -> Iterator[str]:
    """The cells of a changed post itself."""
    if (old.post, old.bodies, old.published) == (new.post, new.bodies, new.published):
        return
    yield cells.of_post(new.post.id)
    if _front(old) != _front(new):
        yield cells.of_card(new.post.id)


def _front(entry: Entry) -> tuple[Post, tuple[int, ...]]:
    return without_bodies(entry.post), tuple(reading_minutes(body.facts) for body in entry.bodies)


def of_person(old: Author, new: Author, said: Sequence[tuple[BodyKept, ...]]) -> Iterator[str]:
    """The cells of a changed person; `said` is what they said of themselves, then and now."""
    if old == new and said[0] == said[1]:
        return
    yield cells.of_author(new.id)
    if _in_by_lines(old) != _in_by_lines(new):
        yield cells.of_byline(new.id)


def _in_by_lines(author: Author) -> tuple[object, ...]:
    shown = author.name, author.role, author.earlier_roles, author.team, author.portrait, author.until
    return *shown, author.links


def of_groups(old: Facets | None, new: Facets | None, team_of: Mapping[str, str]) -> Iterator[str]:
    """The cells of the groups whose posts are others since a post has other facets, or has come or gone;
    `team_of` is by author."""
    if old == new:
        return
    yield cells.FACETS
    before, after = _groups(old, team_of), _groups(new, team_of)
    moved = old is None or new is None or _place(old) != _place(new)
    concerned = before | after if moved else before ^ after
    for name, key in concerned:
        yield cells.of_group(name, key)
        yield cells.of_groups(name)
    if moved:
        yield cells.ORDER
    for language in {noted[0] for noted in set(_noted(old)) ^ set(_noted(new))}:
        yield cells.of_group("corrected", language)
        yield cells.of_group("updated", language)
    for tag, _ in _written(old) | _written(new) if moved else _written(old) ^ _written(new):
        yield cells.of_group("writers", tag)


def _place(facets: Facets) -> tuple[object, ...]:
    """By what a post is found within a group, and by what feeds choose."""
    return facets.moment, facets.languages, facets.appeared


def _noted(facets: Facets | None) -> tuple[Noted, ...]:
    return facets.noted if facets else ()


def _groups(facets: Facets | None, team_of: Mapping[str, str]) -> set[tuple[str, object]]:
    """The groups a post is in."""
    if facets is None:
        return set()
    named = {
        "author": facets.authors,
        "team": tuple(team_of[author] for author in facets.authors if author in team_of),
        "tag": facets.tags,
        "series": (facets.series,) if facets.series else (),
        "month": (facets.month,),
        "year": (facets.month[0],),
        "translator": tuple(translator for _, translator in facets.translated),
        "moved": facets.aliases,
    }
    return {(name, key) for name, keys in named.items() for key in keys}


def _written(facets: Facets | None) -> set[tuple[str, tuple[str, ...]]]:
    """Each tag of a post, with those who wrote on it."""
    return {(tag, facets.authors) for tag in facets.tags} if facets and not facets.withdrawn else set()


def of_neighbours(old: Sequence[Facets], new: Sequence[Facets]) -> Iterator[str]:
    """The cells of the posts that have another one before or after them, or may have others near them."""
    for post in concerned(old, new):
        yield cells.of_group("near", post)
    before, after = _around(old), _around(new)
    for post, beside in after.items():
        if before.get(post) != beside:
            yield cells.of_group("neighbours", post)


def _around(facets: Sequence[Facets]) -> dict[str, tuple[str, str]]:
    ids = ["", *(each.id for each in facets), ""]
    return {ids[place]: (ids[place - 1], ids[place + 1]) for place in range(1, len(ids) - 1)}
