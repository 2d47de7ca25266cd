"""The search page, and the files of its index."""

from dataclasses import replace

from openwindow.core.headers.policies import READING, SEARCHING
from openwindow.core.model.search import SearchIndex
from openwindow.core.pages import Index, Plan, search, search_index
from openwindow.core.rendering import viewed
from tests.core.pages.examples import SETTINGS, plan, post, shown, site

FRENCH = SearchIndex({"pagefind.js": "aa", "index/x.pf_index": "bb"}, frozenset({"fr"}))


def with_index(index: SearchIndex = FRENCH) -> Plan:
    made = plan(site(post("one")), replace(SETTINGS, site_url="https://www.example/blog"))
    return replace(made, surroundings=replace(made.surroundings, search=index))


def page(language: str) -> search.SearchView:
    return search.view(Index(with_index()), language)


def test_without_an_index_the_page_offers_the_ways_to_every_text() -> None:
    view = shown(search)["fr/search/index.html"]
    assert (view.index, view.elsewhere) == ("", ())
    assert [(way.key, way.href) for way in view.ways] == [
        ("archive", "/fr/archive/"),
        ("authors", "/fr/authors/"),
        ("tags", "/fr/tags/"),
        ("series", "/fr/series/"),
    ]
    assert [(team.href, team.name) for team in view.teams] == [("/fr/teams/workshop/", "Atelier")]


def test_a_language_is_searched_where_it_has_texts() -> None:
    assert page("fr").index == "/blog/search/pagefind/"
    assert (page("en").index, [link.href for link in page("en").elsewhere]) == ("", ["/blog/fr/search/"])
    assert page("fr").elsewhere == ()


def test_only_a_page_with_an_index_may_run_scripts() -> None:
    assert (page("fr").head.policy, page("en").head.policy) == (SEARCHING, READING)


def test_search_engines_pass_over_the_page() -> None:
    assert all(view.head.noindex for view in shown(search).values())


def test_each_file_of_the_index_is_published() -> None:
    assert [(each.path, each.values) for each in search_index.plan(Index(with_index()))] == [
        ("search/pagefind/index/x.pf_index", ("search/index/x.pf_index",)),
        ("search/pagefind/pagefind.js", ("search/pagefind.js",)),
    ]


def test_without_an_index_there_is_no_file() -> None:
    assert not shown(search_index)


def test_other_bytes_of_a_file_are_another_part_of_its_output() -> None:
    planned = next(search_index.plan(Index(with_index())))
    other = SearchIndex({**FRENCH.files, "index/x.pf_index": "cc"}, FRENCH.languages)
    same = SearchIndex({**FRENCH.files, "pagefind.js": "cc"}, FRENCH.languages)
    parts = [viewed(planned, Index(with_index(index))).parts for index in (FRENCH, other, same)]
    assert parts[0] != parts[1]
    assert parts[0] == parts[2]
