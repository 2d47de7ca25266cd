"""What a person's page says to machines."""

from dataclasses import replace

from openwindow.core.model.author import Link
from openwindow.core.pages import author as kind
from tests.core.pages.examples import ADA, BO, CY, post
from tests.core.pages.meaning.graphs import graph, graphs, thing, way

POSTS = [post(f"post-{number}", day=number) for number in range(9)]
PATH = "authors/ada/index.html"


def test_a_profile_is_of_a_person() -> None:
    ada = replace(ADA, links=(*ADA.links, Link("mailto:ada@blog.example", "Mail")))
    page = thing(graphs(kind, *POSTS, authors=(ada, BO, CY))[PATH], "ProfilePage")
    assert page["mainEntity"] == {
        "@type": "Person",
        "name": "Ada Lovelace",
        "identifier": "ada",
        "url": "https://blog.example/authors/ada/",
        "image": "https://blog.example/authors/ada/face.png",
        "jobTitle": "Head of engines",
        "worksFor": {"@id": "https://blog.example/#company"},
        "memberOf": {
            "@type": "Organization",
            "name": "Workshop",
            "url": "https://blog.example/teams/workshop/",
        },
        "sameAs": ["https://social.example/@ada"],
        "email": "ada@blog.example",
        "knowsLanguage": ["en", "fr"],
        "knowsAbout": ["engines"],
    }


def test_who_has_left_works_there_no_longer() -> None:
    person = thing(graphs(kind, *POSTS)["authors/cy/index.html"], "ProfilePage")["mainEntity"]
    assert not {"worksFor", "memberOf"} & person.keys()


def test_only_the_first_page_is_the_profile() -> None:
    numbered = graphs(kind, *POSTS)["authors/ada/page/1/index.html"]
    assert [each["@type"] for each in graph(numbered)] == ["BreadcrumbList"]
    assert way(numbered)[-1] == ("Ada Lovelace, page 1", "/authors/ada/page/1/")


def test_the_way_leads_over_all_authors() -> None:
    assert way(graphs(kind, *POSTS)[f"fr/{PATH}"]) == [
        ("Open Window", "/fr/"),
        ("Authors[fr]", "/fr/authors/"),
        ("Ada Lovelace", "/fr/authors/ada/"),
    ]
