"""People: their own pages, the list of all, teams."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from openwindow.core.model.author import About, Role
from openwindow.core.model.term import Term
from openwindow.core.pages import author as kind, authors, team, teams
from openwindow.core.pages.people import career
from tests.core.pages.examples import (
    ADA,
    BO,
    CY,
    FACES,
    PlainTools,
    author,
    plan,
    post,
    shown,
    site,
    source,
    views,
    words,
)


def page(name: str, *posts: Any, **fields: Any) -> Any:
    return shown(kind, *posts, **fields)[f"authors/{name}/index.html"]


def test_a_page_introduces_the_person() -> None:
    view = page("ada", post("one"))
    assert (view.name, view.role.text, view.team.name) == ("Ada Lovelace", "Head of engines", "Workshop")
    assert (view.languages, view.topics[0].text) == (("English", "French"), "engines")
    assert (view.links[0].href, view.links[0].name) == ("https://social.example/@ada", "Ada elsewhere")
    assert (view.portrait.href, view.portrait.credit) == ("/authors/ada/face.png", "Bo")


def test_a_page_speaks_its_readers_language() -> None:
    view = shown(kind, post("one"))["fr/authors/ada/index.html"]
    assert (view.role.text, view.languages) == ("Cheffe des machines", ("anglais", "français"))


def test_earlier_roles_say_from_when_to_when() -> None:
    role = page("ada").earlier_roles[0]
    assert (role.title.text, role.since, role.until) == ("Apprentice", "2020", "November 2026")


def test_their_own_words_in_another_language_are_one_link_away() -> None:
    said = tuple(About(each, source(f"authors/ada/{each}.md")) for each in ("en", "fr", "de"))
    found = shown(kind, post("one"), authors=(replace(ADA, about=said), BO, CY))
    english, french = (found[f"{path}authors/ada/index.html"] for path in ("", "fr/"))
    assert [(each.href, each.name, each.lang) for each in english.about_in] == [
        ("/fr/authors/ada/", "Français", "fr")
    ]
    assert [each.href for each in french.about_in] == ["/authors/ada/"]


def test_words_in_one_language_lead_to_no_other() -> None:
    found = shown(kind, post("one"))
    assert [found[f"{path}authors/ada/index.html"].about_in for path in ("", "fr/")] == [(), ()]


def test_who_left_keeps_their_page() -> None:
    view = page("cy")
    assert (view.left, view.until.words, view.until.iso) == (True, "June 2026", "2026-06")


def test_a_page_lists_what_the_person_wrote() -> None:
    view = page("ada", post("one"), post("two", 1, authors=("cy",)), post("three", 2, authors=("cy", "ada")))
    assert [card.href for card in view.posts] == ["/2026/three/", "/2026/one/"]


def test_a_page_lists_what_the_person_translated_as_they_translated_it() -> None:
    posts = (post("one", languages=("en", "fr")), post("two", 1, languages=("fr", "en")))
    view = page("bo", *posts)
    assert [(card.href, card.lang) for card in view.translations] == [
        ("/2026/two/", ""),
        ("/fr/2026/one/", "fr"),
    ]
    assert view.posts == ()


def test_who_only_translates_is_not_followed_by_feed() -> None:
    assert page("bo", post("one", languages=("en", "fr"))).feed is None
    assert page("ada", post("one")).feed.href == "/authors/ada/feed.xml"


def test_numbered_pages_leave_out_the_introduction() -> None:
    posts = [post(f"n{day}", day, ("fr", "en"), authors=("bo",)) for day in range(6)]
    told = replace(BO, about=(About("en", source("authors/bo/en.md")),))
    found = shown(kind, *posts, authors=(ADA, told))
    first, numbered = found["authors/bo/index.html"], found["authors/bo/page/1/index.html"]
    assert (first.about is None, len(first.translations)) == (False, 6)
    assert (numbered.about, numbered.translations) == (None, ())


def test_own_words_in_another_language_are_marked() -> None:
    found = shown(kind, post("one"))
    english, french = found["authors/ada/index.html"], found["fr/authors/ada/index.html"]
    assert (english.about.path, english.about_lang) == ("authors/ada/en.md", "")
    assert (french.about.path, french.about_lang) == ("authors/ada/en.md", "en")


def test_own_words_are_content() -> None:
    assert "content" in kind.render(page("ada"), PlainTools())
    assert "content" in kind.render(page("bo"), PlainTools())


def test_a_face_shows_where_the_page_is_linked() -> None:
    graph = page("ada").head.graph
    assert (graph.type, graph.image) == ("profile", "https://blog.example/authors/ada/face.png")
    assert graph.image_alt == "Ada smiling"


@pytest.mark.parametrize(
    ("day", "role"),
    [
        (date(2018, 1, 1), "first"),
        (date(2019, 6, 1), "first"),
        (date(2019, 6, 2), "second"),
        (date(2022, 1, 1), "now"),
    ],
)
def test_a_role_lasts_until_its_last_day(day: date, role: str) -> None:
    roles = (
        Role(words(en="second"), date(2019, 6, 1), date(2021, 1, 1)),
        Role(words(en="first"), date(2018, 5, 1), date(2019, 6, 1)),
        Role(words(en="unknown"), date(2018, 5, 1), None),
    )
    person = author("ed", "Ed", role=words(en="now"), earlier_roles=roles)
    assert career(person, plan(site(authors=(person,))), "en").at(day).role.text == role


def test_everyone_is_listed_by_name_with_the_number_of_their_posts() -> None:
    view = shown(authors, post("one"), post("two", 1))["authors/index.html"]
    assert [(each.person.name, each.count) for each in view.present] == [("Ada Lovelace", 2), ("Bo Émile", 0)]
    assert [each.person.name for each in view.former] == ["Çy Nguyen"]


def test_a_team_shows_its_members_and_their_posts() -> None:
    people = (ADA, CY, author("ed", "Ed", team="finance"))
    view = shown(team, post("one", authors=("ed",)), post("two", 1), authors=people)[
        "teams/workshop/index.html"
    ]
    assert [person.name for person in (*view.members, *view.former)] == ["Ada Lovelace", "Çy Nguyen"]
    assert [card.href for card in view.posts] == ["/2026/two/"]


def test_a_team_without_visible_members_has_no_page() -> None:
    assert shown(team, authors=()) == {}


def test_someone_in_no_team_has_no_link_to_one() -> None:
    made = plan(site(authors=(replace(ADA, team=""),)), published_files=FACES)
    assert views(kind, made)["authors/ada/index.html"].team is None


def test_all_teams_stand_on_one_page_with_who_is_in_them_now() -> None:
    both = (Term("workshop", words(en="Workshop", fr="Atelier")), Term("office", words(en="Back office")))
    staff = (ADA, replace(BO, team="office"), CY)
    found = shown(teams, post("one"), authors=staff, teams=both)["teams/index.html"]
    assert [(each.link.name, [person.name for person in each.people]) for each in found.teams] == [
        ("Back office", ["Bo Émile"]),
        ("Workshop", ["Ada Lovelace"]),
    ]


def test_a_team_whose_name_lacks_in_a_language_is_marked_with_its_own() -> None:
    one = (Term("workshop", words(en="Workshop")),)
    (entry,) = shown(teams, post("one"), teams=one)["fr/teams/index.html"].teams
    assert (entry.link.href, entry.link.lang) == ("/fr/teams/workshop/", "en")
