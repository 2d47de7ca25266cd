"""JSON Feed 1.1 (https://jsonfeed.org/version/1.1) with the full text: the format that names every author by
themselves, with their pages and faces."""

import json
from collections.abc import Mapping

from openwindow.core.feeds.feed import Contributor, Entry, Feed

MEDIA_TYPE = "application/feed+json"
TITLE = "JSON Feed"
VERSION = "https://jsonfeed.org/version/1.1"

Values = Mapping[str, object]


def render(feed: Feed, address: str) -> str:
    """The feed as JSON that stands at the absolute `address`, an item on each line."""
    head = _json(_told(feed, address)).removesuffix("}")
    items = ",\n".join(_json(_item(entry)) for entry in feed.entries)
    return f'{head}, "items": [\n{items}\n]}}\n'


def _told(feed: Feed, address: str) -> Values:
    return {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.url,
        "feed_url": address,
        "description": feed.description,
        "icon": feed.image,
        "language": feed.language,
        "authors": [_author(each) for each in feed.authors],
    }


def _item(entry: Entry) -> Values:
    # An item must have a content of some kind.
    content = {"content_html": entry.content} if entry.content else {"content_text": entry.summary}
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        **content,
        "image": entry.image,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": [_author(each) for each in entry.authors],
        "tags": entry.tags,
        "language": entry.language,
    }


def _author(person: Contributor) -> Values:
    return _without_empty({"name": person.name, "url": person.url, "avatar": person.avatar})


def _json(told: Values) -> str:
    return json.dumps(_without_empty(told), ensure_ascii=False)


def _without_empty(told: Values) -> Values:
    return {name: value for name, value in told.items() if value}
