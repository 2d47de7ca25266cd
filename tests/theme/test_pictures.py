"""Pictures above texts and at windows: sizes to choose from, room kept, words for who cannot see them."""

from dataclasses import replace

from lxml import html

from openwindow.core.model.words import Phrase
from openwindow.core.pages.post import PostView
from openwindow.core.pages.shown import PictureShown, PictureSource
from tests.theme.rendering import EXAMPLES, document, rendered

SHOWN = PictureShown(
    href="/a.jpg",
    alt=Phrase("Un établi", "fr"),
    credit="",
    licence="",
    src="/pictures/a-960.jpg",
    width=960,
    height=600,
    srcset="/pictures/a-480.jpg 480w, /a.jpg 1200w",
    sources=(PictureSource("image/avif", "/pictures/a-480.avif 480w"),),
)
POST = next(view for _, _, view in EXAMPLES.values() if isinstance(view, PostView) and view.authors)


def page(shown: PictureShown) -> html.HtmlElement:
    assert isinstance(POST, PostView)
    authors = (replace(POST.authors[0], portrait=shown),)
    return document(rendered("article.html", "post", replace(POST, image=shown, authors=authors)))


def test_the_picture_above_a_text_has_sizes_to_choose_from_and_is_loaded_at_once() -> None:
    (picture,) = page(SHOWN).cssselect(".cover picture")
    (source,) = picture.iter("source")
    (image,) = picture.iter("img")
    assert (source.get("type"), source.get("srcset")) == ("image/avif", SHOWN.sources[0].srcset)
    assert (image.get("src"), image.get("srcset")) == (SHOWN.src, SHOWN.srcset)
    assert (image.get("width"), image.get("height"), image.get("loading")) == ("960", "600", None)
    assert (image.get("alt"), image.get("lang"), image.get("class")) == ("Un établi", "fr", "u-featured")
    assert source.get("sizes") == image.get("sizes")


def test_a_face_beside_its_name_needs_no_words() -> None:
    faces = page(SHOWN).cssselect(".ledge .window img")
    assert faces
    for face in faces:
        assert (face.get("src"), face.get("alt"), face.get("class")) == (SHOWN.src, "", "u-photo")


def test_what_has_one_size_is_a_plain_picture() -> None:
    plain = replace(SHOWN, src="/a.svg", srcset="", sources=())
    (cover,) = page(plain).cssselect(".cover img")
    assert cover.getparent().tag == "figure"
    assert (cover.get("srcset"), cover.get("sizes"), cover.get("width")) == (None, None, "960")


def test_without_sizes_the_whole_picture_is_shown() -> None:
    (cover,) = page(PictureShown("/a.jpg", Phrase("A"), "", "")).cssselect(".cover img")
    assert (cover.get("src"), cover.get("width")) == ("/a.jpg", None)
