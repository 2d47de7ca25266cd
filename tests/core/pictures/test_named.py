"""Which pictures are named, where, and what must be fixed about them."""

from dataclasses import replace

import pytest

from openwindow.core.model.body import BodyFacts, Reference, ReferenceKind
from openwindow.core.model.picture import Picture, PictureFacts, PictureFormat, PictureTrouble
from openwindow.core.model.site import Site
from openwindow.core.pictures.named import named_pictures, trouble_with
from openwindow.core.problems import Place
from tests.core.pages.examples import ADA, post, text, words

TEXT = "posts/2026/one/en.md"
LINK, SHOWN = ReferenceKind.LINK, ReferenceKind.PICTURE


def named(*targets: tuple[ReferenceKind, str], **fields: object) -> dict[str, str]:
    """The names of the pictures of a site with a post, and where they are named."""
    files = frozenset({"posts/2026/one/a.png", "posts/2026/one/é b.JPG", "posts/2026/one/c.pdf", "x.png"})
    site = Site((post("one", texts=(text(TEXT, **fields),)),), files=files | {"authors/ada/face.png"})
    site = replace(site, authors=(replace(ADA, portrait=replace(FACE, line=7, column=9)),))
    references = tuple(
        Reference(kind, target, 20, number) for number, (kind, target) in enumerate(targets, 1)
    )
    found = named_pictures(site, {TEXT: BodyFacts(references)}, "content")
    return {path.rpartition("/")[2]: str(place) for path, place in found.items()}


FACE = Picture("authors/ada/face.png", words(en="Ada"))
OWN = {"face.png": "content/authors/ada/profile.yml:7:9"}


def test_portraits_are_named_in_profiles() -> None:
    assert named() == OWN


def test_texts_show_pictures_and_link_to_them() -> None:
    found = named((SHOWN, "a.png"), (LINK, "%C3%A9%20b.JPG?x#y"), (SHOWN, "a.png"))
    assert found == {"a.png": f"content/{TEXT}:20:1", "é b.JPG": f"content/{TEXT}:20:2", **OWN}


def test_lead_pictures_are_named_in_front_matter() -> None:
    image = Picture("posts/2026/one/a.png", words(en="A"), line=4, column=10)
    assert named((SHOWN, "a.png"), image=image) == {"a.png": f"content/{TEXT}:4:10", **OWN}


def test_documents_pages_and_what_is_not_there_are_none() -> None:
    assert (
        named((LINK, "c.pdf"), (LINK, "../two/"), (LINK, "/a/"), (SHOWN, "../../x.png"), (SHOWN, "d.png"))
        == OWN
    )


PLACE = Place("content/posts/2026/one/en.md", 5, 1)


@pytest.mark.parametrize("trouble", PictureTrouble)
def test_a_picture_that_cannot_be_shown_is_told_where_it_is_named(trouble: PictureTrouble) -> None:
    found = trouble_with("posts/2026/one/bench.jpg", trouble, PLACE)
    assert found
    assert (found.code, found.place) == (trouble.value, PLACE)
    assert dict(found.values)["picture"] == "bench.jpg"


@pytest.mark.parametrize(
    ("name", "kind", "better"),
    [
        ("bench.jpg", PictureFormat.PNG, "bench.png"),
        ("bench.new.PNG", PictureFormat.JPEG, "bench.new.jpg"),
        ("bench.gif", PictureFormat.WEBP, "bench.webp"),
        ("bench.webp", PictureFormat.AVIF, "bench.avif"),
    ],
)
def test_a_name_that_promises_another_format_is_told_the_right_one(
    name: str, kind: PictureFormat, better: str
) -> None:
    found = trouble_with(f"a/{name}", PictureFacts(kind, 1, 1, ""), PLACE)
    assert found
    assert dict(found.values)["better"] == better


@pytest.mark.parametrize("name", ["a.jpg", "a.jpeg", "a.JPG"])
def test_the_endings_of_a_format_are_all_right(name: str) -> None:
    assert trouble_with(name, PictureFacts(PictureFormat.JPEG, 1, 1, ""), PLACE) is None
