"""What a feed says of itself."""

from datetime import UTC, datetime

from openwindow.core.feeds import Contributor, Feed
from openwindow.core.feeds.cleaning import without_controls
from openwindow.core.feeds.selection import Selection, Subject
from openwindow.core.model.words import Phrase
from openwindow.core.pages.feed_entries import Item, contributor
from openwindow.core.pages.feed_links import all_languages, feed_title
from openwindow.core.pages.index import Index
from openwindow.core.pages.people import said

STYLESHEET = "feed.css"
IMAGE = "feed.png"
ABOUT = {
    Subject.TAG: "Posts about: %(name)s",
    Subject.SERIES: "The parts of the series %(name)s, as they appear",
    Subject.CORRECTIONS: "What we got wrong, put right and withdrew",
    Subject.UPDATED: "Posts that were corrected or added to, each time anew",
}
SHOWN_BY_READERS = (".gif", ".jpeg", ".jpg", ".png")
"""What RSS 2.0 allows for a channel's image."""


def channel(index: Index, selection: Selection, items: tuple[Item, ...]) -> Feed:
    """A feed without its entries, which are `items`."""
    plan, settings = index.plan, index.plan.settings
    return Feed(
        id=selection.id(settings.tag),
        url=plan.urls.absolute(selection.page(plan.urls)),
        title=without_controls(feed_title(plan, selection, subject_name(index, selection))),
        description=without_controls(description_of(index, selection)) or settings.name,
        language=selection.language,
        copyright=without_controls(settings.name),
        image=_image(index, selection),
        authors=_authors(index, selection),
        stylesheet=plan.urls.href(plan.assets[STYLESHEET]) if STYLESHEET in plan.assets else "",
        changed=max((item.entry.updated for item in items), default=None),
        since=_founded(settings.tag),
        entries=(),
    )


def subject_name(index: Index, selection: Selection) -> str:
    """What people call whom or what a feed follows, "" for the blog itself."""
    return subject_phrase(index, selection).text


def subject_phrase(index: Index, selection: Selection) -> Phrase:
    """The same, with its language where that is not the feed's."""
    language, lists = selection.language, index.plan.lists
    match selection.subject:
        case Subject.ALL:
            return Phrase(all_languages(index.plan, index.languages[0]))
        case Subject.AUTHOR:
            return Phrase(index.career(language, selection.name).now.name)
        case Subject.TAG:
            return said(lists.tag_by_id[selection.name].name, language)
        case Subject.SERIES:
            return said(lists.series_by_id[selection.name].name, language)
    return Phrase("")


def description_of(index: Index, selection: Selection) -> str:
    """What a feed holds, in a sentence."""
    language = selection.language or index.languages[0]
    wording, name = index.plan.wording[language], subject_name(index, selection)
    if selection.subject in ABOUT:
        return wording.gettext(ABOUT[selection.subject]) % {"name": name}
    if selection.subject is Subject.AUTHOR:
        return index.career(language, selection.name).now.role.text
    return said(index.plan.settings.tagline, language).text


def _image(index: Index, selection: Selection) -> str:
    """An author's face, else the blog's picture."""
    if selection.subject is Subject.AUTHOR:
        face = index.career(selection.language, selection.name).now.portrait
        if face and face.src.lower().endswith(SHOWN_BY_READERS):
            return index.plan.urls.origin + face.src
    return index.plan.urls.absolute(index.plan.assets[IMAGE]) if IMAGE in index.plan.assets else ""


def _authors(index: Index, selection: Selection) -> tuple[Contributor, ...]:
    if selection.subject is Subject.AUTHOR:
        return (contributor(index, selection.name, selection.language),)
    return ()


def _founded(tag: str) -> datetime:
    """The beginning of the year that every id names: the blog is not older."""
    year = int(tag.rpartition(",")[2][:4])
    return datetime(max(year, 1), 1, 1, tzinfo=UTC)
