"""A post, with all who wrote it, what was corrected in it, and its other languages."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from openwindow.core.model.post import Note, Post, Text
from openwindow.core.pages.facets import last_change
from openwindow.core.pages.meaning.people import person
from openwindow.core.pages.meaning.script import Thing, reference, thing
from openwindow.core.pages.meaning.site import blog_id, company, company_id
from openwindow.core.pages.people import said
from openwindow.core.pages.plan import Plan
from openwindow.core.pages.shown import Person


@dataclass(frozen=True)
class Makers:
    """Who wrote a text, and who translated it."""

    authors: tuple[Person, ...]
    translators: tuple[Person, ...] = ()


def about_post(plan: Plan, post: Post, text: Text, makers: Makers, image: str) -> Iterator[Thing]:
    """What a post's page is of; `image` is the absolute address of its picture, "" without one."""
    urls, zone = plan.urls, plan.zone
    terms = (plan.lists.tag_by_id[tag] for tag in post.tags)
    yield thing(
        "BlogPosting",
        id=f"{_address(plan, post, text)}#post",
        url=_address(plan, post, text),
        mainEntityOfPage=post.canonical or _address(plan, post, text),
        headline=text.title,
        description="" if post.withdrawn else text.summary,
        inLanguage=text.language,
        datePublished=_moment(post.date, plan),
        dateModified=last_change(post, text).astimezone(zone).isoformat(),
        author=[person(plan, each) for each in makers.authors],
        publisher=reference(company_id(plan)),
        isPartOf=[reference(blog_id(plan, text.language)), *_series(plan, post, text.language)],
        image=image,
        keywords=[said(term.name, text.language).text for term in terms],
        wordCount=None if post.withdrawn else plan.facts[text.path].words,
        translator=[person(plan, each) for each in makers.translators],
        **_translations(plan, post, text),
        correction=_corrections(plan, post, text),
        creativeWorkStatus="Withdrawn" if post.withdrawn else "",
    )
    yield thing(
        "Blog",
        id=blog_id(plan, text.language),
        name=plan.settings.name,
        url=urls.absolute(urls.home(text.language)),
    )
    yield company(plan)


def _address(plan: Plan, post: Post, text: Text) -> str:
    return plan.urls.absolute(plan.urls.post(text.language, post.year, post.slug))


def _series(plan: Plan, post: Post, language: str) -> Iterator[Thing]:
    if post.series:
        name = said(plan.lists.series_by_id[post.series].name, language).text
        url = plan.urls.absolute(plan.urls.series(language, post.series))
        yield thing("CreativeWorkSeries", name=name, url=url)


def _translations(plan: Plan, post: Post, text: Text) -> dict[str, object]:
    """Of a translation the original; of the original its translations."""
    if text is not post.original:
        return {"translationOfWork": reference(f"{_address(plan, post, post.original)}#post")}
    others = [each for each in post.texts if each is not text]
    return {"workTranslation": [reference(f"{_address(plan, post, each)}#post") for each in others]}


def _corrections(plan: Plan, post: Post, text: Text) -> list[Thing]:
    """The corrections of a text, newest first; of a withdrawn one, why it was."""
    if post.withdrawn:
        return [_correction(plan, Note(post.withdrawn.date, post.withdrawn.reason))]
    newest_first = sorted(text.corrections, key=lambda note: note.date, reverse=True)
    return [_correction(plan, each) for each in newest_first]


def _correction(plan: Plan, note: Note) -> Thing:
    return thing("CorrectionComment", text=note.note, datePublished=_moment(note.date, plan))


def _moment(moment: datetime, plan: Plan) -> str:
    return moment.astimezone(plan.zone).isoformat()
