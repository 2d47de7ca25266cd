"""The feeds of a site, from its posts to the file."""

from dataclasses import replace
from typing import Any

import feedparser
import pytest
from lxml import etree

from openwindow.core.model.body import BodyUse
from openwindow.core.model.picture import Picture
from openwindow.core.model.post import Post, Speaks, Withdrawal
from openwindow.core.pages import feed as kind
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

ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"


class LongBodies(PlainTools):
    """Tools whose bodies are long."""

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


POSTS = (post("one", 0, ("en", "fr")), post("two", 1, ("fr",), authors=("cy", "ada")))


def test_the_site_and_each_author_have_a_feed_in_each_language_and_all_languages_have_one() -> None:
    people = [f"{home}authors/{person}/feed.xml" for home in ("", "fr/") for person in ("ada", "bo", "cy")]
    assert sorted(feeds(*POSTS)) == sorted(["feed.xml", "fr/feed.xml", "all/feed.xml", *people])


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("feed.xml", ["/2026/one/"]),
        ("fr/feed.xml", ["/fr/2026/two/", "/fr/2026/one/"]),
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


def test_an_empty_feed_is_a_feed_without_a_date() -> None:
    found = parsed("feed.xml")
    assert (found.feed.title, found.entries) == ("Open Window (English)", [])
    assert "updated" not in found.feed


def test_a_channel_introduces_itself() -> None:
    channel = parsed("fr/authors/ada/feed.xml", *POSTS).feed
    assert (channel.title, channel.link) == (
        "Open Window — Ada Lovelace (Français)",
        "https://blog.example/fr/authors/ada/",
    )
    assert (channel.description, channel.language) == ("Cheffe des machines", "fr")
    assert channel.image.href == "https://blog.example/authors/ada/face.png"


def test_the_feed_of_all_languages_names_none() -> None:
    channel = parsed("all/feed.xml", *POSTS).feed
    assert (channel.link, channel.title) == ("https://blog.example/", "Open Window (all languages)")
    assert "language" not in channel


def test_the_last_change_is_the_newest_among_the_entries() -> None:
    corrected = with_original(POSTS[0], corrections=(note(9, "c"),))
    found = parsed("feed.xml", corrected, post("two", 1))
    assert found.feed.updated == "Tue, 10 Nov 2026 09:00:00 +0100"


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


def test_a_translation_names_its_translator_in_its_language() -> None:
    assert "Translated by Bo Émile.[fr]" in content("fr/feed.xml", POSTS[0])


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
    assert "<figcaption>Cy, CC0</figcaption>" in said


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


def test_a_feed_that_has_grown_too_large_keeps_the_summaries_of_older_posts() -> None:
    made = plan(site(*(post(f"n{day}", day) for day in range(5))))
    xml = kind.render(views(kind, made)["feed.xml"], LongBodies())
    items = etree.fromstring(xml.encode()).findall(".//item")
    assert [item.find(ENCODED) is not None for item in items] == [True, True, True, False, False]
    assert [item.findtext("description", "")[:7] for item in items] == ["Summary"] * 5


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
