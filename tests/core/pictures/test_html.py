"""Pictures in texts as HTML."""

import re

from lxml import html

from openwindow.core.model.body import Reference, ReferenceKind
from openwindow.core.model.picture import PictureFacts, PictureFormat
from openwindow.core.pictures.html import in_feed, on_page
from openwindow.core.pictures.variants import Offer, offer_in_text
from openwindow.core.urls import Urls

URLS = Urls("https://blog.example/news", ("en",))


def reference(width: int = 0, height: int = 0) -> Reference:
    return Reference(ReferenceKind.PICTURE, "bench.jpg", 1, 1, width, height)


PLAIN = reference()


def offer(width: int = 2000, height: int = 1000, kind: PictureFormat = PictureFormat.JPEG) -> Offer:
    return offer_in_text(PictureFacts(kind, width, height, "d" * 64), "/2026/é (1), b/bench.jpg")


def shown(given: Reference = PLAIN, *, first: bool = False, **facts: object) -> list[html.HtmlElement]:
    """The elements that load something."""
    filling = on_page(offer(**facts), given, URLS, first=first)  # type: ignore[arg-type]
    written = f"{filling.before}<img alt='A' {filling.attributes}>{filling.after}"
    assert (filling.before == "") is (filling.after == "")
    return list(html.fragment_fromstring(written, create_parent="p").iter("source", "img"))


def test_browsers_choose_the_newest_format_that_they_know_and_a_width() -> None:
    picture = shown()
    assert [each.tag for each in picture] == ["source", "source", "img"]
    assert [each.get("type") for each in picture] == ["image/avif", "image/webp", None]
    for each in picture:
        assert re.findall(r" (\d+)w", each.get("srcset")) == ["480", "960", "1440"]
        assert each.get("sizes").startswith("(min-width")


def test_an_address_with_odd_letters_is_one_candidate() -> None:
    candidates = shown()[-1].get("srcset").split(", ")
    assert [len(each.split(" ")) for each in candidates] == [2, 2, 2]
    assert candidates[0].startswith("/news/pictures/2026/%C3%A9%20%281%29%2C%20b/bench-480.")


def test_room_is_kept_and_only_the_first_is_loaded_at_once() -> None:
    first, later = (shown(first=first)[-1] for first in (True, False))
    assert (first.get("width"), first.get("height"), first.get("loading")) == ("960", "480", None)
    assert (later.get("width"), later.get("height"), later.get("loading")) == ("960", "480", "lazy")


def test_a_size_that_its_writer_gave_stays_in_proportion() -> None:
    given = {(300, 0): ("300", "150"), (0, 300): ("600", "300"), (300, 300): ("300", "300")}
    for size, expected in given.items():
        image = shown(reference(*size))[-1]
        assert (image.get("width"), image.get("height")) == expected
    assert shown(reference(300))[0].get("sizes") == "300px"


def test_what_has_one_size_is_a_plain_picture_with_room() -> None:
    (image,) = shown(kind=PictureFormat.SVG)
    assert image.get("srcset") is None
    assert (image.get("width"), image.get("height")) == ("2000", "1000")


def test_feeds_get_one_plain_picture() -> None:
    filling = in_feed(offer(), PLAIN, URLS)
    assert (filling.before, filling.after) == ("", "")
    assert re.fullmatch(r'src="[^"]*-960\.[0-9a-f]{8}\.jpg" width="960" height="480"', filling.attributes)
