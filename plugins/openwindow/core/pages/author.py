"""A person's page: who they are, what they wrote, what they translated. Templates get `author`."""

from dataclasses import dataclass, field

from openwindow.core.model.body import BodyUse
from openwindow.core.model.words import Phrase
from openwindow.core.pages.fingerprint import BODY, POSTS
from openwindow.core.pages.page_view import ListView
from openwindow.core.pages.shown import FeedLink, LinkTo, PictureShown, PostCard, When

NAME = "author"
TEMPLATES = ("author.html",)


@dataclass(frozen=True)
class EarlierRole:
    """A role held before: its title, and from when to when in words ("" where unknown)."""

    title: Phrase
    since: str
    until: str


@dataclass(frozen=True, kw_only=True)
class AuthorView(ListView):
    """A person. `posts` are those they wrote, newest first.

    id            name of their folder                 name        as they write it
    portrait      their face, or None                  role        now, or the last one if they left
    earlier_roles newest first                         team        link to the team's page, or None
    since, until  when they came and went, None where unknown
    left          whether they have left               languages   names, in the page's language
    topics        what they answer questions on        links       elsewhere, for rel="me"
    about         their own words, as `content`; None on numbered pages and when they wrote none
    about_lang    the language of `content` when it is not the page's
    translations  posts they translated, each in the language they translated into (first page only)
    feed          of their posts in this language; None for who only translates
    """

    id: str
    name: str
    portrait: PictureShown | None
    role: Phrase
    earlier_roles: tuple[EarlierRole, ...]
    team: LinkTo | None
    since: When | None
    until: When | None
    left: bool
    languages: tuple[str, ...]
    topics: tuple[Phrase, ...]
    links: tuple[LinkTo, ...]
    about: BodyUse | None = field(metadata=BODY)
    about_lang: str
    translations: tuple[PostCard, ...] = field(metadata=POSTS)
    feed: FeedLink | None
