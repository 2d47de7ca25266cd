"""Everything that was corrected or withdrawn, newest first. Templates get `corrections`."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from openwindow.core.feeds.selection import Selection, Subject
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.model.post import Note, Post, Text
from openwindow.core.pages.cards import foreign, when
from openwindow.core.pages.index import Index
from openwindow.core.pages.overview import overview_head, overviews
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import FeedLink, LinkTo, When
from openwindow.core.pages.theming import themed

NAME = "corrections"
TEMPLATES = ("corrections.html", "page.html")
ADDRESS = "corrections"


@dataclass(frozen=True)
class Corrected:
    """A correction or (`withdrawal`) the taking away of a post: which post, when, what was said (`note`,
    in `lang` when that is not the page's language)."""

    post: LinkTo
    date: When
    note: str
    lang: str
    withdrawal: bool


@dataclass(frozen=True, kw_only=True)
class CorrectionsView(PageView):
    """All corrections of visible posts and all withdrawals, newest first."""

    corrections: tuple[Corrected, ...]


def plan(index: Index) -> Iterator[PlannedOutput]:
    """The list of corrections in every language."""
    return overviews(index, NAME, ADDRESS)


def view(index: Index, language: str) -> CorrectionsView:
    """The values of the page."""
    title = index.plan.wording[language].gettext("Corrections")
    return CorrectionsView(
        site=index.sites[language],
        head=overview_head(index, ADDRESS, language, title, feeds=_feeds(index, language)),
        corrections=_newest_first(index, language),
    )


def _feeds(index: Index, language: str) -> tuple[FeedLink, ...]:
    updated = Selection(Subject.UPDATED, language)
    return (
        *index.feeds(Selection(Subject.CORRECTIONS, language)),
        index.feeds(updated)[0],
    )


def _newest_first(index: Index, language: str) -> tuple[Corrected, ...]:
    dated = (pair for post in map(index.post, index.remarked()) for pair in _of(index, post, language))
    return tuple(shown for _, shown in sorted(dated, key=lambda pair: pair[0], reverse=True))


def _of(index: Index, post: Post, language: str) -> Iterator[tuple[datetime, Corrected]]:
    """The corrections of all texts, each with its moment; of a withdrawn post the withdrawal only."""
    zone = index.plan.zone
    if post.withdrawn:
        moment, reason = post.withdrawn.date, post.withdrawn.reason
        link, lang = index.link(post.id, language), foreign(post.original.language, language)
        yield moment, Corrected(link, when(moment, zone, language), reason, lang, True)
        return
    for text, note in _once(post, language, zone):
        link = index.link(post.id, language, text.language)
        yield note.date, Corrected(link, when(note.date, zone, language), note.note, link.lang, False)


def _once(post: Post, language: str, zone: tzinfo) -> Iterator[tuple[Text, Note]]:
    """Each correction once: in the text that readers of a language get, else where it stands alone. Two
    texts that were corrected on the same day say the same."""
    said: set[date] = set()
    first = post.read_in(language)
    for text in (first, *(each for each in post.texts if each is not first)):
        new = [note for note in text.corrections if note.date.astimezone(zone).date() not in said]
        said.update(note.date.astimezone(zone).date() for note in new)
        yield from ((text, note) for note in new)


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
