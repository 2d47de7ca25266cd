"""Standing pages, subscribe, corrections, 404."""

from dataclasses import replace
from typing import Any

from openwindow.core.model.post import Post, Status, Withdrawal
from openwindow.core.model.standing_page import PageText
from openwindow.core.pages import corrections, not_found, standing_page, subscribe
from tests.core.pages.examples import (
    NOW,
    RULES,
    SETTINGS,
    PlainTools,
    note,
    plan,
    post,
    shown,
    site,
    source,
    views,
)

FRENCH = PageText("pages/rules/fr.md", "fr", "Règles", source("pages/rules/fr.md"), status=Status.DRAFT)
BOTH = replace(RULES, texts=(*RULES.texts, FRENCH))


def corrected(name: str, *days: int, languages: tuple[str, ...] = ("en",), **fields: Any) -> Post:
    made = post(name, languages=languages)
    notes = tuple(note(day, f"{name} on day {day}") for day in days)
    return replace(made, texts=tuple(replace(each, corrections=notes) for each in made.texts), **fields)


def test_a_standing_page_exists_in_the_languages_it_was_written_in() -> None:
    assert list(shown(standing_page)) == ["rules/index.html"]
    assert list(shown(standing_page, pages=(BOTH,))) == ["rules/index.html", "fr/rules/index.html"]


def test_a_standing_page_has_its_text_as_content() -> None:
    view = shown(standing_page)["rules/index.html"]
    assert (view.title, view.body.path, view.ribbon) == ("House rules", "pages/rules/en.md", "")
    assert standing_page.render(view, PlainTools()) == "en: page.html with content, head, site, standing_page"


def test_a_standing_pages_draft_says_so() -> None:
    assert shown(standing_page, pages=(BOTH,))["fr/rules/index.html"].ribbon == "draft"


def test_the_footer_links_to_a_text_in_another_language_where_it_must() -> None:
    footer = shown(not_found)["404.html"].site.footer, shown(subscribe)["fr/subscribe/index.html"].site.footer
    assert [(link.href, link.lang) for links in footer for link in links] == [
        ("/rules/", ""),
        ("/rules/", "en"),
    ]


def test_the_subscribe_page_has_absolute_addresses_to_copy() -> None:
    view = shown(subscribe)["fr/subscribe/index.html"]
    assert view.main.absolute == "https://blog.example/fr/feed.xml"
    assert [feed.absolute for feed in view.others] == ["https://blog.example/feed.xml"]
    assert view.all.absolute == "https://blog.example/all/feed.xml"


def test_addresses_to_copy_have_the_sites_path_once() -> None:
    made = plan(site(), replace(SETTINGS, site_url="https://company.example/blog"))
    view = views(subscribe, made)["subscribe/index.html"]
    assert view.main.absolute == "https://company.example/blog/feed.xml"


def test_people_can_be_followed_in_the_languages_they_write() -> None:
    found = shown(subscribe, post("one", languages=("fr",)), post("two", authors=("cy", "ada")))
    names = {path: [each.person.name for each in view.people] for path, view in found.items()}
    assert names == {
        "subscribe/index.html": ["Ada Lovelace", "Çy Nguyen"],
        "fr/subscribe/index.html": ["Ada Lovelace"],
    }


def test_feeds_on_a_page_have_distinct_titles() -> None:
    posts = post("one", tags=("brakes",), series="recall"), post("two", authors=("cy",))
    view = shown(subscribe, *posts)["subscribe/index.html"]
    whole = [view.main, *view.others, view.all, view.updated, view.corrections]
    entries = [*whole, *(each.feed for each in (*view.people, *view.tags, *view.series))]
    titles = [link.title for entry in entries for link in (entry.link, *entry.others)]
    assert len(set(titles)) == len(titles) == 3 * 9


def test_all_corrections_stand_on_one_page_newest_first() -> None:
    view = shown(corrections, corrected("one", 2, 9), corrected("two", 5))["corrections/index.html"]
    said = [each.note for each in view.corrections]
    assert said == ["one on day 9", "two on day 5", "one on day 2"]
    assert view.corrections[1].post.href == "/2026/two/"


def test_a_correction_is_shown_as_its_readers_read_the_post() -> None:
    found = shown(corrections, corrected("one", 2, languages=("en", "fr")), corrected("two", 3))
    entries = found["fr/corrections/index.html"].corrections
    assert [(entry.post.href, entry.lang) for entry in entries] == [
        ("/2026/two/", "en"),
        ("/fr/2026/one/", ""),
    ]


def test_a_correction_of_one_text_alone_stands_on_the_page_of_every_language() -> None:
    made = post("one", languages=("en", "fr"))
    texts = (
        replace(made.texts[0], corrections=(note(2, "both, in English"), note(3, "English only"))),
        replace(made.texts[1], corrections=(note(2, "both, in French"), note(4, "French only"))),
    )
    found = shown(corrections, replace(made, texts=texts))
    entries = {
        path: [(each.note, each.lang, each.post.href) for each in view.corrections]
        for path, view in found.items()
    }
    en, fr = "/2026/one/", "/fr/2026/one/"
    assert entries == {
        "corrections/index.html": [
            ("French only", "fr", fr),
            ("English only", "", en),
            ("both, in English", "", en),
        ],
        "fr/corrections/index.html": [
            ("French only", "", fr),
            ("English only", "en", en),
            ("both, in French", "", fr),
        ],
    }


def test_a_withdrawal_is_listed_with_its_reason() -> None:
    taken = post("one", languages=("fr", "en"), withdrawn=Withdrawal(NOW, "Faux"))
    (entry,) = shown(corrections, taken)["corrections/index.html"].corrections
    assert (entry.note, entry.lang, entry.withdrawal) == ("Faux", "fr", True)


def test_updates_are_no_corrections() -> None:
    made = post("one")
    updated = replace(made, texts=(replace(made.original, updates=(note(1, "more"),)),))
    assert shown(corrections, updated)["corrections/index.html"].corrections == ()


def test_there_is_one_page_for_what_is_not_found() -> None:
    ((path, view),) = shown(not_found).items()
    assert (path, view.site.language, view.head.noindex) == ("404.html", "en", True)
    assert [(home.name, home.href) for home in view.homes] == [("English", "/"), ("Français", "/fr/")]


def test_the_way_on_from_what_is_not_found_knows_the_sites_path() -> None:
    made = plan(site(), replace(SETTINGS, site_url="https://company.example/blog"))
    assert [home.href for home in views(not_found, made)["404.html"].homes] == ["/blog/", "/blog/fr/"]
