"""Looking into pictures, whole and broken, ours and hostile."""

import struct
from typing import Any
from zlib import crc32

import pytest
from hypothesis import given, strategies as st
from PIL import Image

from openwindow.core.model.picture import PictureFacts, PictureFormat, PictureTrouble
from openwindow.outside.picture_looks import look
from tests.pictures import dot, drawing, encoded, notes, photograph, profile

PHOTO = photograph()
MOVING: dict[str, Any] = {"save_all": True, "append_images": [PHOTO.rotate(180)]}


def looked(data: bytes, most: int = 64_000_000) -> PictureFacts | PictureTrouble:
    return look(data, "digest", most)


@pytest.mark.parametrize("kind", ["AVIF", "GIF", "JPEG", "PNG", "WEBP"])
def test_each_format_is_known_whatever_the_files_name(kind: str) -> None:
    found = looked(encoded(PHOTO, kind))
    assert isinstance(found, PictureFacts)
    assert (found.format, found.width, found.height) == (PictureFormat[kind], 64, 48)
    assert (found.animated, found.as_is, found.digest) == (False, True, "digest")


def test_a_telephones_several_pictures_in_one_are_a_jpeg() -> None:
    found = looked(encoded(PHOTO, "MPO", save_all=True, append_images=[PHOTO.resize((8, 6))]))
    assert isinstance(found, PictureFacts)
    assert (found.format, found.animated) == (PictureFormat.JPEG, False)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize(("orientation", "size"), [(6, (48, 64)), (3, (64, 48))])
def test_what_lies_on_its_side_is_measured_upright(
    kind: str, orientation: int, size: tuple[int, int]
) -> None:
    found = looked(encoded(PHOTO, kind, exif=notes(orientation)))
    assert isinstance(found, PictureFacts)
    assert ((found.width, found.height), found.as_is) == (size, False)


@pytest.mark.parametrize(
    ("data", "as_is"),
    [
        pytest.param(encoded(PHOTO, "JPEG", exif=notes()), True, id="upright, with notes"),
        pytest.param(encoded(PHOTO, "JPEG", icc_profile=profile()), False, id="colours of its own"),
        pytest.param(encoded(PHOTO, "JPEG", icc_profile=b"no profile"), True, id="a broken profile"),
        pytest.param(encoded(PHOTO.convert("CMYK"), "JPEG"), False, id="for printers"),
        pytest.param(encoded(PHOTO.convert("I;16"), "PNG"), True, id="16 bits"),
        pytest.param(encoded(drawing().quantize(4), "PNG", transparency=1), True, id="a palette"),
        pytest.param(encoded(PHOTO.convert("LA"), "PNG"), True, id="grey, with transparency"),
        pytest.param(encoded(PHOTO.convert("1"), "PNG"), True, id="black and white"),
    ],
)
def test_pixels_stay_unless_they_mean_something_else(data: bytes, as_is: bool) -> None:
    found = looked(data)
    assert isinstance(found, PictureFacts)
    assert found.as_is is as_is


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_what_moves_is_known(kind: str) -> None:
    found = looked(encoded(PHOTO, kind, **MOVING))
    assert isinstance(found, PictureFacts)
    assert found.animated


def test_an_avif_that_moves_is_refused() -> None:
    assert looked(encoded(PHOTO, "AVIF", **MOVING)) is PictureTrouble.ANIMATED_AVIF


def test_drawings_are_even_and_photographs_are_not() -> None:
    drawn, taken, point = looked(encoded(drawing(), "PNG")), looked(encoded(PHOTO, "PNG")), looked(dot(1))
    assert isinstance(drawn, PictureFacts)
    assert isinstance(taken, PictureFacts)
    assert isinstance(point, PictureFacts)
    assert (drawn.even > 90, taken.even < 30, point.even) == (True, True, 100)


@pytest.mark.parametrize("size", [(1, 1), (20000, 10), (10, 20000)])
def test_odd_shapes_are_pictures_too(size: tuple[int, int]) -> None:
    found = looked(encoded(Image.new("RGB", size), "PNG"))
    assert isinstance(found, PictureFacts)
    assert (found.width, found.height) == size


def claiming(width: int, height: int) -> bytes:
    """A PNG of some hundred bytes that says how large it is."""
    data = bytearray(dot(1))
    data[16:24] = struct.pack(">II", width, height)
    data[29:33] = struct.pack(">I", crc32(data[12:29]))
    return bytes(data)


@pytest.mark.parametrize("size", [(8001, 8000), (60_000, 60_000), (2**31 - 1, 2**31 - 1)])
def test_a_bomb_is_refused_before_it_is_unpacked(size: tuple[int, int]) -> None:
    assert looked(claiming(*size)) is PictureTrouble.TOO_MANY_PIXELS


BROKEN = {
    "nothing": b"",
    "a text": b"Not a picture.",
    "a page": b"<svg onload='x'/>",
    "another format": encoded(PHOTO, "TIFF"),
    "PostScript, which is a program": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n",
    "a JPEG that ends too early": encoded(PHOTO, "JPEG")[:-200],
    "a PNG that ends too early": encoded(PHOTO, "PNG")[:-200],
    "a WebP that ends too early": encoded(PHOTO, "WEBP")[:-200],
    "an AVIF that ends too early": encoded(PHOTO, "AVIF")[:-200],
    "a GIF that ends too early": encoded(PHOTO, "GIF")[:-200],
    "a beginning alone": encoded(PHOTO, "PNG")[:30],
    "fewer pixels than it says": claiming(50, 50),
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_read_is_told(data: bytes) -> None:
    assert looked(data) is PictureTrouble.UNREADABLE


@given(
    st.sampled_from([encoded(PHOTO, kind) for kind in ("AVIF", "GIF", "JPEG", "PNG", "WEBP")]),
    st.integers(0, 400),
    st.binary(max_size=4),
)
def test_whatever_the_file_holds_this_raises_nothing(data: bytes, place: int, other: bytes) -> None:
    broken = data[:place] + other + data[place + len(other) :]
    assert isinstance(looked(broken, 1_000_000), PictureFacts | PictureTrouble)
