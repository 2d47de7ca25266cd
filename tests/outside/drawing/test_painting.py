"""Scenes, painted."""

from dataclasses import replace

import pytest
from PIL import Image

from openwindow.core.model.drawing import Line, Placed, Rectangle, Style, Weight
from openwindow.core.model.picture import Focus
from openwindow.core.sharing.colours import Colours
from openwindow.core.sharing.composition import Card, Guest, composed
from openwindow.core.sharing.crops import part_shown
from openwindow.core.sharing.windows import Resident
from openwindow.outside.drawing.painting import STEPS, png
from openwindow.outside.drawing.pencil import Pencil
from tests.outside.drawing.pictures import PLAIN, crop, opened, photo, scene, sprite

BLACK = Line("Recall", 20, 60, PLAIN, "#000000", "#ffffff")


def test_a_picture_has_its_size_and_its_ground() -> None:
    found = opened(png(scene(), crop))
    assert (found.size, found.getcolors()) == ((200, 100), [(20000, (255, 255, 255))])


def test_rectangles_lie_on_each_other_in_their_order() -> None:
    below, above = Rectangle(0, 0, 100, 50, "#112233"), Rectangle(90, 40, 20, 20, "#445566")
    found = opened(png(scene(rectangles=(below, above)), crop))
    places = ((0, 0), (99, 39), (100, 39), (90, 40), (109, 59), (110, 60))
    white, one, two = (255, 255, 255), (0x11, 0x22, 0x33), (0x44, 0x55, 0x66)
    assert [found.getpixel(place) for place in places] == [one, one, white, two, two, white]


def test_sprites_stand_where_they_are_placed_and_the_same_one_needs_its_colours_once() -> None:
    data = photo()
    two = (Placed(sprite(data), 10, 20), Placed(sprite(data), 100, 20))
    made = png(scene(sprites=two), crop)
    found = opened(made)
    assert found.getpixel((30, 30)) == found.getpixel((120, 30))
    assert found.getpixel((30, 30)) != (255, 255, 255)
    assert found.getpixel((75, 30)) == (255, 255, 255)
    once = png(scene(sprites=two[:1]), crop)
    assert len(palette(made)) == len(palette(once))


def palette(data: bytes) -> bytes:
    """The colours of a picture file."""
    start = data.index(b"PLTE")
    return data[start : start + int.from_bytes(data[start - 4 : start])]


def ink(data: bytes) -> tuple[int, int, int, int] | None:
    """What is not white of a picture."""
    return Image.eval(opened(data).convert("L"), lambda value: 255 - value).getbbox()


def test_a_line_begins_where_it_should_and_is_as_long_as_was_said() -> None:
    box = ink(png(scene(BLACK), crop))
    assert box
    long = Pencil(crop).width("Recall", PLAIN)
    assert box[0] == pytest.approx(20, abs=2)
    assert box[2] == pytest.approx(20 + long, abs=3)
    assert box[3] == pytest.approx(61, abs=1)


def test_a_line_from_right_to_left_ends_where_it_begins() -> None:
    style = Style(30, Weight.SEMIBOLD, "rtl", "he")
    box = ink(png(scene(Line("שלום", 180, 60, style, "#000000", "#ffffff")), crop))
    assert box
    assert box[2] == pytest.approx(180, abs=3)


def test_edges_of_letters_go_from_the_ground_to_the_ink() -> None:
    found = {colour for _, colour in opened(png(scene(BLACK), crop)).getcolors() or []}
    assert {(255, 255, 255), (0, 0, 0)} < found
    assert len(found) == STEPS + 1
    assert all(red == green == blue for red, green, blue in found)


def test_lines_of_one_colour_share_its_steps() -> None:
    other = Line("Other", 20, 30, PLAIN, "#000000", "#ffffff")
    assert len(palette(png(scene(BLACK, other), crop))) == len(palette(png(scene(BLACK), crop)))


def test_a_line_of_nothing_that_is_seen_changes_nothing() -> None:
    assert ink(png(scene(Line("\u00a0", 20, 60, PLAIN, "#000000", "#ffffff")), crop)) is None


CARD = Card(
    "Pourquoi nous rappelons le R2, et ce que nous avons appris",
    "Dravelle",
    "Retiré",
    tuple(Guest("Ada", "Cheffe", Resident(photo("JPEG", (300 + n, 400)), Focus(), "A")) for n in range(3)),
    "et 9 autres",
    "fr",
    "ltr",
)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_whole_card_is_a_small_file_of_the_size_that_links_want(count: int) -> None:
    pencil = Pencil(part_shown)
    guests = CARD.guests[:count]
    made = pencil.png(composed(replace(CARD, guests=guests), Colours(), pencil))
    assert (opened(made).size, made[24:26]) == ((1200, 630), b"\x08\x03")
    assert len(made) < 60_000
