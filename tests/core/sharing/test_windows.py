"""A window, and who is at it."""

import pytest

from openwindow.core.model.drawing import Arch, Letter, Photo, Polygon, Rectangle, Shape, Sprite
from openwindow.core.model.picture import Focus
from openwindow.core.sharing.colours import Colours
from openwindow.core.sharing.windows import Resident, across, mark, window

NOBODY = Resident(b"", Focus(), "")
ADA = Resident(b"a file", Focus(40, 20), "A")


def edges(shape: Shape) -> tuple[float, float, float, float]:
    match shape:
        case Polygon(points, _):
            xs, ys = zip(*points, strict=True)
            return min(xs), min(ys), max(xs), max(ys)
        case Rectangle() | Arch():
            return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
        case Letter(x, y, size):
            return x - size / 2, y - size / 2, x + size / 2, y + size / 2


def is_inside(shape: Shape, sprite: Sprite) -> bool:
    left, top, right, bottom = edges(shape)
    return left >= 0 and top >= 0 and right <= sprite.width and bottom <= sprite.height


@pytest.mark.parametrize("size", [60, 126, 180, 232, 251])
def test_nothing_of_a_window_is_cut_off(size: int) -> None:
    for placed in (*window(size, 300, 300, ADA, Colours(), 50), mark(size, 0, 0, Colours())):
        assert [shape for shape in placed.sprite.shapes if not is_inside(shape, placed.sprite)] == []


@pytest.mark.parametrize("size", [60, 126, 180, 232, 251])
def test_a_face_is_in_the_middle_above_the_sill(size: int) -> None:
    empty, face = window(size, 300, 400, ADA, Colours(), 50)
    assert empty.x + empty.sprite.width / 2 == pytest.approx(300, abs=1)
    assert face.x + face.sprite.width / 2 == pytest.approx(300, abs=1)
    assert face.y + face.sprite.height == 400
    assert empty.sprite.width == across(size)


def test_windows_of_one_size_are_one_drawing() -> None:
    assert window(100, 0, 0, ADA, Colours(), 9)[0].sprite is window(100, 5, 7, NOBODY, Colours(), 3)[0].sprite


def test_a_face_is_shown_around_its_focus_and_an_initial_where_it_cannot() -> None:
    _, face = window(100, 0, 0, ADA, Colours(), 50)
    assert face.sprite.photo == Photo(face.sprite.shapes[0], b"a file", Focus(40, 20))  # type: ignore[arg-type]
    assert [shape.text for shape in face.sprite.shapes if isinstance(shape, Letter)] == ["A"]


def test_whoever_has_neither_leaves_the_pane_empty() -> None:
    _, face = window(100, 0, 0, NOBODY, Colours(), 50)
    assert (face.sprite.photo, len(face.sprite.shapes)) == (None, 1)
