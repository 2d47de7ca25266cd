"""Pictures made from pictures: upright, in sRGB, bare, and always the same."""

import pytest
from PIL import Image, ImageChops

from openwindow.core.model.picture import Box, PictureFormat, Recipe
from openwindow.outside.picture_making import made
from openwindow.outside.picture_pixels import as_seen, opened
from tests.pictures import SECRET, decoded, drawing, encoded, notes, photograph, profile

PHOTO = photograph(120, 80)
RASTERS = [kind for kind in PictureFormat if kind is not PictureFormat.SVG]
MOST = 64_000_000
WHOLE = Box(0, 0, 120, 80)


def recipe(
    kind: PictureFormat, width: int = 60, height: int = 40, box: Box = WHOLE, colours: int = 0
) -> Recipe:
    return Recipe(kind, box, width, height, 80, colours=colours)


def remade(data: bytes, how: Recipe) -> bytes:
    return made(as_seen(opened(data, MOST)), how)


def far(one: Image.Image, other: Image.Image) -> float:
    """How many steps of 256 two pictures are apart, on average."""
    histogram = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).convert("L").histogram()
    return sum(number * step for step, number in enumerate(histogram)) / sum(histogram)


@pytest.mark.parametrize("kind", RASTERS)
def test_every_format_is_made_in_the_size_that_is_wanted(kind: PictureFormat) -> None:
    colours = 256 if kind is PictureFormat.GIF else 0
    found = decoded(remade(encoded(PHOTO, "PNG"), recipe(kind, colours=colours)))
    assert (found.format, found.size) == (kind.name, (60, 40))
    assert far(found, PHOTO.resize((60, 40), Image.Resampling.LANCZOS)) < 12


@pytest.mark.parametrize("kind", RASTERS)
def test_nothing_of_what_was_noted_is_in_what_is_made(kind: PictureFormat) -> None:
    noted = encoded(PHOTO, "JPEG", exif=notes(6), comment=SECRET, xmp=SECRET, icc_profile=profile())
    data = remade(noted, recipe(kind, 40, 60, Box(0, 0, 80, 120), colours=256))
    assert SECRET not in data
    found = decoded(data)
    assert not found.getexif()
    assert found.info.keys().isdisjoint({"exif", "xmp", "icc_profile", "comment"})


def test_what_lies_on_its_side_is_put_upright() -> None:
    lying = encoded(PHOTO.transpose(Image.Transpose.ROTATE_90), "PNG", exif=notes(6))
    found = decoded(remade(lying, recipe(PictureFormat.PNG, 120, 80)))
    assert found.tobytes() == PHOTO.tobytes()


def test_a_part_is_cut_out_before_it_is_made_small() -> None:
    box = Box(30, 0, 90, 80)
    found = decoded(remade(encoded(PHOTO, "PNG"), recipe(PictureFormat.PNG, 60, 80, box)))
    assert found.tobytes() == PHOTO.crop((30, 0, 90, 80)).tobytes()


def test_other_colours_are_those_of_browsers_afterwards() -> None:
    data = encoded(PHOTO, "PNG", icc_profile=profile())
    found = decoded(remade(data, recipe(PictureFormat.PNG, 120, 80)))
    assert far(found, PHOTO) < 2  # this profile names the same colours, by another name


def test_colours_for_printers_become_those_of_screens() -> None:
    red = Image.new("CMYK", (120, 80), (0, 255, 255, 0))
    found = decoded(remade(encoded(red, "JPEG", quality=100), recipe(PictureFormat.PNG, 1, 1)))
    assert far(found, Image.new("RGB", (1, 1), (255, 0, 0))) < 4


def test_sixteen_bits_become_eight() -> None:
    grey = Image.linear_gradient("L").resize((120, 80))
    deep = grey.convert("I").point(lambda value: value * 257).convert("I;16")
    found = decoded(remade(encoded(deep, "PNG"), recipe(PictureFormat.PNG, 120, 80)))
    assert found.mode == "L"
    assert far(found, grey) < 1


@pytest.mark.parametrize("kind", [PictureFormat.AVIF, PictureFormat.PNG, PictureFormat.WEBP])
def test_transparency_stays(kind: PictureFormat) -> None:
    few = drawing(120, 80).quantize(2)
    background = few.getpixel((0, 0))
    data = encoded(few, "PNG", transparency=background)
    found = decoded(remade(data, recipe(kind, colours=256))).convert("RGBA")
    corner, middle = found.getpixel((0, 0)), found.getpixel((25, 15))
    assert isinstance(corner, tuple)
    assert isinstance(middle, tuple)
    assert (corner[3], middle[3]) == (0, 255)


def test_a_photograph_with_transparency_is_whole_as_jpeg() -> None:
    data = encoded(PHOTO.convert("RGBA"), "PNG")
    assert decoded(remade(data, recipe(PictureFormat.JPEG))).mode == "RGB"


def test_small_things_in_drawings_keep_their_colour() -> None:
    shelf = Image.linear_gradient("L").resize((120, 80))
    brown = Image.merge("RGB", (shelf, shelf.point(lambda value: value // 2), Image.new("L", (120, 80))))
    brown.paste((30, 160, 60), (50, 30, 54, 34))
    found = decoded(remade(encoded(brown, "PNG"), recipe(PictureFormat.PNG, 120, 80, colours=256)))
    assert far(found.crop((50, 30, 54, 34)), Image.new("RGB", (4, 4), (30, 160, 60))) < 3


@pytest.mark.parametrize("kind", RASTERS)
def test_equal_pixels_give_equal_bytes(kind: PictureFormat) -> None:
    data, how = encoded(PHOTO, "PNG"), recipe(kind, colours=256)
    assert remade(data, how) == remade(data, how)


def test_whatever_shape_it_has_it_can_be_made() -> None:
    for size in ((1, 1), (20000, 10), (10, 20000)):
        data, box = encoded(Image.new("RGB", size), "PNG"), Box(0, 0, *size)
        width = min(480, size[0])
        height = max(1, round(size[1] * width / size[0])) if size[1] < 16000 else 16000
        for kind in RASTERS:
            assert decoded(remade(data, recipe(kind, width, height, box))).size == (width, height)
