"""A person's page: who they are, what they wrote, what they translated. Templates get `author`."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from openwindow.core.dates import about_for_machines, about_in_words
from openwindow.core.languages import name_in, own_name
from openwindow.core.model.author import About, Author
from openwindow.core.model.body import BodyUse
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.model.words import Phrase
from openwindow.core.pages.answers import ask
from openwindow.core.pages.cards import foreign
from openwindow.core.pages.fingerprint import BODY, POSTS
from openwindow.core.pages.heads import Meaning, head
from openwindow.core.pages.index import Index
from openwindow.core.pages.lists import ListPage, list_page, list_pages
from openwindow.core.pages.meaning.people import about_person
from openwindow.core.pages.page_view import Head, ListView, OpenGraph
from openwindow.core.pages.people import said
from openwindow.core.pages.shown import FeedLink, LinkTo, Person, PictureShown, PostCard, When
from openwindow.core.pages.theming import themed_with_content

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
    href          link to their page, the first of it
    portrait      their face, or None                  role        now, or the last one if they left
    earlier_roles newest first                         team        link to the team's page, or None
    since, until  when they came and went, None where unknown
    left          whether they have left               languages   names, in the page's language
    topics        what they answer questions on        links       elsewhere, for rel="me"
    about         their own words, as `content`; None on numbered pages and when they wrote none
    about_lang    the language of `content` when it is not the page's
    about_in      links to their own words in other languages, each named by the language itself
    ask           begins an e-mail with a question to them; "" where nobody would get it
    translations  posts they translated, each in the language they translated into (first page only)
    feed          of their posts in this language; None for who only translates
    """

    id: str
    href: str
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
    about_in: tuple[LinkTo, ...]
    ask: str
    translations: tuple[PostCard, ...] = field(metadata=POSTS)
    feed: FeedLink | None


def plan(index: Index) -> Iterator[PlannedOutput]:
    """A page for every visible person; numbered pages for who wrote much."""
    urls = index.plan.urls
    for author in index.authors:
        posts = index.by_author.get(author, ())
        yield from list_pages(index, NAME, partial(urls.author, author=author), posts, author)


def view(index: Index, name: str, language: str, number: int) -> AuthorView:
    """The values of a page."""
    author, posts = index.author(name), index.by_author.get(name, ())
    page = list_page(index, partial(index.plan.urls.author, author=name), posts, language, number)
    person = index.career(language, name).now
    feeds = index.author_feeds(name, language) if posts else ()
    about = _about(author, language) if page.first else None
    return AuthorView(
        site=index.sites[language],
        head=_head(index, author, person, page, feeds),
        posts=page.posts,
        paging=page.paging,
        id=author.id,
        href=person.href,
        name=author.name,
        portrait=person.portrait,
        role=person.role,
        earlier_roles=_earlier_roles(author, language),
        team=person.team,
        since=_day(author.since, language),
        until=_day(author.until, language),
        left=person.left,
        languages=tuple(name_in(each, language) for each in author.languages),
        topics=tuple(said(topic, language) for topic in author.topics),
        links=tuple(LinkTo(link.url, link.name) for link in author.links),
        about=index.body(about.body, below_picture=person.portrait is not None) if about else None,
        about_lang=foreign(about.language, language) if about else "",
        about_in=_about_in(index, author, about) if about else (),
        ask=ask(index, person, language),
        translations=_translations(index, author, language) if page.first else (),
        feed=feeds[0] if feeds else None,
    )


def _head(index: Index, author: Author, person: Person, page: ListPage, feeds: tuple[FeedLink, ...]) -> Head:
    graph = OpenGraph("profile")
    things = tuple(about_person(index.plan, author, person, page.language)) if page.first else ()
    if person.portrait:
        face = person.portrait
        graph = OpenGraph("profile", image=index.plan.urls.origin + face.href, image_alt=face.alt.text)
    return head(
        index.plan,
        page.language,
        page.addresses,
        page.title(author.name),
        description=person.role.text,
        feeds=feeds,
        graph=graph,
        meaning=Meaning(things, (index.section("authors", page.language),)),
    )


def _about(author: Author, language: str) -> About | None:
    """What they say of themselves: in the reader's language, else what they wrote first."""
    own = (about for about in author.about if about.language == language)
    return next(own, next(iter(author.about), None))


def _about_in(index: Index, author: Author, shown: About) -> tuple[LinkTo, ...]:
    """The pages on which what they say stands in other languages than in the one shown."""
    urls, written = index.plan.urls, {each.language for each in author.about} - {shown.language}
    return tuple(
        LinkTo(urls.href(urls.author(language, author.id)), own_name(language), language)
        for language in index.languages
        if language in written
    )


def _earlier_roles(author: Author, language: str) -> tuple[EarlierRole, ...]:
    newest_first = sorted(author.earlier_roles, key=lambda role: role.since or date.min, reverse=True)
    return tuple(
        EarlierRole(said(role.title, language), _words(role.since, language), _words(role.until, language))
        for role in newest_first
    )


def _words(day: date | None, language: str) -> str:
    return about_in_words(day, language) if day else ""


def _day(day: date | None, language: str) -> When | None:
    return When(about_for_machines(day), about_in_words(day, language)) if day else None


def _translations(index: Index, author: Author, language: str) -> tuple[PostCard, ...]:
    return tuple(
        index.card(post, language, translated) for post, translated in index.translated_by.get(author.id, ())
    )


def render(view: View, tools: Tools) -> str:
    """The page."""
    assert isinstance(view, AuthorView)
    return themed_with_content(view, tools, NAME, TEMPLATES, view.about)
