"""Which texts readers can search, and what of each: all that are visible and not withdrawn, newest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from openwindow.core.dates import day_in_words
from openwindow.core.languages import joined
from openwindow.core.model.body import Body
from openwindow.core.model.post import Post, Text
from openwindow.core.model.search import SearchRecord
from openwindow.core.pages.people import said
from openwindow.core.pages.plan import Plan
from openwindow.core.search.plain_text import plain_text, searchable


@dataclass(frozen=True, slots=True)
class Findable:
    """A text that can be searched, without its words: `body` is its file, `key` names its converted form."""

    url: str
    language: str
    meta: tuple[tuple[str, str], ...]
    body: str
    key: str


def findable(plan: Plan) -> Iterator[Findable]:
    """The texts that the search finds."""
    for post in (plan.posts[each] for each in plan.order):
        if not post.withdrawn:
            yield from (_findable(plan, post, text) for text in post.texts)


def digest(texts: Iterable[Findable]) -> str:
    """What stands for an index of these texts: an equal digest, an equal index."""
    return sha256(repr(tuple(texts)).encode()).hexdigest()


def record(text: Findable, body: Body) -> SearchRecord:
    """A text with its words; one without any is searched by its title."""
    meta = tuple((name, searchable(value)) for name, value in text.meta)
    words = plain_text("".join(body.pieces))
    return SearchRecord(text.url, text.language, searchable(words or dict(text.meta)["title"]), meta)


def _findable(plan: Plan, post: Post, text: Text) -> Findable:
    urls, path = plan.urls, text.body.path
    url = urls.href(urls.post(text.language, post.year, post.slug))
    return Findable(url, text.language, tuple(_meta(plan, post, text)), path, plan.body_keys[path])


def _meta(plan: Plan, post: Post, text: Text) -> Iterator[tuple[str, str]]:
    """What is shown of a result, and found by: names and values."""
    language, local = text.language, post.date.astimezone(plan.zone)
    yield "title", text.title
    yield "byline", joined([plan.authors[author].name for author in post.authors], language)
    yield "date", day_in_words(local.date(), language)
    yield "datetime", local.date().isoformat()
    if text.summary:
        yield "summary", text.summary
    if post.tags:
        names = plan.lists.tag_by_id
        yield "tags", ", ".join(said(names[tag].name, language).text for tag in post.tags)
