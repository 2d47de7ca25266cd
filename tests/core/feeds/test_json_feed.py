"""JSON Feed, and what its specification demands."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from openwindow.core.feeds.json_feed import render
from tests.core.feeds.examples import ADA, ADDRESS, CHANGED, CY, ENTRY, FEED, NASTY, PUBLISHED, texts
from tests.core.feeds.json_rules import wrong_with


def feed(**fields: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render(replace(FEED, **fields), ADDRESS))
    assert wrong_with(found) == []
    return found


def item(**fields: Any) -> dict[str, Any]:
    found: dict[str, Any] = feed(entries=(replace(ENTRY, **fields),))["items"][0]
    return found


def test_a_feed_says_all_that_readers_ask_for() -> None:
    told = feed()
    del told["items"]
    assert told == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": FEED.title,
        "home_page_url": FEED.url,
        "feed_url": ADDRESS,
        "description": FEED.description,
        "icon": FEED.image,
        "language": "en",
    }


def test_what_there_is_not_is_left_out() -> None:
    assert not {"icon", "language", "authors"} & feed(image="", language="", authors=()).keys()
    assert not {"image", "tags"} & item(image="", tags=()).keys()
    assert feed(entries=())["items"] == []


def test_an_item_names_every_author_with_their_page_and_face() -> None:
    assert item()["authors"] == [
        {"name": ADA.name, "url": ADA.url, "avatar": ADA.avatar},
        {"name": CY.name, "url": CY.url},
    ]


def test_an_item_says_all_there_is_to_say() -> None:
    told = item()
    del told["authors"]
    assert told == {
        "id": ENTRY.id,
        "url": ENTRY.url,
        "title": ENTRY.title,
        "summary": ENTRY.summary,
        "content_html": ENTRY.content,
        "image": ENTRY.image,
        "date_published": PUBLISHED.isoformat(),
        "date_modified": CHANGED.isoformat(),
        "tags": ["Brakes", "Motors"],
        "language": "en",
    }


def test_without_content_the_summary_is_the_content() -> None:
    told = item(content="")
    assert (told["content_text"], "content_html" in told) == (ENTRY.summary, False)


def test_a_feed_of_one_author_names_them() -> None:
    assert [author["name"] for author in feed(authors=(ADA,))["authors"]] == [ADA.name]


@pytest.mark.parametrize("text", NASTY)
def test_words_come_back_as_they_were(text: str) -> None:
    told = item(title=text, summary=text, content=text)
    assert [told["title"], told["summary"], told["content_html"]] == [text] * 3


@given(texts, texts)
def test_any_text_makes_a_feed_that_can_be_read(title: str, html: str) -> None:
    feed(title=title or "-", entries=(replace(ENTRY, title=title, content=html, summary=f"{title}."),))


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        ({"version": "1"}, ["version"]),
        ({"title": None}, ["title is not a text"]),
        ({"icon": "/a.png"}, ["icon is not an absolute address"]),
        ({"items": [{}]}, ["item 0: no id", "item 0: no content"]),
        (
            {"items": [{"id": "1", "content_text": "a", "date_published": "2026-11-02"}]},
            ["item 0: date_published"],
        ),
        ({"items": [{"id": "1", "content_text": "a", "author": {}}]}, ["item 0: nobody knows author"]),
        ({"items": [{"id": "1", "content_text": "a"}] * 2}, ["item 1: an id twice"]),
    ],
)
def test_the_rules_find_what_is_wrong(spoilt: dict[str, Any], said: list[str]) -> None:
    assert wrong_with({**feed(entries=()), **spoilt}) == said
