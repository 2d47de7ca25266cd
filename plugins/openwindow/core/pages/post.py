"""A post in one language: `/2026/a-slug/`. Templates get `post`, and its HTML as `content`."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from openwindow.core.model.body import BodyUse, Heading
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.model.post import Post, Text
from openwindow.core.pages.answers import Answers, answers
from openwindow.core.pages.articles import article, lead_image, meaning
from openwindow.core.pages.cards import closed_to, reading_minutes, ribbon, when
from openwindow.core.pages.fingerprint import AUTHORS, BODY, CORRECTIONS, NEIGHBOURS, RELATED, SERIES
from openwindow.core.pages.heads import head
from openwindow.core.pages.index import Index
from openwindow.core.pages.page_view import Head, PageView
from openwindow.core.pages.people import picture
from openwindow.core.pages.post_boxes import (
    Neighbours,
    NoteShown,
    SeriesShown,
    by_line,
    neighbours,
    notes,
    related,
    series,
    tags,
    updated,
)
from openwindow.core.pages.shown import LinkTo, Person, PictureShown, PostCard, When
from openwindow.core.pages.texts import contents, other_languages, post_addresses, text_pages
from openwindow.core.pages.theming import themed_with_content
from openwindow.core.pages.translations import TranslationShown, behind, translation
from openwindow.core.urls import Address

NAME = "post"
TEMPLATES = ("article.html",)


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
    behind       links to those translations of an original that lack its later changes
    tags         links to the tags' pages             series      the series box, or None
    neighbours   older and newer post                 corrections, updates   newest first
    related      up to three others on the same subjects, the nearest first
    ai, disclosure, consent   a sentence each or ""
    comments     "open", "held" or "closed"           answers     how to answer it, or None
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
    behind: tuple[LinkTo, ...]
    tags: tuple[LinkTo, ...]
    series: SeriesShown | None = field(metadata=SERIES)
    neighbours: Neighbours = field(metadata=NEIGHBOURS)
    related: tuple[PostCard, ...] = field(metadata=RELATED)
    corrections: tuple[NoteShown, ...] = field(metadata=CORRECTIONS)
    updates: tuple[NoteShown, ...] = field(metadata=CORRECTIONS)
    ai: str
    disclosure: str
    consent: str
    comments: str
    answers: Answers | None
    ribbon: str
    audience: str
    body: BodyUse = field(metadata=BODY)


def plan(index: Index) -> Iterator[PlannedOutput]:
    """A page for every text that is not withdrawn."""
    return text_pages(index, NAME, withdrawn=False)


def view(index: Index, name: str, language: str) -> PostView:
    """The values of a page."""
    plan, post = index.plan, index.post(name)
    text, addresses = post.read_in(language), post_addresses(index, post)
    image = picture(plan, lead_image(post, text), language)
    return PostView(
        site=index.sites[language],
        head=_head(index, post, text, addresses),
        id=post.id,
        href=plan.urls.href(addresses[language]),
        title=text.title,
        summary=text.summary,
        date=when(post.date, plan.zone, language),
        authors=by_line(index, post, language),
        speaks=post.speaks.value,
        updated=updated(index, text),
        minutes=reading_minutes(plan.facts[text.path]),
        image=image,
        headings=contents(index, text.path),
        translations=other_languages(index, addresses, language),
        translation=translation(index, post, text, addresses),
        behind=behind(index, post, text, addresses),
        tags=tags(index, post, language),
        series=series(index, post, language),
        neighbours=neighbours(index, post, language),
        related=related(index, post, language),
        corrections=notes(index, text.corrections, language),
        updates=notes(index, text.updates, language),
        ai=text.ai,
        disclosure=text.disclosure,
        consent=text.consent,
        comments=post.comments.value,
        answers=answers(index, post, text, plan.urls.absolute(addresses[language])),
        ribbon=ribbon(post, text, plan),
        audience=closed_to(post.audience),
        body=index.body(text.body, below_picture=image is not None),
    )


def _head(index: Index, post: Post, text: Text, addresses: dict[str, Address]) -> Head:
    graph = article(index, post, text)
    return head(
        index.plan,
        text.language,
        addresses,
        text.title,
        description=text.summary,
        feeds=tuple(index.author_feeds(author, text.language)[0] for author in post.authors),
        graph=graph,
        canonical=post.canonical,
        meaning=meaning(index, post, text, graph.image),
    )


def render(view: View, tools: Tools) -> str:
    """The page."""
    assert isinstance(view, PostView)
    return themed_with_content(view, tools, NAME, TEMPLATES, view.body)
