"""The list of all feeds, for readers that take one over: `/feeds.opml`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from openwindow.core.feeds import opml
from openwindow.core.feeds.cleaning import without_controls
from openwindow.core.feeds.opml import Folder, Outline
from openwindow.core.feeds.selection import Selection, Subject
from openwindow.core.languages import own_name
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages import followable
from openwindow.core.pages.feed_channels import description_of
from openwindow.core.pages.followable import feed_address
from openwindow.core.pages.index import Index
from openwindow.core.urls import FEED_LIST, output_path

NAME = "feed_list"


@dataclass(frozen=True, slots=True)
class FeedListView(View):
    """The feeds that have something in them, in folders."""

    title: str
    folders: tuple[Folder, ...]


def plan(index: Index) -> Iterator[PlannedOutput]:  # noqa: ARG001  # all kinds are called alike
    """One list."""
    yield PlannedOutput(output_path(FEED_LIST), NAME)


def view(index: Index) -> FeedListView:
    """The values of the list."""
    folders = tuple(folder for language in index.languages for folder in _folders(index, language))
    return FeedListView(without_controls(index.plan.settings.name), folders)


def _folders(index: Index, language: str) -> Iterator[Folder]:
    """What one can follow in a language; the feed of every language stands in the first one's."""
    gettext = index.plan.wording[language].gettext
    whole = [Selection(each, language) for each in (Subject.SITE, Subject.UPDATED, Subject.CORRECTIONS)]
    if language == index.languages[0]:
        whole.append(Selection(Subject.ALL))
    groups: tuple[tuple[str, Iterable[Selection]], ...] = (
        (gettext("The whole blog"), whole),
        (gettext("Authors"), followable.people(index, language)),
        (gettext("Tags"), followable.tags(index, language)),
        (gettext("Series"), followable.series(index, language)),
    )
    several = len(index.languages) > 1
    for name, selections in groups:
        if outlines := tuple(_outline(index, each) for each in selections):
            yield Folder(f"{name} ({own_name(language)})" if several else name, outlines)


def _outline(index: Index, selection: Selection) -> Outline:
    feed, urls = feed_address(index, selection), index.plan.urls
    return Outline(
        title=without_controls(feed.link.title),
        description=without_controls(description_of(index, selection)),
        feed=feed.absolute,
        page=urls.absolute(selection.page(urls)),
        language=selection.language,
    )


def render(view: View, tools: Tools) -> str:  # noqa: ARG001  # all kinds are called alike
    """The file."""
    assert isinstance(view, FeedListView)
    return opml.render(view.title, view.folders)
