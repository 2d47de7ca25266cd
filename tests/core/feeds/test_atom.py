"""Atom, element by element, and against the schema of RFC 4287."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import feedparser
import pytest
from hypothesis import given
from lxml import etree

from openwindow.core.feeds import Contributor
from openwindow.core.feeds.atom import render
from tests.core.feeds.examples import ADA, ADDRESS, CHANGED, CY, ENTRY, FEED, NASTY, PUBLISHED, texts

ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
CASES = Path(__file__).parents[2] / "cases" / "feeds"
SCHEMA = etree.RelaxNG(etree.parse(CASES / "atom.rng"))


def root(**fields: Any) -> etree._Element:
    found = etree.fromstring(render(replace(FEED, **fields), ADDRESS).encode())
    SCHEMA.assertValid(found)
    return found


def entry(**fields: Any) -> etree._Element:
    found = root(entries=(replace(ENTRY, **fields),)).find(f"{ATOM}entry")
    assert found is not None
    return found


def told(element: etree._Element, *names: str) -> list[str | None]:
    return [element.findtext(ATOM + name) for name in names]


def links(element: etree._Element) -> list[dict[str, str]]:
    return [dict(link.attrib) for link in element.findall(f"{ATOM}link")]  # type: ignore[arg-type]


def test_a_feed_says_all_that_readers_ask_for() -> None:
    assert told(root(), "id", "title", "subtitle", "updated", "rights", "icon") == [
        FEED.id,
        FEED.title,
        FEED.description,
        "2026-11-05T09:30:00+00:00",
        FEED.copyright,
        FEED.image,
    ]
    assert root().get(LANGUAGE) == "en"


def test_a_feed_knows_its_own_address_and_the_page_it_follows() -> None:
    assert links(root()) == [
        {"href": ADDRESS, "rel": "self", "type": "application/atom+xml"},
        {"href": FEED.url, "rel": "alternate", "type": "text/html", "hreflang": "en"},
    ]


def test_a_feed_of_several_languages_names_none_but_its_entries_do() -> None:
    assert root(language="").get(LANGUAGE) is None
    assert entry(language="fr").get(LANGUAGE) == "fr"


def test_a_feed_without_entries_has_a_date_all_the_same() -> None:
    assert told(root(entries=(), changed=None), "updated") == ["2026-01-01T00:00:00+00:00"]


def test_a_feed_of_one_author_names_them() -> None:
    assert root(authors=(ADA,)).findtext(f"{ATOM}author/{ATOM}name") == ADA.name
    assert root().find(f"{ATOM}author") is None


def people(role: str, *authors: Contributor) -> list[list[str | None]]:
    return [told(person, "name", "uri") for person in entry(authors=authors).findall(ATOM + role)]


def test_an_author_has_their_page() -> None:
    assert people("author", ADA) == [[ADA.name, ADA.url]]
    assert people("contributor", ADA) == []


def test_several_authors_are_one_and_each_stands_by_themselves_too() -> None:
    assert people("author", ADA, CY) == [[f"{ADA.name}, {CY.name}", None]]
    assert people("contributor", ADA, CY) == [[ADA.name, ADA.url], [CY.name, CY.url]]


def test_an_entry_has_one_page() -> None:
    assert links(entry()) == [{"href": ENTRY.url, "rel": "alternate", "type": "text/html", "hreflang": "en"}]


def test_a_correction_moves_the_change_and_not_the_publication() -> None:
    moments = [moment.isoformat() for moment in (PUBLISHED, CHANGED)]
    assert told(entry(), "published", "updated") == moments


@pytest.mark.parametrize("text", NASTY)
def test_content_and_words_come_back_as_they_were(text: str) -> None:
    found = entry(title=text, summary=text, content=text, tags=(text,))
    assert told(found, "title", "summary") == [text, text]
    assert (found.findtext(f"{ATOM}content") or "").replace("]]&gt;", "]]>") == text
    assert [category.get("term") for category in found.findall(f"{ATOM}category")] == [text]


def test_without_content_the_summary_stays() -> None:
    found = entry(content="")
    assert found.find(f"{ATOM}content") is None
    assert told(found, "summary") == [ENTRY.summary]


def test_who_opens_the_feed_in_a_browser_gets_a_style() -> None:
    assert (
        render(FEED, ADDRESS).splitlines()[1] == '<?xml-stylesheet type="text/css" href="/theme/feed.css"?>'
    )


@given(texts, texts)
def test_any_text_makes_a_feed_that_can_be_read(title: str, html: str) -> None:
    hard = replace(ENTRY, title=f"{title}.", summary=f"{title}.", content=html, tags=(f"{title}.",))
    feed = replace(FEED, title=f"{title}.", entries=(hard,))
    SCHEMA.assertValid(etree.fromstring(render(feed, ADDRESS).encode()))
    found = feedparser.parse(render(feed, ADDRESS).encode())
    assert (found.bozo, len(found.entries)) == (False, 1)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<updated>2026", "<updated>in 2026"),
        ("<published>2026", "<published>"),
        (f'href="{ADDRESS}"', 'title="feed"'),
        ('xml:lang="en"', 'xml:lang="English, of course"'),
        ('type="html"', 'type="CDATA"'),
        ("<title>Open Window</title>", ""),
        ("<title>Open Window</title>", "<title>Open Window</title><title>again</title>"),
        (f"<id>{FEED.id}</id>", ""),
        ("<subtitle>", "<description/><subtitle>"),
    ],
)
def test_the_schema_finds_what_is_wrong(right: str, wrong: str) -> None:
    xml = render(FEED, ADDRESS)
    assert right in xml
    assert not SCHEMA.validate(etree.fromstring(xml.replace(right, wrong, 1).encode()))
