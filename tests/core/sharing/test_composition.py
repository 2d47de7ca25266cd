"""Where everything stands on a card."""

from dataclasses import replace

import pytest

from openwindow.core.model.drawing import Line, Scene
from openwindow.core.model.picture import Focus
from openwindow.core.sharing.colours import Colours
from openwindow.core.sharing.composition import Card, Guest, composed
from openwindow.core.sharing.sizes import HEIGHT, WIDTH
from openwindow.core.sharing.windows import Resident
from tests.core.sharing.plain import PlainDrawing

LONG = (
    "Why we recalled the R2, what it cost us, who decided it, and what eleven customers taught us of bearings"
)
ADA = Guest("Ada Lovelace", "Head of engines", Resident(b"a file", Focus(), "A"))
NAMELESS = Guest("山田太郎", "工場長", Resident(b"", Focus(), "山"))
ONE = Card("Why we recalled the R2", "Dravelle", "", (ADA,), "", "en", "ltr")
COLOURS = Colours(notice="#ff0000")

CARDS = {
    "one person": ONE,
    "two": replace(ONE, guests=(ADA, ADA)),
    "three": replace(ONE, guests=(ADA, ADA, ADA)),
    "twelve": replace(ONE, guests=(ADA, ADA, ADA), others="and 9 others"),
    "one word": replace(ONE, title="Recall"),
    "a long title": replace(ONE, title=LONG),
    "a long title of twelve": replace(ONE, title=LONG, guests=(ADA, ADA, ADA), others="and 9 others"),
    "a title without end": replace(ONE, title=LONG * 9),
    "a word without end": replace(ONE, title="Donaudampfschifffahrts" * 9, blog="Elektrizitäten" * 9),
    "names without end": replace(ONE, guests=(replace(ADA, name="Ada " * 40, role="Head " * 40),) * 3),
    "a withdrawn post": replace(ONE, title=LONG, label="Withdrawn"),
    "from right to left": replace(ONE, title="שלום " * 9, language="he", direction="rtl"),
    "nothing that can be written": replace(ONE, title="リコール", blog="山田", guests=(NAMELESS,)),
    "nothing of three that can be written": replace(
        ONE, title="リコール", blog="山田", guests=(NAMELESS,) * 3
    ),
    "nobody's title": replace(ONE, title="🚀"),
}
EACH = pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)


def scene(card: Card) -> Scene:
    return composed(card, COLOURS, PlainDrawing())


def texts(found: Scene) -> list[str]:
    return [line.text for line in found.lines]


def span(line: Line) -> tuple[float, float]:
    """From its left to its right end."""
    width = PlainDrawing().width(line.text, line.style)
    return (line.x - width, line.x) if line.style.direction == "rtl" else (line.x, line.x + width)


@EACH
def test_everything_is_on_the_card(card: Card) -> None:
    found = scene(card)
    for line in found.lines:
        left, right = span(line)
        assert left >= 0
        assert right <= WIDTH
        assert line.style.size <= line.y + 2
        assert line.y + line.style.size * 0.3 <= HEIGHT
    for placed in found.sprites:
        assert placed.x >= 0
        assert placed.y >= 0
        assert placed.x + placed.sprite.width <= WIDTH
        assert placed.y + placed.sprite.height <= HEIGHT


@EACH
def test_no_line_lies_over_another(card: Card) -> None:
    boxes = [
        (*span(line), line.y - line.style.size * 0.75, line.y + line.style.size * 0.2)
        for line in scene(card).lines
    ]
    for number, (left, right, top, bottom) in enumerate(boxes):
        for other_left, other_right, other_top, other_bottom in boxes[number + 1 :]:
            assert right <= other_left or other_right <= left or bottom <= other_top or other_bottom <= top


@EACH
def test_letters_have_one_colour_behind_them(card: Card) -> None:
    found = scene(card)
    for line in found.lines:
        (left, right), middle = span(line), line.y - line.style.size * 0.3
        ground = found.ground
        for each in found.rectangles:
            inside = each.x <= left and right <= each.x + each.width
            if inside and each.y <= middle <= each.y + each.height:
                ground = each.colour
        assert line.ground == ground


@EACH
def test_a_picture_has_no_more_than_256_colours(card: Card) -> None:
    found = scene(card)
    flat = {found.ground, *(each.colour for each in found.rectangles)}
    edges = {(line.ground, line.colour) for line in found.lines}
    sprites = {placed.sprite for placed in found.sprites}
    assert len(flat) + 11 * len(edges) + sum(sprite.shades for sprite in sprites) <= 256


def test_a_card_says_title_blog_name_and_role() -> None:
    said = texts(scene(ONE))
    assert " ".join(said[1:-2]) == ONE.title
    assert (said[0], said[-2:]) == ("Dravelle", ["Ada Lovelace", "Head of engines"])


def test_how_many_others_there_are_is_said() -> None:
    assert "and 9 others" in texts(scene(CARDS["twelve"]))


def test_a_withdrawn_post_says_so_above_its_title() -> None:
    label = next(line for line in scene(CARDS["a withdrawn post"]).lines if line.text == "Withdrawn")
    assert label.colour == "#ff0000"


def test_the_name_of_the_blog_stands_in_for_a_title_that_cannot_be_written() -> None:
    assert texts(scene(replace(ONE, title="リコール"))) == ["Dravelle", "Ada Lovelace", "Head of engines"]


def test_where_nothing_can_be_written_there_are_windows() -> None:
    found = scene(CARDS["nothing of three that can be written"])
    assert (found.lines, len(found.sprites)) == ((), 6)


def test_a_card_is_mirrored_for_those_who_read_from_right_to_left() -> None:
    left, right = scene(ONE), scene(replace(ONE, direction="rtl"))
    assert [each.x for each in right.sprites] == [WIDTH - each.x - each.sprite.width for each in left.sprites]
    assert [span(line) for line in right.lines] == [(WIDTH - b, WIDTH - a) for a, b in map(span, left.lines)]


def test_a_long_role_takes_two_lines_where_there_is_room_and_is_else_shortened() -> None:
    long = replace(ADA, role="Head of the workshop, elected health and safety representative")
    said = texts(scene(replace(ONE, guests=(long,))))
    assert " ".join(said[-2:]) == long.role
    assert texts(scene(replace(ONE, guests=(ADA, ADA, long))))[-1].endswith("…")
