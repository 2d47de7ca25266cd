"""What real readers make of our feeds; the table of docs/feeds.md is made of it."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests.whole.examples import ROOT, Example, example
from tests.whole.feed_readers import (
    FOLLOWED,
    OWN_MERGE,
    FeedReader,
    Sfeed,
    Shown,
    ShownFeed,
    feeds_taken_over_by_newsboat,
    feeds_taken_over_by_sfeed,
    reader_of,
)

DOCUMENT = ROOT / "docs" / "feeds.md"
OVEN = "posts/2026/the-oven-that-lied/en.md"
NEW = """---
id: newpost00001
title: Something new
authors: [leo-blanc]
date: 2026-11-01
audience: public
tags: [ovens]
---

New.
"""
EACH = pytest.mark.parametrize(
    ("kind", "feed"), FOLLOWED, ids=[f"{kind.NAME} {feed}" for kind, feed in FOLLOWED]
)


@dataclass
class Followed:
    """A blog, and a reader that follows its English feed."""

    blog: Example
    reader: FeedReader

    def items(self) -> dict[str, Shown]:
        """What the reader shows after one more build, by id."""
        self.blog.build()
        return {item.id: item for item in self.reader.refresh()}

    def unread(self) -> set[str]:
        """What is new to the reader after one more build."""
        self.items()
        return self.reader.unread()

    def told(self) -> dict[str, dict[str, Any]]:
        """The items of the JSON feed, which says everything, by id."""
        feed = json.loads((self.blog.output / "feed.json").read_text(encoding="utf-8"))
        return {item["id"]: item for item in feed["items"]}


@pytest.fixture
def followed(tmp_path: Path) -> Callable[[Any, str], Followed]:
    """Makes a blog and a reader that follows one of its feeds."""

    def made(kind: Any, feed: str) -> Followed:
        (tmp_path / "blog").mkdir()
        blog = example("bakery", tmp_path / "blog")
        return Followed(blog, reader_of(kind, tmp_path / "reader", blog.output / feed))

    return made


@EACH
def test_what_is_in_a_feed_comes_out_of_the_reader(
    followed: Callable[[Any, str], Followed], kind: Any, feed: str
) -> None:
    here = followed(kind, feed)
    shown, told = here.items(), here.told()
    assert shown.keys() == told.keys()
    for name, item in shown.items():
        assert (item.title, item.link) == (told[name]["title"], told[name]["url"])
        assert item.published == datetime.fromisoformat(told[name]["date_published"])
        assert authors_of(item, told[name]) == "all"
        assert told[name]["content_html"][:40] in item.content


@pytest.mark.long
@EACH
def test_no_change_of_a_post_makes_it_new_but_a_new_post_is(
    followed: Callable[[Any, str], Followed], kind: Any, feed: str
) -> None:
    here = followed(kind, feed)
    assert here.unread() == here.told().keys()
    changes = (
        (OVEN, "Bread tells you more", "Bread says more"),
        (OVEN, "title: The oven that lied", "title: The oven that told us stories"),
        (OVEN, "comments: open", "comments: open\nslug: the-other-oven"),
        (OVEN, "date: 2026-03-02", "date: 2026-02-27"),
        (OVEN, "  - date: 2026-04-01", "  - date: 2026-05-01\n    note: And the door.\n  - date: 2026-04-01"),
        (OVEN, "audience: public", "audience: public\nwithdrawn: {date: 2026-11-02, reason: Wrong.}"),
    )
    for path, old, new in changes:
        here.blog.replace(path, old, new)
        assert here.unread() == set(), new
    here.blog.set('SITEURL = "https://bread.example"')
    assert here.unread() == set()
    here.blog.write("posts/2026/something-new/en.md", NEW)
    assert here.unread() == {"tag:ovens.example,2026:newpost00001:en"}


def test_readers_take_over_the_list_of_feeds(tmp_path: Path) -> None:
    blog = example("bakery", tmp_path)
    blog.build()
    file = blog.output / "feeds.opml"
    outlines = etree.parse(file).findall(".//outline[@xmlUrl]")
    titles = {str(outline.get("xmlUrl")): outline.get("title") for outline in outlines}
    assert "Two <Ovens> — Ada Martin (English)" in titles.values()
    assert feeds_taken_over_by_newsboat(tmp_path, file) == titles.keys()
    assert feeds_taken_over_by_sfeed(tmp_path, file) == titles


Cell = Callable[[Shown, dict[str, Any]], str]


def authors_of(item: Shown, told: dict[str, Any]) -> str:
    names = [author["name"] for author in told["authors"]]
    found = {names[0]: "the first", names[-1]: "the last", ", ".join(names): "all"}
    return found.get(item.author, "–")


def whether(kept: object, equal: bool) -> str:
    return "–" if kept is None else "yes" if equal else "changed"


def content_of(item: Shown, told: dict[str, Any]) -> str:
    whole = told["content_html"].strip()
    if item.content.strip() == whole:
        return "whole, as it is"
    return "whole, cleaned again" if "print(" in item.content and "All of it" in item.content else "changed"


ITEM: dict[str, Cell] = {
    "id": lambda item, told: whether(item.id, item.id == told["id"]),
    "title": lambda item, told: whether(item.title, item.title == told["title"]),
    "link": lambda item, told: whether(item.link, item.link == told["url"]),
    "authors": authors_of,
    "first publication": lambda item, told: whether(
        item.published, item.published == datetime.fromisoformat(told["date_published"])
    ),
    "last change": lambda item, told: whether(
        item.updated, item.updated == datetime.fromisoformat(told["date_modified"])
    ),
    "summary": lambda item, told: whether(item.summary, item.summary == told["summary"]),
    "text": content_of,
    "tags": lambda item, told: whether(item.tags, list(item.tags or ()) == told.get("tags")),
    "language": lambda item, told: whether(item.language, item.language == told["language"]),
}
"""What there is to be shown of an item, and how a reader shows it."""


def feed_cells(feed: ShownFeed, told: dict[str, Any]) -> dict[str, str]:
    return {
        "the feed's title": whether(feed.title, feed.title == told["title"]),
        "the feed's page": whether(feed.link, feed.link == told["home_page_url"]),
        "what the feed is about": whether(feed.description, feed.description == told["description"]),
    }


def column(here: Followed) -> dict[str, str]:
    """What a reader shows of the post with two authors and a title that looks like HTML."""
    here.blog.replace(OVEN, "title: The oven that lied", "title: '190 < 230 & \"so\" <b>on</b>'")
    items, told = here.items(), here.told()
    post = "tag:ovens.example,2026:oven00lied:en"
    cells = {name: cell(items[post], told[post]) for name, cell in ITEM.items()}
    whole = json.loads((here.blog.output / "feed.json").read_text(encoding="utf-8"))
    here.reader.unread()
    here.blog.replace(OVEN, "title: '190", "title: 'About 190")
    cells["another title makes it new"] = "yes" if here.unread() else "no"
    return cells | feed_cells(here.reader.feed(), whole)


def table(columns: dict[str, dict[str, str]]) -> str:
    """The columns as Markdown."""
    head = ["| element |", *(f" {name} |" for name in columns)]
    rows = (
        f"| {name} |" + "".join(f" {cells[name]} |" for cells in columns.values())
        for name in next(iter(columns.values()))
    )
    return "\n".join(["".join(head), "| --- |" + " --- |" * len(columns), *rows])


@pytest.mark.long
def test_the_table_of_the_documents_says_what_readers_show(tmp_path: Path) -> None:
    columns = {}
    for number, (kind, feed) in enumerate([*FOLLOWED, (Sfeed, "own merge")]):
        folder = tmp_path / str(number)
        (folder / "blog").mkdir(parents=True)
        blog = example("bakery", folder / "blog")
        file = blog.output / (feed if feed in kind.FEEDS else "feed.xml")
        reader = reader_of(kind, folder / "reader", file)
        if feed == "own merge":
            reader.merge = OWN_MERGE
        columns[f"{kind.NAME}, `{file.name}`" if feed in kind.FEEDS else "sfeed, its own `merge`"] = column(
            Followed(blog, reader)
        )
    text = DOCUMENT.read_text(encoding="utf-8")
    begin, end = "<!-- made by tests/whole/test_feed_readers.py -->\n", "\n<!-- end -->"
    before, _, rest = text.partition(begin)
    after = rest.partition(end)[2]
    made = f"{before}{begin}{table(columns)}{end}{after}"
    if os.environ.get("OPENWINDOW_RENEW"):
        DOCUMENT.write_text(made, encoding="utf-8")
    assert text == made or os.environ.get("OPENWINDOW_RENEW")
