"""What posts are sorted and grouped by: all that decides which pages there are and which posts they show."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from openwindow.core.links.publishable import PICTURES
from openwindow.core.model.post import Note, Post, Text
from openwindow.core.urls import Address

Month = tuple[int, int]
"""Year and month in the site's zone."""

CORRECTION, UPDATE, WITHDRAWAL = "correction", "update", "withdrawal"

Noted = tuple[str, str, int, float]
"""Something said of a published text: in which language, what kind of thing, which one of its kind (1 is the
oldest), when (seconds)."""


@dataclass(frozen=True, slots=True)
class Facets:
    """A visible post without its words, in plain values.

    moment      of publication, in seconds since 1970    languages   of its texts, the original's first
    appeared    when each text did, in seconds           noted       what was said of each text since
    translated  (language, translator) for each          changes     of each text: seconds, ISO 8601
    withdrawn   whether only a stub is shown             remarked    whether it was corrected or withdrawn
    elsewhere   whether it appeared elsewhere first      pictures    the addresses of those beside it, sorted
    """

    id: str
    moment: float
    month: Month
    year: int
    slug: str
    languages: tuple[str, ...]
    appeared: tuple[float, ...]
    authors: tuple[str, ...]
    translated: tuple[tuple[str, str], ...]
    tags: tuple[str, ...]
    series: str
    withdrawn: bool
    remarked: bool
    elsewhere: bool
    aliases: tuple[str, ...]
    changes: tuple[tuple[float, str], ...]
    noted: tuple[Noted, ...] = ()
    pictures: tuple[Address, ...] = ()


def facets_of(post: Post, zone: tzinfo, published: Iterable[Address] = ()) -> Facets:
    """The facets of a visible post; `published` are the addresses of the files beside it."""
    local = post.date.astimezone(zone)
    return Facets(
        id=post.id,
        moment=post.date.timestamp(),
        month=(local.year, local.month),
        year=post.year,
        slug=post.slug,
        languages=tuple(text.language for text in post.texts),
        appeared=tuple(appeared(post, text).timestamp() for text in post.texts),
        authors=post.authors,
        translated=tuple((text.language, each) for text in post.texts for each in text.translators),
        tags=post.tags,
        series=post.series,
        withdrawn=post.withdrawn is not None,
        remarked=post.withdrawn is not None or any(text.corrections for text in post.texts),
        elsewhere=bool(post.canonical),
        aliases=post.aliases,
        changes=tuple(_change(post, text, zone) for text in post.texts),
        noted=tuple(noted for text in post.texts for noted in _noted(post, text)),
        pictures=tuple(sorted(each for each in published if _is_picture(each))),
    )


def appeared(post: Post, text: Text) -> datetime:
    """When a text could first be read: a translation that came later was new then, to its readers."""
    return max(post.date, text.translated or post.date)


def oldest_first(notes: Iterable[Note]) -> list[Note]:
    """Notes as they are numbered: whatever their order in the file, a new one comes after the others."""
    return sorted(notes, key=lambda note: note.date)


def _noted(post: Post, text: Text) -> Iterator[Noted]:
    """Of a withdrawn post only that it was withdrawn: what the notes spoke of is not there any more."""
    if post.withdrawn:
        yield text.language, WITHDRAWAL, 1, post.withdrawn.date.timestamp()
        return
    for kind, notes in ((CORRECTION, text.corrections), (UPDATE, text.updates)):
        for number, note in enumerate(oldest_first(notes), 1):
            yield text.language, kind, number, note.date.timestamp()


def last_change(post: Post, text: Text) -> datetime:
    """When readers last got something new at a text's address."""
    moments = [post.date, *(note.date for note in (*text.corrections, *text.updates))]
    moments += [moment for moment in (text.translated, post.withdrawn and post.withdrawn.date) if moment]
    return max(moments)


def _is_picture(address: Address) -> bool:
    return address[address.rfind(".") :].lower() in PICTURES


def _change(post: Post, text: Text, zone: tzinfo) -> tuple[float, str]:
    moment = last_change(post, text)
    return moment.timestamp(), moment.astimezone(zone).isoformat()


def newest_first(facets: Sequence[Facets]) -> tuple[Facets, ...]:
    """In the order of all lists."""
    return tuple(sorted(facets, key=lambda each: (each.moment, each.id), reverse=True))
