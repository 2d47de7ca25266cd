"""What a post says to machines."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from openwindow.core.model.post import Withdrawal
from openwindow.core.pages import post as kind, withdrawn
from tests.core.pages.examples import ADA, FIRST, NOW, SETTINGS, note, plan, post, site, views
from tests.core.pages.meaning.graphs import everything, graph, graphs, thing, way

BOTH = post("one", languages=("en", "fr"), tags=("brakes", "motors"), series="recall", authors=("ada", "cy"))


def posting(made: Any = BOTH, path: str = "2026/one/index.html") -> dict[str, Any]:
    return thing(graphs(kind, made)[path], "BlogPosting")


def test_a_post_has_what_search_engines_ask_for() -> None:
    said = posting()
    assert said["headline"] == "Title of posts/2026/one/en.md"
    assert said["url"] == said["mainEntityOfPage"] == "https://blog.example/2026/one/"
    assert (said["inLanguage"], said["wordCount"], said["keywords"]) == ("en", 500, ["Brakes", "Motors"])
    assert said["description"] == "Summary of posts/2026/one/en.md"
    assert said["publisher"] == {"@id": "https://blog.example/#company"}


def test_all_authors_are_named_with_the_role_they_had() -> None:
    ada, cy = posting()["author"]
    assert ada == {
        "@type": "Person",
        "name": "Ada Lovelace",
        "url": "https://blog.example/authors/ada/",
        "jobTitle": "Apprentice",
        "worksFor": {"@id": "https://blog.example/#company"},
    }
    assert cy["name"] == "Çy Nguyen"
    assert "worksFor" not in cy  # has left


def test_moments_have_a_zone() -> None:
    said = posting(replace(BOTH, texts=(replace(BOTH.original, corrections=(note(3, "Wrong."),)),)))
    assert said["datePublished"] == FIRST.isoformat()
    assert datetime.fromisoformat(said["dateModified"]).utcoffset()
    assert said["dateModified"] > said["datePublished"]


def test_translations_name_each_other_and_who_made_them() -> None:
    english, french = posting(), posting(path="fr/2026/one/index.html")
    assert english["workTranslation"] == [{"@id": french["@id"]}]
    assert french["translationOfWork"] == {"@id": english["@id"]}
    assert [each["name"] for each in french["translator"]] == ["Bo Émile"]
    assert "translator" not in english
    assert "translationOfWork" not in english


def test_a_post_that_stands_alone_has_no_translation() -> None:
    said = posting(post("one"))
    assert not {"workTranslation", "translationOfWork", "keywords", "correction"} & said.keys()


def test_corrections_are_said_newest_first() -> None:
    text = replace(
        BOTH.original, corrections=(note(1, "First."), note(2, "Second.")), updates=(note(3, "More."),)
    )
    said = posting(replace(BOTH, texts=(text,)))["correction"]
    assert [(each["@type"], each["text"]) for each in said] == [
        ("CorrectionComment", "Second."),
        ("CorrectionComment", "First."),
    ]
    assert said[0]["datePublished"] == note(2, "").date.isoformat()


def test_a_part_of_a_series_says_so() -> None:
    blog, series = posting()["isPartOf"]
    assert blog == {"@id": "https://blog.example/#blog"}
    assert series["name"] == "The recall"
    assert series["url"] == "https://blog.example/series/recall/"


def test_a_post_that_appeared_elsewhere_says_where() -> None:
    said = posting(replace(BOTH, canonical="https://first.example/one"))
    assert (said["url"], said["mainEntityOfPage"]) == (
        "https://blog.example/2026/one/",
        "https://first.example/one",
    )


def test_the_picture_is_absolute() -> None:
    shown = replace(BOTH, texts=(replace(BOTH.original, image=ADA.portrait),))
    assert posting(shown)["image"] == "https://blog.example/authors/ada/face.png"


def test_a_post_without_a_picture_is_shown_by_its_card_if_it_has_one() -> None:
    assert posting(post("one"))["image"].startswith("https://blog.example/2026/one/card.png?v=")
    bare = views(kind, plan(site(post("one")), replace(SETTINGS, cards=False)))["2026/one/index.html"]
    assert "image" not in thing(bare.head, "BlogPosting")


def test_a_withdrawn_post_says_that_and_why_and_no_more() -> None:
    gone = replace(
        BOTH, withdrawn=Withdrawal(NOW, "It was wrong."), texts=(replace(BOTH.original, summary=""),)
    )
    said = thing(graphs(withdrawn, gone)["2026/one/index.html"], "BlogPosting")
    assert said["creativeWorkStatus"] == "Withdrawn"
    assert [each["text"] for each in said["correction"]] == ["It was wrong."]
    assert not {"description", "wordCount", "image"} & said.keys()


@pytest.mark.parametrize(
    ("path", "steps"),
    [
        (
            "2026/one/index.html",
            [("Open Window", "/"), ("Archive", "/archive/"), ("2026", "/archive/2026/")],
        ),
        (
            "fr/2026/one/index.html",
            [("Open Window", "/fr/"), ("Archive[fr]", "/fr/archive/"), ("2026", "/fr/archive/2026/")],
        ),
    ],
)
def test_the_way_to_a_post_leads_over_its_year(path: str, steps: list[tuple[str, str]]) -> None:
    *above, own = way(graphs(kind, BOTH)[path])
    assert above == steps
    assert own[1] == "/" + path.removesuffix("index.html")


def test_all_that_is_referred_to_is_described_or_has_a_page() -> None:
    heads = graphs(kind, BOTH)
    things = [each for head in heads.values() for each in everything(graph(head))]
    described = {each["@id"] for each in things if len(each) > 1 and "@id" in each}
    assert {each["@id"] for each in things if len(each) == 1} <= described
