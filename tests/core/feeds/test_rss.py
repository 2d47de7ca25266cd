"""RSS, element by element; a test for each thing that feedgen does in its own way."""

import locale
from dataclasses import replace
from typing import Any

import feedparser
import pytest
from hypothesis import given
from lxml import etree

from openwindow.core.feeds.rss import render
from tests.core.feeds.examples import ADDRESS, ENTRY, FEED, texts


def channel(**fields: Any) -> etree._Element:
    return etree.fromstring(render(replace(FEED, **fields), ADDRESS).encode())[0]


def item(**fields: Any) -> etree._Element:
    found = channel(entries=(replace(ENTRY, **fields),)).find("item")
    assert found is not None
    return found


def names(element: etree._Element) -> list[str]:
    return [etree.QName(child).localname for child in element]


def test_a_channel_says_all_that_readers_ask_for() -> None:
    found = channel()
    told = {
        name: found.findtext(name)
        for name in ("title", "link", "description", "language", "copyright", "ttl")
    }
    assert told == {
        "title": "Open Window",
        "link": "https://blog.example/",
        "description": "From the workshop",
        "language": "en",
        "copyright": "Dravelle",
        "ttl": "60",
    }


def test_a_channel_knows_its_own_address() -> None:
    links = channel().findall("{http://www.w3.org/2005/Atom}link")
    assert [dict(link.attrib) for link in links] == [
        {"href": ADDRESS, "rel": "self", "type": "application/rss+xml"}
    ]


def test_a_channels_image_has_the_channels_title_and_link() -> None:
    image = channel().find("image")
    assert image is not None
    assert [child.text for child in image] == [FEED.image, FEED.title, FEED.url]


def test_a_channel_without_image_or_language_has_no_such_element() -> None:
    assert not {"image", "language"} & set(names(channel(image="", language="")))


def test_the_time_of_the_last_change_is_given_never_taken() -> None:
    assert [each.text for each in channel().findall("lastBuildDate")] == ["Thu, 05 Nov 2026 09:30:00 +0000"]
    assert channel(changed=None).findall("lastBuildDate") == []


def test_elements_of_an_item_stand_in_the_order_validators_want() -> None:
    assert names(item())[:5] == ["title", "link", "description", "encoded", "guid"]


def test_an_id_is_no_address() -> None:
    guid = item().find("guid")
    assert guid is not None
    assert (guid.text, guid.get("isPermaLink")) == (ENTRY.id, "false")


def test_several_authors_are_one_creator() -> None:
    creators = item().findall("{http://purl.org/dc/elements/1.1/}creator")
    assert [creator.text for creator in creators] == ["Ada Lovelace, Çy Nguyen"]
    assert item().find("author") is None


def test_a_date_has_a_numeric_zone() -> None:
    assert item().findtext("pubDate") == "Mon, 02 Nov 2026 08:00:00 +0000"


def test_readers_learn_when_an_item_changed_and_in_which_language_it_is() -> None:
    assert item().findtext("{http://www.w3.org/2005/Atom}updated") == "2026-11-05T09:30:00+00:00"
    assert item(language="fr").findtext("{http://purl.org/dc/elements/1.1/}language") == "fr"


def test_tags_are_categories() -> None:
    assert [category.text for category in item().findall("category")] == ["Brakes", "Motors"]
    assert item(tags=()).findall("category") == []


def test_entries_stay_in_their_order() -> None:
    entries = tuple(replace(ENTRY, id=str(number), title=str(number)) for number in range(3))
    assert [each.findtext("title") for each in channel(entries=entries).findall("item")] == ["0", "1", "2"]


def test_without_content_the_summary_stays() -> None:
    assert names(item(content=""))[:4] == ["title", "link", "description", "guid"]


def test_who_opens_the_feed_in_a_browser_gets_a_style() -> None:
    lines = render(FEED, ADDRESS).splitlines()
    assert lines[:2] == [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<?xml-stylesheet type="text/css" href="/theme/feed.css"?>',
    ]
    assert "stylesheet" not in render(replace(FEED, stylesheet=""), ADDRESS)


def test_writing_a_date_leaves_the_locale_of_the_process_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(locale, "setlocale")
    assert "Mon, 02 Nov 2026" in render(FEED, ADDRESS)


@given(texts, texts)
def test_any_text_makes_a_feed_that_can_be_read(title: str, html: str) -> None:
    entry = replace(ENTRY, title=f"{title}]]>", summary=f"{title}.", content=f"{html}]]>", tags=(title,))
    found = feedparser.parse(render(replace(FEED, title=f"{title}.", entries=(entry,)), ADDRESS).encode())
    assert (found.bozo, len(found.entries)) == (False, 1)


def test_equal_feeds_are_equal_bytes() -> None:
    assert render(FEED, ADDRESS) == render(replace(FEED), ADDRESS)
