"""Every template, with full, bare and hostile views, in every language, under StrictUndefined."""

import re
from itertools import pairwise

import pytest

from tests.theme.example_views import ADA, DAY, EVA, FACELESS, authors, posts
from tests.theme.rendering import EXAMPLES, THEME, document, example, rendered

PAGES = pytest.mark.parametrize("name", EXAMPLES)


@pytest.fixture
def page(name: str) -> str:
    return example(name)


def post_page(number: int) -> str:
    return rendered("article.html", "post", posts("en")[number])


def test_every_template_of_a_page_kind_is_among_the_examples() -> None:
    shown = {name.split()[-1] for name in EXAMPLES}
    parts = {"base.html", "open_graph.html", "post_notes.html", "post_footer.html"}
    parts |= {"site_header.html", "site_footer.html", "answer_this.html", "meaning.html", "related.html"}
    assert {file.name for file in (THEME / "templates").glob("*.html")} - parts == shown


@PAGES
def test_no_text_becomes_markup(page: str) -> None:
    assert "alert(" in page
    assert not document(page).xpath("//script[not(@src)] | //@onload")


@PAGES
def test_nothing_is_styled_or_scripted_inside_a_page(page: str) -> None:
    assert not document(page).xpath(
        "//style | //script[not(@src)] | //@style | //@*[starts-with(name(), 'on')]"
    )


@PAGES
def test_a_page_loads_only_what_the_site_holds(page: str) -> None:
    loaded = document(page).xpath("//@src | //link[@rel='stylesheet' or @rel='icon']/@href")
    assert loaded
    assert all(re.match(r"/[^/]", address) for address in loaded)


@PAGES
def test_a_page_has_one_heading_of_the_first_level_and_skips_none(page: str) -> None:
    levels = [int(each.tag[1]) for each in document(page).xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels.count(1) == 1 == levels[0]
    assert all(after - before <= 1 for before, after in pairwise(levels))


@PAGES
def test_an_id_stands_once_and_each_fragment_leads_to_one(page: str) -> None:
    ids = document(page).xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {"main"} <= set(ids)


@PAGES
def test_every_picture_has_an_alternative(page: str) -> None:
    assert not document(page).xpath("//img[not(@alt)]")


@PAGES
def test_every_navigation_says_what_it_leads_through(page: str) -> None:
    labels = document(page).xpath("//nav/@aria-label")
    assert len(labels) == len(set(labels)) == len(document(page).xpath("//nav"))


def test_a_post_by_three_authors_shows_three() -> None:
    people = document(post_page(0)).xpath("//header[@class='post-header']//*[contains(@class, 'h-card')]")
    assert len(people) == 3


def test_a_person_without_a_portrait_shows_the_first_letter_of_their_name() -> None:
    assert document(post_page(0)).xpath("string(//*[@class='initial'])") == FACELESS.name[0]


def test_the_line_on_who_speaks_follows_the_post() -> None:
    assert "speak for the company here" in post_page(0)
    assert "speaks personally here" in post_page(1)


def test_a_draft_and_a_scheduled_post_bear_a_ribbon() -> None:
    assert "Draft: only" in post_page(0)
    assert "Will be published on" in post_page(2)
    assert "ribbon" not in post_page(1)


def test_a_translation_says_whose_it_is_and_that_it_is_old() -> None:
    page = document(post_page(0)).text_content()
    assert "Translated by Ada" in page
    assert " and Eva Third." in page
    assert "older than the original" in page


def test_true_translations_are_named_for_search_engines() -> None:
    languages = document(post_page(0)).xpath("//head/link[@rel='alternate']/@hreflang")
    assert languages == ["en", "fr", "x-default"]
    assert not document(post_page(1)).xpath("//head/link/@hreflang")


def test_the_language_switch_leads_to_the_translation_or_else_home() -> None:
    switch = "//nav[@class='languages']//a/@href"
    assert document(post_page(0)).xpath(switch) == ["/blog/fr/x/"]
    assert document(post_page(1)).xpath(switch) == ["/blog/fr/"]


def test_someone_who_left_worked_here_until_a_day() -> None:
    gone = rendered("author.html", "author", authors("en")[1])
    assert f"Worked here until {DAY.words}." in document(gone).text_content()
    assert "window-dark" in gone


def test_everyone_stands_at_a_window_and_it_is_lit_for_those_who_wrote_lately() -> None:
    home = document(example("en 8 index.html"))
    lit = home.xpath("//li[contains(@class, 'pane lit')]/a/@href")
    assert (lit, home.xpath("//li[contains(@class, 'pane')]/a/@href")) == ([ADA.href], [ADA.href, EVA.href])


def test_the_text_is_shown_as_it_is() -> None:
    assert document(post_page(1)).xpath("string(//*[contains(@class, 'e-content')]/p/em)") == "body"


def test_microformats_tell_machines_what_a_post_is() -> None:
    entry = document(post_page(0)).xpath("//*[@class='h-entry']")[0]
    for name in ("p-name", "p-summary", "dt-published", "p-author", "e-content", "u-uid", "u-featured"):
        assert entry.xpath(f".//*[contains(concat(' ', @class, ' '), ' {name} ')]"), name
