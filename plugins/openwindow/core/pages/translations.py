"""What a post says of its translations: who made them, and which of them lack what was changed since."""

from dataclasses import dataclass
from datetime import date, time, tzinfo

from openwindow.core.languages import own_name
from openwindow.core.model.post import Note, Post, Text
from openwindow.core.pages.cards import when
from openwindow.core.pages.index import Index
from openwindow.core.pages.shown import LinkTo, Person, When
from openwindow.core.urls import Address


@dataclass(frozen=True)
class TranslationShown:
    """How a text came from another: who translated it and when, the original's link with its language,
    and whether the original was corrected or updated since (`outdated`)."""

    translators: tuple[Person, ...]
    date: When | None
    original: LinkTo | None
    outdated: bool


def translation(
    index: Index, post: Post, text: Text, addresses: dict[str, Address]
) -> TranslationShown | None:
    """How a text was translated; None for the original."""
    original, language = post.original, text.language
    if text is original:
        return None
    href = index.plan.urls.href(addresses[original.language])
    return TranslationShown(
        translators=translators(index, post, text),
        date=when(text.translated, index.plan.zone, language) if text.translated else None,
        original=LinkTo(href, original.title, original.language),
        outdated=lacks_changes(text, post, index.plan.zone),
    )


def translators(index: Index, post: Post, text: Text) -> tuple[Person, ...]:
    """Who translated a text, with the roles they had then; nobody did the original."""
    made = (text.translated or post.date).date()
    return tuple(index.career(text.language, each).at(made) for each in text.translators)


def behind(index: Index, post: Post, text: Text, addresses: dict[str, Address]) -> tuple[LinkTo, ...]:
    """On the page of the original, links to the translations that lack later changes of it."""
    if text is not post.original:
        return ()
    urls, zone = index.plan.urls, index.plan.zone
    return tuple(
        LinkTo(urls.href(addresses[each.language]), own_name(each.language), each.language)
        for each in post.texts
        if each is not text and lacks_changes(each, post, zone)
    )


def lacks_changes(text: Text, post: Post, zone: tzinfo) -> bool:
    """Whether the original was corrected or added to after a translation was made, and this has no note of
    the same day. A translation with a day but no time is one of the evening: it may follow what was changed
    that day."""
    made = (text.translated or post.date).astimezone(zone)
    done = {_day(note, zone) for note in (*text.corrections, *text.updates)}
    if made.time() == time.min:
        done.add(made.date())
    changes = (*post.original.corrections, *post.original.updates)
    return any(note.date > made and _day(note, zone) not in done for note in changes)


def _day(note: Note, zone: tzinfo) -> date:
    return note.date.astimezone(zone).date()
