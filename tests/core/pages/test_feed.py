"""The feeds of a site, from its posts to the file."""

import json
from dataclasses import replace
from typing import Any

import feedparser
import pytest
from lxml import etree

from openwindow.core.model.body import BodyUse
from openwindow.core.model.picture import Picture
from openwindow.core.model.post import Post, Speaks, Withdrawal
from openwindow.core.pages import feed as kind
from openwindow.core.problems import Problem
from tests.core.pages.examples import (
    FACES,
    FIRST,
    NOW,
    SETTINGS,
    PlainTools,
    note,
    plan,
    post,
    site,
    text,
    views,
    words,
)

AVATAR = "https://blog.example/pictures/authors/ada/face-192.d3f5a8e8.png"
FACE = "https://blog.example/authors/ada/face.png"
TITLE = "%s: Title of posts/2026/one/en.md"
ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"


class LongBodies(PlainTools):
    """Tools whose bodies are long, and which keep what is remarked."""

    def __init__(self) -> None:
        self.remarks: list[Problem] = []

    def remark(self, found: Problem) -> None:
        self.remarks.append(found)

    def html(self, use: BodyUse) -> str:
        return f"<p>{'x' * 150_000}</p>"


def feeds(*posts: Post, **changes: Any) -> dict[str, str]:
    made = plan(site(*posts), replace(SETTINGS, **changes))
    return {path: kind.render(view, PlainTools()) for path, view in views(kind, made).items()}


def parsed(path: str, *posts: Post, **changes: Any) -> Any:
    found = feedparser.parse(feeds(*posts, **changes)[path])
    assert not found.bozo
    return found


def links(path: str, *posts: Post) -> list[str]:
    return [entry.link for entry in parsed(path, *posts).entries]


def content(path: str, *posts: Post) -> str:
    return str(parsed(path, *posts).entries[0].content[0].value)


def with_original(made: Post, **fields: Any) -> Post:
    return replace(made, texts=(replace(made.original, **fields), *made.texts[1:]))


POSTS = (
    post("one", 0, ("en", "fr"), tags=("brakes",)),
    post("two", 1, ("fr",), authors=("cy", "ada"), tags=("motors",), series="recall"),
)


def test_every_subject_has_a_feed_in_each_language_and_each_format() -> None:
    tagged = replace(POSTS[0], tags=("brakes",), series="recall")
    beside = ["", *(f"authors/{person}/" for person in ("ada", "bo", "cy"))]
    beside += ["tags/brakes/", "series/recall/", "corrections/", "updated/"]
    places = ["all/", *(f"{home}{place}" for home in ("", "fr/") for place in beside)]
    wanted = {f"{place}feed.{suffix}" for place in places for suffix in ("xml", "atom", "json")}
    assert feeds(tagged, replace(POSTS[1], tags=())).keys() == wanted
    assert {path.rpartition(".")[2] for path in feeds(tagged, feeds=("atom",))} == {"atom"}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("feed.xml", ["/2026/one/"]),
        ("fr/feed.xml", ["/fr/2026/two/", "/fr/2026/one/"]),
        ("feed.atom", ["/2026/one/"]),
        ("tags/brakes/feed.xml", ["/2026/one/"]),
        ("fr/tags/brakes/feed.xml", ["/fr/2026/one/"]),
        ("tags/motors/feed.xml", []),
        ("fr/series/recall/feed.xml", ["/fr/2026/two/"]),
        ("all/feed.xml", ["/fr/2026/two/", "/2026/one/"]),
        ("authors/ada/feed.xml", ["/2026/one/"]),
        ("fr/authors/cy/feed.xml", ["/fr/2026/two/"]),
        ("authors/cy/feed.xml", []),
        ("fr/authors/bo/feed.xml", []),
    ],
)
def test_a_feed_holds_its_language_only_and_the_newest_first(path: str, expected: list[str]) -> None:
    assert links(path, *POSTS) == [f"https://blog.example{address}" for address in expected]


def test_a_feed_holds_the_newest_posts_only() -> None:
    found = parsed("feed.xml", *(post(f"n{day}", day) for day in range(5)), feed_items=2)
    assert [entry.link[-3:] for entry in found.entries] == ["n4/", "n3/"]


def test_a_translation_that_comes_later_is_new_to_its_readers() -> None:
    texts = (POSTS[0].original, replace(POSTS[0].texts[1], translated=NOW))
    late = replace(POSTS[0], texts=texts)
    assert links("fr/feed.xml", late, POSTS[1])[0] == "https://blog.example/fr/2026/one/"
    assert parsed("fr/feed.xml", late).entries[0].published == "Fri, 20 Nov 2026 12:00:00 +0100"
    assert links("all/feed.xml", late, POSTS[1])[0] == "https://blog.example/fr/2026/two/"


def test_an_empty_feed_is_a_feed_without_a_date() -> None:
    found = parsed("feed.xml")
    assert (found.feed.title, found.entries) == ("Open Window (English)", [])
    assert "updated" not in found.feed
    assert parsed("feed.atom").feed.updated == "2026-01-01T00:00:00+00:00"


def test_a_channel_introduces_itself() -> None:
    channel = parsed("fr/authors/ada/feed.xml", *POSTS).feed
    assert (channel.title, channel.link) == (
        "Open Window — Ada Lovelace (Français)",
        "https://blog.example/fr/authors/ada/",
    )
    assert (channel.description, channel.language) == ("Cheffe des machines", "fr")
    assert channel.image.href == AVATAR


def test_the_feed_of_all_languages_names_none() -> None:
    channel = parsed("all/feed.xml", *POSTS).feed
    assert (channel.link, channel.title) == ("https://blog.example/", "Open Window (all languages)")
    assert "language" not in channel


def test_the_last_change_is_the_newest_among_the_entries() -> None:
    corrected = with_original(POSTS[0], corrections=(note(9, "c"),))
    found = parsed("feed.xml", corrected, post("two", 1))
    assert found.feed.updated == "Tue, 10 Nov 2026 09:00:00 +0100"


@pytest.mark.parametrize(
    ("path", "title", "page", "about"),
    [
        ("tags/brakes", "Open Window — Brakes (English)", "tags/brakes/", "Posts about: Brakes"),
        (
            "fr/series/recall",
            "Open Window — Series: Le rappel[fr] (Français)",
            "fr/series/recall/",
            "The parts of the series Le rappel, as they appear[fr]",
        ),
        (
            "corrections",
            "Open Window — Corrections (English)",
            "corrections/",
            "What we got wrong, put right and withdrew",
        ),
        (
            "fr/updated",
            "Open Window — Updated posts[fr] (Français)",
            "fr/",
            "Posts that were corrected or added to, each time anew[fr]",
        ),
    ],
)
def test_a_feed_names_its_subject_and_the_page_it_follows(
    path: str, title: str, page: str, about: str
) -> None:
    for suffix in ("xml", "atom"):
        told = parsed(f"{path}/feed.{suffix}", *POSTS).feed
        assert (told.title, told.link, told.subtitle) == (title, f"https://blog.example/{page}", about)


def test_feeds_have_ids_of_their_own() -> None:
    ids = [feedparser.parse(xml).feed.id for path, xml in feeds(*POSTS).items() if path.endswith(".atom")]
    assert len(set(ids)) == len(ids) > 10


def test_a_feed_of_a_person_says_so() -> None:
    told = json.loads(feeds(*POSTS)["authors/ada/feed.json"])
    assert told["authors"] == [
        {"name": "Ada Lovelace", "url": "https://blog.example/authors/ada/", "avatar": AVATAR}
    ]
    assert "authors" not in json.loads(feeds(*POSTS)["feed.json"])


def test_several_authors_are_named_where_every_reader_shows_them() -> None:
    found = feeds(*POSTS)
    assert feedparser.parse(found["fr/feed.xml"]).entries[0].author == "Çy Nguyen, Ada Lovelace"
    entry = feedparser.parse(found["fr/feed.atom"]).entries[0]
    assert entry.author == "Çy Nguyen, Ada Lovelace"
    assert [person.name for person in entry.contributors] == ["Çy Nguyen", "Ada Lovelace"]
    people = json.loads(found["fr/feed.json"])["items"][0]["authors"]
    assert [person["url"] for person in people] == [
        "https://blog.example/fr/authors/cy/",
        "https://blog.example/fr/authors/ada/",
    ]


def test_a_correction_moves_the_change_in_every_format() -> None:
    found = feeds(with_original(POSTS[0], corrections=(note(9, "c"),)))
    moment = "2026-11-10T09:00:00+01:00"
    assert [feedparser.parse(found[path]).entries[0].updated for path in ("feed.xml", "feed.atom")] == [
        moment,
        moment,
    ]
    assert json.loads(found["feed.json"])["items"][0]["date_modified"] == moment


def test_a_correction_does_not_move_the_publication() -> None:
    corrected = with_original(POSTS[0], corrections=(note(9, "c"),))
    assert parsed("feed.xml", corrected).entries[0].published == "Sun, 01 Nov 2026 09:00:00 +0100"


def test_an_entry_keeps_its_id_when_its_title_address_and_date_change() -> None:
    renamed = replace(with_original(POSTS[0], title="New"), slug="new", date=FIRST.replace(day=9))
    ids = {parsed("feed.xml", each).entries[0].id for each in (POSTS[0], renamed)}
    assert ids == {"tag:blog.example,2026:id-one:en"}


def test_an_entry_begins_with_who_speaks_in_whose_name() -> None:
    assert content("feed.xml", post("one", authors=("cy", "ada"))).startswith(
        "<p><em>By Çy Nguyen and Ada Lovelace. "
        "The authors speak personally here, not for the company.</em></p>"
    )
    spoken = post("one", speaks=Speaks.FOR_THE_COMPANY)
    assert "By Ada Lovelace. The author speaks for the company here." in content("feed.xml", spoken)


def test_a_translation_names_its_translator_and_leads_to_the_original() -> None:
    said = content("fr/feed.xml", POSTS[0])
    assert "Translated by Bo Émile.[fr]" in said
    assert '<a href="https://blog.example/2026/one/" hreflang="en" lang="en">English</a>' in said
    assert "older than the original" not in said
    changed = with_original(POSTS[0], corrections=(note(9, "c"),))
    assert "This translation is older than the original" in content("fr/feed.xml", changed)
    assert "Original" not in content("feed.xml", POSTS[0])


def test_what_a_reader_should_know_stands_in_the_feed_too() -> None:
    told = with_original(
        POSTS[0], ai="A <machine> helped.", disclosure="I own shares.", consent="They agreed."
    )
    said = content("feed.xml", told)
    order = [
        "I own shares.",
        "posts/2026/one/en.md",
        "A &lt;machine&gt; helped.",
        "They agreed.",
    ]
    assert sorted(order, key=said.index) == order


def test_corrections_and_additions_stand_at_the_end() -> None:
    noted = with_original(
        POSTS[0], corrections=(note(1, "5 < 6"), note(2, "later")), updates=(note(3, "more"),)
    )
    said = content("feed.xml", noted)
    order = [
        "posts/2026/one/en.md",
        "3 November 2026: later",
        "2 November 2026: 5 &lt; 6",
        "4 November 2026: more",
    ]
    assert sorted(order, key=said.index) == order


def test_links_of_the_text_are_absolute() -> None:
    made = plan(site(POSTS[0]))
    view = views(kind, made)["feed.xml"]

    class Linking(PlainTools):
        def html(self, use: BodyUse) -> str:
            return '<a href="#note">1</a><a href="/2026/two/#x">2</a>'

    found = kind.render(view, Linking())
    assert 'href="https://blog.example/2026/one/#note"' in found
    assert 'href="https://blog.example/2026/two/#x"' in found


def test_a_lead_picture_has_its_words_and_its_credit() -> None:
    image = Picture("authors/ada/face.png", words(en='"A" face'), "Cy", "CC0")
    said = feeds(with_original(POSTS[0], image=image))["feed.xml"]
    size = 'width="400" height="480"'
    assert f'<img src="https://blog.example/authors/ada/face.png" {size} alt="&quot;A&quot; face">' in said
    terms = "https://creativecommons.org/publicdomain/zero/1.0/"
    assert f'<figcaption>Cy, <a href="{terms}">CC0</a></figcaption>' in said
    told = json.loads(feeds(with_original(POSTS[0], image=image))["feed.json"])["items"][0]
    assert told["image"] == FACE


def test_a_withdrawn_post_keeps_its_id_and_says_why_only() -> None:
    gone = replace(POSTS[0], withdrawn=Withdrawal(NOW, "Wrong & sorry"))
    (entry,) = parsed("feed.xml", gone).entries
    assert (entry.id, entry.summary) == ("tag:blog.example,2026:id-one:en", "Withdrawn: Wrong & sorry")
    assert entry.content[0].value == "<p>Withdrawn: Wrong &amp; sorry</p>"


def test_tags_are_named_in_the_language_of_the_text() -> None:
    tagged = post("one", languages=("en", "fr"), tags=("brakes",))
    assert [parsed(path, tagged).entries[0].tags[0].term for path in ("feed.xml", "fr/feed.xml")] == [
        "Brakes",
        "Freins",
    ]


def large(*posts: Post, **changes: Any) -> tuple[list[bool], list[dict[str, str]]]:
    """Whether each item of a feed of long texts has its text, and what is remarked of its formats."""
    tools = LongBodies()
    made = views(kind, plan(site(*posts), replace(SETTINGS, **changes)))
    xml = {suffix: kind.render(made[f"feed.{suffix}"], tools) for suffix in ("xml", "atom", "json")}
    assert len(json.loads(xml["json"])["items"]) == len(feedparser.parse(xml["atom"]).entries)
    items = etree.fromstring(xml["xml"].encode()).findall(".//item")
    assert {found.code for found in tools.remarks} <= {"feed-too-large"}
    return [item.find(ENCODED) is not None for item in items], [
        dict(found.values) for found in dict.fromkeys(tools.remarks)
    ]


def test_a_feed_that_would_grow_too_large_loses_its_oldest_posts_and_says_so() -> None:
    posts = [post(f"n{day}", day) for day in range(5)]
    said = {"limit": "512", "all": "5", "kept": "3", "whole": "3"}
    assert large(*posts) == ([True, True, True], [said])
    assert large(*posts[:3]) == ([True, True, True], [])
    assert large(*posts, feed_size=1000) == ([True] * 5, [])


def test_a_post_that_is_too_large_by_itself_is_left_with_its_summary() -> None:
    posts = post("one"), post("two", 1)
    said = {"limit": "100", "all": "2", "kept": "2", "whole": "0"}
    assert large(*posts, feed_size=100) == ([False, False], [said])


def test_corrections_have_a_feed_that_holds_each_by_itself() -> None:
    twice = with_original(POSTS[0], corrections=(note(5, "Four < five"), note(2, "Two")))
    found = parsed("corrections/feed.xml", twice, with_original(post("two", 1), corrections=(note(3, "x"),)))
    assert [(entry.id, entry.title, entry.summary) for entry in found.entries] == [
        ("tag:blog.example,2026:id-one:en:correction:2", TITLE % "Correction", "Four < five"),
        ("tag:blog.example,2026:id-two:en:correction:1", "Correction: Title of posts/2026/two/en.md", "x"),
        ("tag:blog.example,2026:id-one:en:correction:1", TITLE % "Correction", "Two"),
    ]
    first = found.entries[0]
    assert (first.link, first.published) == (
        "https://blog.example/2026/one/",
        "Fri, 06 Nov 2026 09:00:00 +0100",
    )
    assert "<p>Four &lt; five</p>" in first.content[0].value
    assert parsed("fr/corrections/feed.xml", twice).entries == []


def test_a_correction_keeps_its_id_when_it_is_worded_or_dated_otherwise() -> None:
    found = [
        parsed("corrections/feed.xml", with_original(POSTS[0], corrections=notes)).entries
        for notes in ((note(2, "b"), note(4, "d")), (note(5, "d'"), note(2, "b'")))
    ]
    ids = [[entry.id for entry in entries] for entries in found]
    assert ids[0] == ids[1]


def test_a_withdrawal_stands_among_the_corrections_in_place_of_them() -> None:
    gone = replace(with_original(POSTS[0], corrections=(note(2, "c"),)), withdrawn=Withdrawal(NOW, "Wrong"))
    (entry,) = parsed("corrections/feed.xml", gone).entries
    assert (entry.id, entry.title, entry.summary) == (
        "tag:blog.example,2026:id-one:en:withdrawn",
        TITLE % "Withdrawn",
        "Withdrawn: Wrong",
    )


def test_the_feed_of_changes_has_each_changed_post_once_the_last_change_first() -> None:
    changed = with_original(POSTS[0], corrections=(note(2, "c"),), updates=(note(9, "New <figures>"),))
    other = with_original(post("two", 1), corrections=(note(5, "c"),))
    found = parsed("updated/feed.xml", changed, other, post("three", 2))
    assert [entry.id for entry in found.entries] == [
        "tag:blog.example,2026:id-one:en:updated:2",
        "tag:blog.example,2026:id-two:en:updated:1",
    ]
    first = found.entries[0]
    assert (first.title, first.published) == (TITLE % "Updated", "Tue, 10 Nov 2026 09:00:00 +0100")
    said = first.content[0].value
    assert said.startswith("<p><strong>10 November 2026: New &lt;figures&gt;</strong></p>")
    assert "posts/2026/one/en.md" in said


def test_a_withdrawn_post_is_a_change_of_which_only_the_reason_is_told() -> None:
    (entry,) = parsed("updated/feed.xml", replace(POSTS[0], withdrawn=Withdrawal(NOW, "Wrong"))).entries
    assert (entry.title, entry.content[0].value) == (TITLE % "Withdrawn", "<p>Withdrawn: Wrong</p>")


def test_a_text_that_runs_from_right_to_left_says_so() -> None:
    arabic = post("one", 0, ("ar",))
    made = views(kind, plan(site(arabic), replace(SETTINGS, languages=("en", "ar"))))
    said = feedparser.parse(kind.render(made["ar/feed.xml"], PlainTools())).entries[0].content[0].value
    assert said.startswith('<div dir="rtl" lang="ar">')


def test_a_theme_without_a_feeds_style_gets_no_instruction() -> None:
    bare = plan(site(), assets={})
    with_style = plan(site(), replace(SETTINGS, site_url="https://company.example/blog"))
    styles = [views(kind, made)["feed.xml"].feed.stylesheet for made in (bare, with_style)]
    assert styles == ["", "/blog/feed.css"]


def test_a_sites_picture_is_the_themes() -> None:
    made = plan(site(), assets={"feed.png": "/feed.png"}, published_files=FACES)
    found = views(kind, made)
    assert found["feed.xml"].feed.image == "https://blog.example/feed.png"
    assert found["authors/bo/feed.xml"].feed.image == "https://blog.example/feed.png"


def test_a_post_without_a_summary_is_described_by_its_title() -> None:
    bare = replace(POSTS[0], texts=(text("x/en.md", title="Only a title", summary=""),))
    assert parsed("feed.xml", bare).entries[0].summary == "Only a title"
