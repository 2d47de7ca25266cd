"""Shapes and photos, drawn."""

import io

import pytest
from PIL import Image

from openwindow.core.model.drawing import Arch, Letter, Polygon, Rectangle, Shape, Sprite
from openwindow.core.model.picture import Box, Focus
from openwindow.outside.drawing import sprites
from openwindow.outside.drawing.pencil import Crop
from openwindow.outside.drawing.sprites import drawn
from tests.outside.drawing.pictures import crop, photo, sprite

SHAPES: dict[str, tuple[Shape, tuple[int, int], tuple[int, int]]] = {
    "a rectangle": (Rectangle(10, 10, 20, 10, "#ff0000"), (29, 19), (30, 20)),
    "a polygon": (Polygon(((10, 10), (30, 10), (10, 30)), "#ff0000"), (12, 12), (28, 28)),
    "an arch": (Arch(10, 10, 20, 25, 10, "#ff0000"), (20, 11), (11, 11)),
    "a letter": (Letter(20, 20, 30, "I", "#ff0000"), (20, 20), (8, 20)),
}


def points(made: Sprite, cropping: Crop = crop) -> Image.Image:
    found = drawn(made, cropping)
    image = found.numbers.copy()
    image.putpalette(found.palette)
    return image.convert("RGB")


def red(point: object) -> bool:
    """Whether a point is about as red as can be."""
    assert isinstance(point, tuple)
    return point[0] > 230 and point[2] < 40


def blue(point: object) -> bool:
    """Whether a point is about as blue as can be."""
    assert isinstance(point, tuple)
    return point[2] > 230 and point[0] < 40


@pytest.mark.parametrize(("shape", "inside", "outside"), SHAPES.values(), ids=SHAPES)
def test_a_shape_is_drawn_where_it_is(
    shape: Shape, inside: tuple[int, int], outside: tuple[int, int]
) -> None:
    found = points(Sprite(40, 40, "#0000ff", (shape,), 16))
    assert found.getpixel(inside) == (255, 0, 0)
    assert found.getpixel(outside) == (0, 0, 255)


def test_edges_are_soft() -> None:
    shape = Polygon(((0, 0), (40, 0), (0, 40)), "#ff0000")
    colours = points(Sprite(40, 40, "#0000ff", (shape,), 16)).getcolors() or []
    assert len(colours) > 2


def test_the_mask_leaves_the_ground_free() -> None:
    found = drawn(Sprite(40, 40, "#0000ff", (Rectangle(10, 10, 20, 10, "#ff0000"),), 4), crop)
    assert found.mask.getbbox() == (10, 10, 30, 20)


@pytest.mark.parametrize(
    "data",
    [
        photo("PNG"),
        photo("JPEG", quality=95, subsampling=0),
        photo("WEBP", lossless=True),
        photo("GIF"),
        photo("AVIF", quality=95),
        photo("JPEG", (4000, 5000), quality=95),
    ],
    ids=["PNG", "JPEG", "WebP", "GIF", "AVIF", "a large one"],
)
def test_a_photo_of_any_form_fills_its_arch(data: bytes) -> None:
    found = points(sprite(data))
    assert red(found.getpixel((20, 10)))
    assert blue(found.getpixel((20, 40)))
    assert found.getpixel((0, 0)) == (0, 0, 0)


def test_a_photo_that_was_taken_upside_down_is_turned() -> None:
    exif = Image.Exif()
    exif[0x0112] = 3
    assert blue(points(sprite(photo("JPEG", quality=95, exif=exif))).getpixel((20, 10)))


def test_behind_a_photo_that_shines_through_is_what_was_drawn() -> None:
    image = Image.new("RGBA", (40, 50), (255, 0, 0, 0))
    file = io.BytesIO()
    image.save(file, "PNG")
    assert points(sprite(file.getvalue())).getpixel((20, 40)) == (0, 255, 0)


@pytest.mark.parametrize(
    "data",
    [b"", b"no picture", photo()[:60], photo("JPEG", (400, 400))[:700], b"\x89PNG\r\n\x1a\n1", b"<svg/>"],
    ids=["empty", "text", "half a PNG", "half a JPEG", "the beginning of a PNG", "an SVG"],
)
def test_a_photo_that_cannot_be_read_is_left_out(data: bytes) -> None:
    assert points(sprite(data)).getpixel((20, 25)) == (0, 255, 0)


def test_only_the_part_that_is_asked_for_is_shown() -> None:
    def lower(width: int, height: int, arch: Arch, focus: Focus) -> Box:
        assert (width, height, focus) == (40, 50, Focus())
        return Box(0, height // 2, width, height)

    assert blue(points(sprite(photo()), lower).getpixel((20, 5)))


def test_the_same_sprite_is_drawn_once_and_another_photo_makes_another() -> None:
    data = photo()
    assert drawn(sprite(data), crop) is drawn(sprite(bytes(bytearray(data))), crop)
    assert drawn(sprite(data), crop) is not drawn(sprite(photo(size=(50, 60))), crop)
    assert drawn(sprite(data), crop) is not drawn(sprite(data, 30), crop)


def test_what_is_kept_is_bounded_and_holds_no_files() -> None:
    for number in range(sprites.KEPT + 5):
        drawn(Sprite(1, 1, f"#{number:06x}", (), 2), crop)
    assert len(sprites._kept) == sprites.KEPT
    drawn(sprite(photo()), crop)
    assert {each.photo.data for each, _, _ in sprites._kept if each.photo} == {b""}


def test_a_sprite_has_no_more_shades_than_it_may() -> None:
    noise = Image.effect_noise((40, 50), 90)
    file = io.BytesIO()
    noise.save(file, "PNG")
    for made in (
        sprite(file.getvalue(), 20),
        Sprite(40, 40, "#0000ff", (Letter(20, 20, 30, "S", "#f00"),), 5),
    ):
        found = drawn(made, crop)
        assert len(found.palette) // 3 <= made.shades
        assert (found.numbers.getextrema()[1], len(found.numbers.getcolors() or [])) <= (
            made.shades - 1,
            made.shades,
        )
