"""Characters that no page can show."""

import pytest

from openwindow.core.markup.characters import without_unusable, without_unusable_references


@pytest.mark.parametrize(
    ("text", "clean"),
    [("a\r\nb\rc", "a\nb\nc"), ("a\x00b\ufdd0", "a�b�"), ("é\t\n😀", "é\t\n😀"), ("\ud800", "�")],
)
def test_what_cannot_be_shown_is_replaced(text: str, clean: str) -> None:
    assert without_unusable(text) == clean


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ("&#233; &#xE9;", "&#233; &#xE9;"),
        ("&#xFDD0; &#0; &#00000064976", "� � �"),
        ("&#x110000; &#9;", "� &#9;"),
    ],
)
def test_no_reference_stands_for_one(html: str, clean: str) -> None:
    assert without_unusable_references(html) == clean
