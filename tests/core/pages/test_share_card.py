"""The picture that stands for a post where its link is shared."""

from dataclasses import replace
from typing import Any

import pytest

from openwindow.core.model.picture import Focus, Picture
from openwindow.core.model.post import Post, Withdrawal
from openwindow.core.pages import post as post_kind, share_card as kind, withdrawn as stub_kind
from openwindow.core.pages.index import Index
from openwindow.core.pages.share_card import Face
from tests.core.pages.examples import (
    ADA,
    BO,
    CY,
    LOOKS,
    NOW,
    SETTINGS,
    PlainTools,
    author,
    plan,
    post,
    shown,
    site,
    text,
    views,
    words,
)

PATH = "2026/one/card.png"


def view(made: Post, **fields: Any) -> Any:
    return shown(kind, made, **fields)[PATH]


def test_every_text_has_a_card_beside_it() -> None:
    assert list(shown(kind, post("one", languages=("en", "fr")))) == [PATH, "fr/2026/one/card.png"]


def test_without_cards_there_are_none() -> None:
    assert views(kind, plan(site(post("one")), replace(SETTINGS, cards=False))) == {}


def test_a_card_has_the_texts_of_its_language() -> None:
    translated = text("posts/2026/one/fr.md", "fr", "Un", translators=("bo",), translated=NOW)
    made = post("one")
    found = shown(kind, replace(made, texts=(*made.texts, translated)))["fr/2026/one/card.png"]
    assert (found.title, found.blog, found.language) == ("Un", "Open Window", "fr")
    assert found.faces[0].role == "Apprentie"


def test_a_face_is_that_of_the_person_as_they_were_then() -> None:
    assert view(post("one")).faces == (
        Face("Ada Lovelace", "Apprentice", "content/authors/ada/face.png", Focus(50, 30)),
    )
    assert view(post("one", 5)).faces[0].role == "Head of engines"


PORTRAIT = Picture("authors/bo/bo.png", words(en="Bo"))


@pytest.mark.parametrize(
    "portrait",
    [None, PORTRAIT, Picture("authors/ada/face.svg", words(en="Bo"))],
    ids=["none", "one that is not published", "a drawing"],
)
def test_whoever_has_no_face_to_show_has_an_initial(portrait: Picture | None) -> None:
    people = (ADA, replace(BO, portrait=portrait))
    files = {"authors/ada/face.png": "/a.png", "authors/ada/face.svg": "/a.svg"}
    looks = dict.fromkeys(files, LOOKS["authors/ada/face.png"])
    made = plan(site(post("one", authors=("bo",)), authors=people), files=files, pictures=looks)
    assert views(kind, made)[PATH].faces == (Face("Bo Émile", "Translator", "", Focus()),)


def test_the_focus_of_a_portrait_is_kept() -> None:
    assert ADA.portrait
    people = (replace(ADA, portrait=replace(ADA.portrait, focus=Focus(10, 90))),)
    assert view(post("one"), authors=people).faces[0].focus == Focus(10, 90)


@pytest.mark.parametrize(("count", "others"), [(1, ""), (3, ""), (4, "and 1 other"), (12, "and 9 others")])
def test_three_have_faces_and_the_others_are_counted(count: int, others: str) -> None:
    people = tuple(author(f"p{number}", f"Person {number}") for number in range(count))
    found = view(post("one", authors=tuple(each.id for each in people)), authors=people)
    assert (len(found.faces), found.others) == (min(3, count), others)


def test_a_withdrawn_post_keeps_its_card_with_a_word_above_the_title() -> None:
    assert view(post("one")).label == ""
    assert view(post("one", withdrawn=Withdrawal(NOW, "wrong"))).label == "Withdrawn"


def test_colours_come_from_the_theme_where_it_has_a_sheet_for_them() -> None:
    made = site(post("one"))
    assert views(kind, plan(made))[PATH].brand == ""
    branded = views(kind, plan(made, assets=("brand.css", "style.css")))[PATH]
    assert branded.brand == "theme/static/brand.css"


def test_pages_name_the_card_by_its_version_and_say_what_it_shows() -> None:
    index = Index(plan(site(post("one", authors=("ada", "cy"), withdrawn=None))))
    graph = post_kind.view(index, "id-one", "en").head.graph
    version = kind.version(kind.view(index, "id-one", "en"))
    assert graph.image == f"https://blog.example/{PATH}?v={version}"
    assert (graph.image_width, graph.image_height, graph.image_type) == (1200, 630, "image/png")
    assert (graph.image_alt, graph.is_card) == (
        "Title of posts/2026/one/en.md (Ada Lovelace and Çy Nguyen)",
        True,
    )


def test_the_stub_of_a_withdrawn_post_names_its_card() -> None:
    made = shown(stub_kind, post("one", withdrawn=Withdrawal(NOW, "wrong")))["2026/one/index.html"]
    assert made.head.graph.image.startswith(f"https://blog.example/{PATH}?v=")


CHANGES: dict[str, tuple[dict[str, Any], bool]] = {
    "a title": ({"texts": (text("posts/2026/one/en.md", title="Another"),)}, True),
    "authors": ({"authors": ("cy",)}, True),
    "a summary": ({"texts": (text("posts/2026/one/en.md", summary="Another"),)}, False),
    "tags": ({"tags": ("brakes",)}, False),
}


@pytest.mark.parametrize(("fields", "other"), CHANGES.values(), ids=CHANGES)
def test_another_card_has_another_version(fields: dict[str, Any], other: bool) -> None:
    versions = {kind.version(view(made)) for made in (post("one"), replace(post("one"), **fields))}
    assert (len(versions) == 2) is other


def test_a_card_of_many_is_told_in_words() -> None:
    found = view(post("one", authors=("ada", "bo", "cy", "dee")), authors=(ADA, BO, CY, author("dee", "Dee")))
    names = "Ada Lovelace, Bo Émile, Çy Nguyen and 1 other"
    assert kind.alternative(found) == f"Title of posts/2026/one/en.md ({names})"


def test_a_card_is_drawn_of_the_bytes_of_its_faces() -> None:
    drawn = kind.render(view(post("one")), PlainTools()).decode()
    assert repr(PlainTools().read("content/authors/ada/face.png"))[2:-1] in drawn
    assert "text='Ada Lovelace'" in drawn


class Branded(PlainTools):
    """Tools of a company that has a colour of its own, and a byte that is no text."""

    def read(self, path: str) -> bytes:
        return b":root { --wall: #012345; --x: \xff }" if path.endswith(".css") else b""


def test_a_card_has_the_colours_of_the_sheet() -> None:
    made = views(kind, plan(site(post("one")), assets=("brand.css",)))[PATH]
    assert "#012345" in kind.render(made, Branded()).decode()
    assert "#efe2c9" not in kind.render(made, Branded()).decode()


def test_what_a_card_looks_up_is_no_more_than_what_lists_show() -> None:
    index = Index(plan(site(post("one"))))
    kind.view(index, "id-one", "en")
    assert index.reads == {"card id-one", "byline ada"}
