"""What stands around a post's text: by-line, series, neighbours, tags, corrections."""

from dataclasses import dataclass

from openwindow.core.model.post import Note, Post, Text
from openwindow.core.pages.cards import when
from openwindow.core.pages.index import Index
from openwindow.core.pages.people import said
from openwindow.core.pages.shown import LinkTo, Person, PostCard, When

MOST_RELATED = 3


def by_line(index: Index, post: Post, language: str) -> tuple[Person, ...]:
    """The authors, with their roles on the day of publication."""
    day = post.date.astimezone(index.plan.zone).date()
    return tuple(index.career(language, author).at(day) for author in post.authors)


@dataclass(frozen=True)
class NoteShown:
    """A correction or an update: when, and what it says (in the language of the post)."""

    date: When
    note: str


@dataclass(frozen=True)
class SeriesShown:
    """The series a post belongs to: its link, all parts from the first on, `position` of this one from 1."""

    link: LinkTo
    position: int
    parts: tuple[LinkTo, ...]


@dataclass(frozen=True)
class Neighbours:
    """The post before (older) and the post after (newer), None at the ends."""

    previous: LinkTo | None
    next: LinkTo | None


def updated(index: Index, text: Text) -> When | None:
    """The newest correction or update of a text."""
    newest = max((note.date for note in (*text.corrections, *text.updates)), default=None)
    return when(newest, index.plan.zone, text.language) if newest else None


def notes(index: Index, written: tuple[Note, ...], language: str) -> tuple[NoteShown, ...]:
    """Corrections or updates, newest first."""
    newest_first = sorted(written, key=lambda note: note.date, reverse=True)
    return tuple(NoteShown(when(note.date, index.plan.zone, language), note.note) for note in newest_first)


def tags(index: Index, post: Post, language: str) -> tuple[LinkTo, ...]:
    """The links to the pages of a post's tags."""
    return tuple(index.tag(tag, language) for tag in post.tags)


def series(index: Index, post: Post, language: str) -> SeriesShown | None:
    """The series that a post is a part of."""
    if not post.series:
        return None
    urls = index.plan.urls
    name = said(index.plan.lists.series_by_id[post.series].name, language)
    parts = index.by_series[post.series][::-1]
    position = parts.index(post.id) + 1
    return SeriesShown(
        link=LinkTo(urls.href(urls.series(language, post.series)), name.text, name.language),
        position=position,
        parts=tuple(index.link(part, language) for part in parts),
    )


def neighbours(index: Index, post: Post, language: str) -> Neighbours:
    """The posts published just before and just after."""
    older, newer = index.neighbours[post.id]
    return Neighbours(
        previous=index.link(older, language) if older else None,
        next=index.link(newer, language) if newer else None,
    )


def related(index: Index, post: Post, language: str) -> tuple[PostCard, ...]:
    """The nearest posts on the same subjects; not those before and after, which stand beside them."""
    beside = index.neighbours[post.id]
    others = [each for each in index.near[post.id] if each not in beside]
    return tuple(index.card(each, language) for each in others[:MOST_RELATED])
