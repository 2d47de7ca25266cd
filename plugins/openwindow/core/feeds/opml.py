"""OPML 2.0: a list of feeds that readers take over all at once."""

from dataclasses import dataclass

from lxml.etree import SubElement, _Element as Element, fromstring, tostring

MEDIA_TYPE = "text/x-opml"

_EMPTY = '<opml version="2.0"><head/><body/></opml>'


@dataclass(frozen=True, slots=True)
class Outline:
    """A feed: its title and what it is about, the absolute addresses of it and of the page it follows, its
    language ("" for several)."""

    title: str
    description: str
    feed: str
    page: str
    language: str


@dataclass(frozen=True, slots=True)
class Folder:
    """Feeds that belong together, which readers keep in a folder."""

    title: str
    outlines: tuple[Outline, ...]


def render(title: str, folders: tuple[Folder, ...]) -> str:
    """The list; equal lists give equal files."""
    root = fromstring(_EMPTY)
    SubElement(root[0], "title").text = title
    for folder in folders:
        element = SubElement(root[1], "outline", text=folder.title, title=folder.title)
        for outline in folder.outlines:
            _add(element, outline)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _add(parent: Element, outline: Outline) -> None:
    told = {
        # Readers take this for any kind of feed, and others for none.
        "type": "rss",
        "text": outline.title,
        "title": outline.title,
        "description": outline.description,
        "xmlUrl": outline.feed,
        "htmlUrl": outline.page,
        "language": outline.language,
    }
    SubElement(parent, "outline", {name: value for name, value in told.items() if value})
