"""The feeds, one beside each page that people follow, in every format that is chosen: `feed.xml`."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from openwindow.core.feeds import FORMATS, Feed
from openwindow.core.feeds.cleaning import cleaned
from openwindow.core.feeds.selection import Selection, Subject, selections
from openwindow.core.feeds.size import Measured, fitting, measured
from openwindow.core.feeds.surroundings import turned
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.feed_channels import channel
from openwindow.core.pages.feed_entries import Item, item
from openwindow.core.pages.feed_texts import chosen
from openwindow.core.pages.fingerprint import BODY
from openwindow.core.pages.index import Index
from openwindow.core.problems import Place, Problem, problem
from openwindow.core.urls import output_path

NAME = "feed"


@dataclass(frozen=True, slots=True)
class FeedView(View):
    """A feed without its entries, which are `items`, in the format and for the absolute address named; it may
    become `limit` bytes large."""

    format: str
    address: str
    limit: int
    feed: Feed
    items: tuple[Item, ...] = field(metadata=BODY)


def plan(index: Index) -> Iterator[PlannedOutput]:
    """Every feed in every format; the formats of a feed follow each other."""
    plan = index.plan
    for selection in selections(index.languages, index.authors, tuple(index.by_tag), tuple(index.by_series)):
        told = (selection.subject.value, selection.language, selection.name)
        for name, address in zip(plan.settings.feeds, _addresses(index, selection), strict=True):
            yield PlannedOutput(output_path(address), NAME, (name, *told))


def view(index: Index, name: str, subject: str, language: str, of: str) -> FeedView:
    """The values of a feed."""
    selection = Selection(Subject(subject), language, of)
    settings = index.plan.settings
    address = _addresses(index, selection)[settings.feeds.index(name)]
    feed, items = index.once(selection, lambda: _made(index, selection))
    return FeedView(name, index.plan.urls.absolute(address), settings.feed_size * 1024, feed, items)


def _addresses(index: Index, selection: Selection) -> tuple[str, ...]:
    return index.plan.urls.feeds(selection.beside(index.plan.urls))


def _made(index: Index, selection: Selection) -> tuple[Feed, tuple[Item, ...]]:
    items = tuple(item(index, selection.subject, text) for text in chosen(index, selection))
    return channel(index, selection, items), items


def render(view: View, tools: Tools) -> str:
    """The feed, with its entries' texts made fit for readers."""
    assert isinstance(view, FeedView)
    entries = [_filled(item, tools) for item in view.items]
    kept = fitting(entries, view.limit)
    whole = sum(1 for entry, before in zip(kept, entries, strict=False) if entry is before.entry)
    if whole < len(entries):
        tools.remark(_shortened(view, all=len(entries), kept=len(kept), whole=whole))
    return FORMATS[view.format].render(replace(view.feed, entries=kept), view.address)


def _shortened(view: FeedView, **counts: int) -> Problem:
    """What to say of a feed, once for all its formats, which hold the same."""
    return problem("feed-too-large", Place(view.feed.title), limit=view.limit // 1024, **counts)


def _filled(item: Item, tools: Tools) -> Measured:
    """The entry with its content, which is the same in every feed that holds it."""
    return tools.once(item.digest, lambda: measured(replace(item.entry, content=_content(item, tools))))


def _content(item: Item, tools: Tools) -> str:
    text = tools.html(item.body) if item.body else ""
    html = cleaned(item.before + text + item.after, item.entry.url)
    return turned(html, item.entry.language)
