"""What lists and the home page say to machines."""

from dataclasses import replace

import pytest

from openwindow.core.pages import KIND_BY_NAME, home, not_found
from tests.core.pages.examples import SETTINGS, plan, post, shown, site, views
from tests.core.pages.meaning.graphs import graph, graphs, thing, way

POSTS = [post(f"post-{number}", day=number, tags=("brakes",), series="recall") for number in range(9)]

WAYS = {
    ("tag", "tags/brakes/index.html"): [("Tags", "/tags/"), ("Brakes", "/tags/brakes/")],
    ("tag", "tags/brakes/page/1/index.html"): [
        ("Tags", "/tags/"),
        ("Brakes, page 1", "/tags/brakes/page/1/"),
    ],
    ("tags", "tags/index.html"): [("Tags", "/tags/")],
    ("series", "series/recall/index.html"): [("Series", "/series/"), ("The recall", "/series/recall/")],
    ("all_series", "series/index.html"): [("Series", "/series/")],
    ("team", "teams/workshop/index.html"): [("Authors", "/authors/"), ("Workshop", "/teams/workshop/")],
    ("authors", "authors/index.html"): [("Authors", "/authors/")],
    ("archive", "archive/index.html"): [("Archive", "/archive/")],
    ("period", "archive/2026/index.html"): [("Archive", "/archive/"), ("2026", "/archive/2026/")],
    ("period", "archive/2026/11/index.html"): [
        ("Archive", "/archive/"),
        ("2026", "/archive/2026/"),
        ("November 2026", "/archive/2026/11/"),
    ],
    ("corrections", "corrections/index.html"): [("Corrections", "/corrections/")],
    ("subscribe", "subscribe/index.html"): [("Subscribe", "/subscribe/")],
    ("standing_page", "rules/index.html"): [("House rules", "/rules/")],
}


@pytest.mark.parametrize(("kind", "path"), WAYS)
def test_the_way_to_a_page_begins_at_home(kind: str, path: str) -> None:
    assert way(graphs(KIND_BY_NAME[kind], *POSTS)[path]) == [("Open Window", "/"), *WAYS[kind, path]]


def test_the_way_goes_through_the_sites_own_path() -> None:
    below = replace(SETTINGS, site_url="https://company.example/our/blog")
    head = views(KIND_BY_NAME["tag"], plan(site(*POSTS), below))["fr/tags/brakes/index.html"].head
    assert [address for _, address in way(head)] == [
        "https://company.example/our/blog/fr/",
        "https://company.example/our/blog/fr/tags/",
        "https://company.example/our/blog/fr/tags/brakes/",
    ]


def test_home_is_the_site_the_blog_and_whose_it_is() -> None:
    head = shown(home, *POSTS)["fr/index.html"].head
    assert [each["@type"] for each in graph(head)] == ["WebSite", "Blog", "Organization"]
    assert thing(head, "WebSite")["description"] == "Depuis l'atelier"
    assert thing(head, "Blog")["@id"] == "https://blog.example/fr/#blog"
    assert thing(head, "Organization")["url"] == "https://blog.example/"


def test_no_way_leads_to_what_does_not_exist() -> None:
    assert shown(not_found, *POSTS)["404.html"].head.meaning == ""
