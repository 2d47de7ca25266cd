"""The font that is shipped."""

import hashlib
from dataclasses import replace

import pytest
from PIL import ImageFont, features

from openwindow.core.model.drawing import Weight
from openwindow.outside.drawing.fonts import FOLDER, characters, file_of, font, width
from tests.outside.drawing.pictures import PLAIN

DIGESTS = {
    Weight.REGULAR: "9e87b2c80e4fd2c4",
    Weight.SEMIBOLD: "0af84215c860aba9",
}


@pytest.mark.parametrize("weight", Weight, ids=lambda weight: weight.value)
def test_another_font_has_another_name_so_that_builds_notice(weight: Weight) -> None:
    assert hashlib.sha256(file_of(weight).read_bytes()).hexdigest()[:16] == DIGESTS[weight]


def test_the_font_is_small_enough_to_be_shipped() -> None:
    assert sum(file_of(weight).stat().st_size for weight in Weight) < 400_000


def test_the_font_comes_with_its_licence_and_does_not_use_the_reserved_name() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FOLDER / "OFL.txt").read_text("utf-8")
    assert all("Source" not in " ".join(font(weight, 10).getname()) for weight in Weight)


TEXTS = {
    "English": "“Why” – we’re recalling the R2… (2026) 100 % & 5 €",
    "French": "Où naît l’œuvre\u202f? «\u00a0Ça\u00a0» ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ",
    "German": "Größe, Übermaß, ẞ „so“",
    "Polish": "Zażółć gęślą jaźń",
    "Czech": "Příliš žluťoučký kůň úpěl ďábelské ódy",
    "Hungarian": "árvíztűrő tükörfúrógép",
    "Romanian": "țânțar și măr",
    "Turkish": "Pijamalı hasta yağız şoföre İğ",
    "Vietnamese": "Tiếng Việt: những điều đã thất bại, ước gì",
    "Icelandic": "Kæmi ný öxi hér, ykist þjófum nú bæði víl og ádrepa",
    "Greek": "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία: ΐΰ",
    "Russian": "Съешь же ещё этих мягких французских булок, №5",
    "Ukrainian": "Ґанок її єдиної їжі",
    "Hebrew": "לָמָה החזרנו את ה־R2?",
    "Arabic": "لماذا سحبنا المحرّك؟ ١٢٣",
    "Persian": "چرا گچ پژمرد؟ ۴۵۶",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_font_writes(text: str) -> None:
    assert set(text) - characters() == set()


@pytest.mark.parametrize("mark", "なの가🚀")
def test_the_font_does_not_write(mark: str) -> None:
    assert mark not in characters()


def test_a_character_that_is_said_to_be_there_is_not_drawn_as_a_box() -> None:
    """What FreeType draws for those that are not there is the same for all of them."""
    written = ImageFont.truetype(file_of(Weight.REGULAR), 40, layout_engine=ImageFont.Layout.BASIC)
    box = bytes(written.getmask("な"))
    assert bytes(written.getmask("가")) == box
    assert [mark for mark in sorted(characters()) if bytes(written.getmask(mark)) == box] == []


def test_arabic_letters_are_joined() -> None:
    assert features.check("raqm")
    right = replace(PLAIN, direction="rtl", language="ar")
    joined, apart = width("سلام", right), sum(width(letter, right) for letter in "سلام")
    assert joined < apart * 0.9


def test_a_line_in_twice_the_size_is_twice_as_long() -> None:
    assert width("Recall", replace(PLAIN, size=100)) == pytest.approx(
        2 * width("Recall", replace(PLAIN, size=50)), 0.02
    )
