"""The feeds of a finished site, looked at as strictly as by any reader."""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import Any

import feedparser
from lxml import etree, html

from tests.core.feeds.json_rules import wrong_with
from tests.whole.examples import Tree
from tests.whole.links import BuiltSite

ATOM = etree.RelaxNG(etree.parse(Path(__file__).parents[1] / "cases" / "feeds" / "atom.rng"))
NAMES = ("feed.xml", "feed.atom", "feed.json")
FORBIDDEN = ("script", "style", "iframe", "picture", "source", "input", "svg", "nav", "form", "video")
AS_IT_IS = {"sanitize_html": False, "resolve_relative_uris": False}
ALLOWED = {
    *("href", "src", "alt", "width", "height", "title", "lang", "dir", "hreflang", "cite", "datetime"),
    *("colspan", "rowspan", "scope", "span", "start", "reversed", "type", "value"),
}


def feeds_of(tree: Tree) -> dict[str, bytes]:
    """All feeds by path."""
    return {path: data for path, data in tree.items() if path.rpartition("/")[2] in NAMES}


def items_of(path: str, data: bytes) -> list[dict[str, Any]]:
    """The items of a feed in any format, in the words of JSON Feed."""
    if path.endswith(".json"):
        return [_from_json(item) for item in json.loads(data)["items"]]
    return [_from_entry(entry) for entry in feedparser.parse(data, **AS_IT_IS).entries]


def _from_json(item: Mapping[str, Any]) -> dict[str, Any]:
    names = ", ".join(author["name"] for author in item["authors"])
    return {
        "id": item["id"],
        "url": item["url"],
        "title": item["title"],
        "summary": item["summary"],
        "content": item.get("content_html", "").replace("]]>", "]]&gt;").strip(),
        "authors": names,
        "tags": item.get("tags", []),
        "modified": item["date_modified"],
    }


def _from_entry(entry: Any) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": entry.link,
        "title": entry.title,
        "summary": entry.summary,
        "content": entry.content[0].value.replace("]]>", "]]&gt;").strip() if "content" in entry else "",
        "authors": entry.author,
        "tags": [tag.term for tag in entry.get("tags", [])],
        "modified": entry.updated,
    }


def wrong_with_feeds(url: str, tree: Tree, limit: int) -> list[str]:
    """Everything that is wrong with the feeds of the site at `url`; none may exceed `limit` bytes."""
    found = [f"{path}: {said}" for path, data in feeds_of(tree).items() for said in _wrong(path, data)]
    found += [f"{path}: too large" for path, data in feeds_of(tree).items() if len(data) > limit]
    site = BuiltSite(url, tree)
    for path, data in feeds_of(tree).items():
        dead = (each for each in _addresses(url, data) if not site.leads_somewhere("", each))
        found += [f"{path}: {each} is dead" for each in sorted(dead)]
        for item in items_of(path, data):
            found += [f"{path}: {said}" for said in _wrong_html(item["content"])]
    return found


def _addresses(url: str, data: bytes) -> set[str]:
    """Every address within the site that a feed names: of pages, other feeds, pictures, faces, notes."""
    return set(re.findall(rf"{re.escape(url)}[^\s\"'<>\\\]]*", unescape(data.decode())))


def _wrong(path: str, data: bytes) -> Iterator[str]:
    if path.endswith(".json"):
        yield from wrong_with(json.loads(data))
        return
    root = etree.fromstring(data)
    parsed = feedparser.parse(data)
    if parsed.bozo:
        yield repr(parsed.bozo_exception)
    if path.endswith(".atom"):
        yield from _wrong_atom(root)
    ids = [entry.id for entry in parsed.entries]
    if len(set(ids)) < len(ids):
        yield "an id twice"


def _wrong_atom(root: etree._Element) -> Iterator[str]:
    """The schema, and what RFC 4287 says in words: an author and one alternate link for each entry."""
    if not ATOM.validate(root):
        yield str(ATOM.error_log)
    space = {"a": "http://www.w3.org/2005/Atom"}
    for entry in root.iterfind("a:entry", space):
        if entry.find("a:author", space) is None:
            yield "an entry without author"
        if len(entry.findall("a:link[@rel='alternate']", space)) != 1:
            yield "an entry without one page"


def _wrong_html(content: str) -> Iterator[str]:
    if not content:
        return
    for element in html.fragment_fromstring(content, create_parent=True).iter():
        if element.tag in FORBIDDEN:
            yield f"<{element.tag}>"
        for name, value in element.attrib.items():
            if name not in ALLOWED:
                yield f"{name}={value!r}"
            if name in ("href", "src") and not value.startswith(("https://", "http://", "mailto:")):
                yield f"{value} leads nowhere from a reader"
