"""Standing pages: the files of a folder, or a single file, -> a StandingPage."""

from dataclasses import dataclass
from datetime import datetime

from openwindow.core.model.audience import Audience
from openwindow.core.model.post import Status
from openwindow.core.model.standing_page import PageText, StandingPage
from openwindow.core.reading.addresses import read_alias
from openwindow.core.reading.bundles import (
    Bundle,
    Written,
    first_original,
    note_disagreements,
    note_empty_bodies,
    note_half_translations,
    note_missing_in_original,
)
from openwindow.core.reading.dates import read_moment
from openwindow.core.reading.desk import Desk, Located
from openwindow.core.reading.fields import Need, key
from openwindow.core.reading.known import Known, note_unknown_author
from openwindow.core.reading.names import is_usable, note_bad_slug
from openwindow.core.reading.quotes import listed
from openwindow.core.reading.values import choice_of, names_of, read_blog_language, read_text

Names = tuple[Located[str], ...]

LISTS = ("authors", "tags", "series", "teams")
"""First parts of addresses below which each author, tag, series and team stands."""

OWN = (
    "all", "archive", "comments", "corrections", "drafts", "feeds", "open", "page", "pictures", "search",
    "subscribe", "theme", "updated",
)  # fmt: skip
"""First parts of addresses that the blog keeps for itself."""


@dataclass(frozen=True, slots=True)
class PageKeys:
    """The keys of a page's text."""

    title: Located[str] | None = key(read_text, Need.EVERYBODY)
    summary: Located[str] | None = key(read_text)
    lang: Located[str] | None = key(read_blog_language)
    audience: Located[Audience] | None = key(
        choice_of(Audience), Need.ORIGINAL, shared=True, example="public"
    )
    translators: Located[Names] | None = key(names_of(read_text, may_be_empty=False))
    translated: Located[datetime] | None = key(read_moment)
    aliases: Located[Names] | None = key(names_of(read_alias), shared=True)
    status: Located[Status] | None = key(choice_of(Status))


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page as read: what may collide with others, and the page itself when nothing is missing."""

    original: Written[PageKeys]
    id: str
    page: StandingPage | None


def read_page(bundle: Bundle[PageKeys], known: Known, desk: Desk) -> PageRead | None:
    """The page of a folder or single file."""
    _note_bad_id(bundle, desk)
    for text in bundle.texts:
        note_half_translations(text, desk)
        for author in text.keys.translators.value if text.keys.translators else ():
            note_unknown_author(author, known.authors, desk)
    note_empty_bodies(bundle.texts, desk)
    original = first_original(bundle, desk)
    if original is None:
        return None
    texts = [original, *(text for text in bundle.in_order(desk) if text is not original)]
    if not bundle.has_unread:  # else the original may be the file that could not be read
        note_missing_in_original(PageKeys, original, desk)
    note_disagreements(PageKeys, original, texts, desk)
    return PageRead(original, bundle.name, _page(bundle.name, texts))


def _note_bad_id(bundle: Bundle[PageKeys], desk: Desk) -> None:
    place = desk.file(bundle.path)
    reserved = (*LISTS, *OWN, *desk.rules.languages)
    if bundle.name in reserved:
        desk.note("reserved-page", place, value=bundle.name, known=listed(tuple(sorted(reserved))))
    elif bundle.name.isdigit():
        desk.note("page-is-a-number", place, value=bundle.name)
    elif is_usable(bundle.name):
        note_bad_slug(bundle.name, place, desk)


def _page(name: str, texts: list[Written[PageKeys]]) -> StandingPage | None:
    keys = texts[0].keys
    read = [text for each in texts if (text := _text(each))]
    if keys.audience is None or len(read) < len(texts):
        return None
    aliases = tuple(alias.value for alias in keys.aliases.value) if keys.aliases else ()
    return StandingPage(name, keys.audience.value, tuple(read), aliases)


def _text(written: Written[PageKeys]) -> PageText | None:
    keys = written.keys
    if keys.title is None:
        return None
    return PageText(
        path=written.path,
        language=written.language,
        title=keys.title.value,
        body=written.body,
        summary=keys.summary.value if keys.summary else "",
        status=keys.status.value if keys.status else Status.PUBLISHED,
        translators=tuple(name.value for name in keys.translators.value) if keys.translators else (),
        translated=keys.translated.value if keys.translated else None,
    )
