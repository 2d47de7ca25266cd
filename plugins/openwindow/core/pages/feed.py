"""The feeds, one beside each page that people follow: `feed.xml`."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from openwindow.core.feeds import FORMATS, Entry, Feed
from openwindow.core.feeds.cleaning import cleaned
from openwindow.core.feeds.selection import Selection, newest_texts, selections
from openwindow.core.model.body import BodyUse
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.model.post import Post, Text
from openwindow.core.pages.feed_entries import after, before, feed_of
from openwindow.core.pages.fingerprint import BODY
from openwindow.core.pages.index import Index
from openwindow.core.urls import Address, output_path

NAME = "feed"
LARGE = 400_000
"""In bytes of content: some readers refuse feeds of more than 512 KB."""


@dataclass(frozen=True, slots=True)
class Content:
    """The content of an entry before it is rendered: HTML before the text, the text (None for a withdrawn
    post), HTML after it."""

    before: str
    body: BodyUse | None
    after: str


@dataclass(frozen=True, slots=True)
class FeedView(View):
    """A feed without the content of its entries, in the format and for the absolute address named;
    `contents` are those of the entries, in order."""

    format: str
    address: str
    feed: Feed
    contents: tuple[Content, ...] = field(metadata=BODY)


def plan(index: Index) -> Iterator[PlannedOutput]:
    """Every feed in every format."""
    for selection in selections(index.authors, index.languages):
        for name in FORMATS:
            path = output_path(_address(index, selection, name))
            yield PlannedOutput(path, NAME, (name, selection.author, selection.language))


def view(index: Index, name: str, author: str, language: str) -> FeedView:
    """The values of a feed."""
    selection = Selection(author, language)
    texts = _texts(index, selection)
    contents = tuple(_content(index, post, text) for post, text in texts)
    address = index.plan.urls.absolute(_address(index, selection, name))
    return FeedView(name, address, feed_of(index, selection, texts), contents)


def _address(index: Index, selection: Selection, name: str) -> Address:
    return f"{selection.beside(index.plan.urls)}feed.{FORMATS[name].SUFFIX}"


def _texts(index: Index, selection: Selection) -> tuple[tuple[Post, Text], ...]:
    posts = index.by_author.get(selection.author, ()) if selection.author else index.newest_first()
    size = index.plan.settings.feed_items
    newest = newest_texts(posts, index.languages_of, selection.language, size)
    return tuple((post, post.read_in(language)) for post, language in _posts(index, newest))


def _posts(index: Index, texts: tuple[tuple[str, str], ...]) -> Iterator[tuple[Post, str]]:
    return ((index.post(post), language) for post, language in texts)


def _content(index: Index, post: Post, text: Text) -> Content:
    above = before(index, post, text)
    return (
        Content(above, None, "")
        if post.withdrawn
        else Content(above, index.body_in_feed(text.body), after(index, text))
    )


def render(view: View, tools: Tools) -> str:
    """The feed, with its entries' texts made fit for readers."""
    assert isinstance(view, FeedView)
    entries = tuple(_filled(view, tools))
    return FORMATS[view.format].render(replace(view.feed, entries=entries), view.address)


def _filled(view: FeedView, tools: Tools) -> Iterator[Entry]:
    """The entries with their content; once the feed has grown large, the older ones keep their summary."""
    room = LARGE
    for entry, content in zip(view.feed.entries, view.contents, strict=True):
        html = _html(content, entry.url, tools) if room > 0 else ""
        room -= len(html.encode())
        yield replace(entry, content=html)


def _html(content: Content, page: str, tools: Tools) -> str:
    text = tools.html(content.body) if content.body else ""
    return cleaned(content.before + text + content.after, page)
