"""A post in one language: `/2026/a-slug/`. Templates get `post`, and its HTML as `content`."""

from dataclasses import dataclass, field

from openwindow.core.model.body import BodyUse, Heading
from openwindow.core.pages.fingerprint import AUTHORS, BODY, CORRECTIONS, NEIGHBOURS, SERIES
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import LinkTo, Person, PictureShown, When

NAME = "post"
TEMPLATES = ("article.html",)


@dataclass(frozen=True)
class NoteShown:
    """A correction or an update: when, and what it says (in the language of the post)."""

    date: When
    note: str


@dataclass(frozen=True)
class TranslationShown:
    """How a text came from another: who translated it and when, the original's link with its language,
    and whether the original was corrected or updated since (`outdated`)."""

    translators: tuple[Person, ...]
    date: When | None
    original: LinkTo | None
    outdated: bool


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


@dataclass(frozen=True, kw_only=True)
class PostView(PageView):
    """A post in one language.

    id           stable for ever                       href        link to this page
    title, summary                                     date        first publication
    authors      in by-line order, with their roles at the time of writing
    speaks       "personally" or "for-the-company"
    updated      newest correction or update, None without any
    minutes      reading time, at least 1
    image        the lead picture, or None
    headings     table of contents; empty when there are three headings or fewer
    translations links to the other languages' texts: name = the language's name in itself, lang = its code
    translation  how this text was translated, None for the original
    tags         links to the tags' pages             series      the series box, or None
    neighbours   older and newer post                 corrections, updates   newest first
    ai, disclosure, consent   a sentence each or ""
    comments     "open", "held" or "closed"
    ribbon       "draft", "scheduled" or ""            audience    "" for a public post, else its class
    body         the text, for `content`
    """

    id: str
    href: str
    title: str
    summary: str
    date: When
    authors: tuple[Person, ...] = field(metadata=AUTHORS)
    speaks: str
    updated: When | None
    minutes: int
    image: PictureShown | None
    headings: tuple[Heading, ...]
    translations: tuple[LinkTo, ...]
    translation: TranslationShown | None
    tags: tuple[LinkTo, ...]
    series: SeriesShown | None = field(metadata=SERIES)
    neighbours: Neighbours = field(metadata=NEIGHBOURS)
    corrections: tuple[NoteShown, ...] = field(metadata=CORRECTIONS)
    updates: tuple[NoteShown, ...] = field(metadata=CORRECTIONS)
    ai: str
    disclosure: str
    consent: str
    comments: str
    ribbon: str
    audience: str
    body: BodyUse = field(metadata=BODY)
