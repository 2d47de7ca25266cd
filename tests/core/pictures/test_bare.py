"""Pictures without what was noted beside their pixels."""

import struct
from base64 import b64decode
from typing import Any
from zlib import crc32

import pytest
from hypothesis import given, strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from openwindow.core.model.picture import PictureFormat
from openwindow.core.pictures.bare import FORMATS, bare
from tests.pictures import SECRET, decoded, drawing, encoded, notes, photograph, profile

XMP = b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>"
PHOTO = photograph(160, 120)
MOVING: dict[str, Any] = {"save_all": True, "append_images": [PHOTO.rotate(180)], "loop": 3, "duration": 70}


def png_notes() -> PngInfo:
    noted = PngInfo()
    noted.add_text("Author", SECRET.decode())
    noted.add_text("Comment", SECRET.decode() * 9, zip=True)
    noted.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return noted


NOTED: dict[str, tuple[PictureFormat, bytes]] = {
    "JPEG": (
        PictureFormat.JPEG,
        encoded(PHOTO, "JPEG", exif=notes(), comment=SECRET, xmp=XMP, icc_profile=profile()),
    ),
    "progressive JPEG": (PictureFormat.JPEG, encoded(PHOTO, "JPEG", progressive=True, comment=SECRET)),
    "JPEG with marks to begin anew": (
        PictureFormat.JPEG,
        encoded(PHOTO, "JPEG", restart_marker_blocks=2, exif=notes()),
    ),
    "JPEG for printers": (PictureFormat.JPEG, encoded(PHOTO.convert("CMYK"), "JPEG", comment=SECRET)),
    "JPEG with a film behind it": (PictureFormat.JPEG, encoded(PHOTO, "JPEG") + b"ftypmp42" + SECRET),
    "PNG": (
        PictureFormat.PNG,
        encoded(PHOTO, "PNG", exif=notes(), pnginfo=png_notes(), icc_profile=profile()) + SECRET,
    ),
    "PNG with a palette": (
        PictureFormat.PNG,
        encoded(drawing().quantize(4), "PNG", transparency=1, exif=notes()),
    ),
    "moving PNG": (PictureFormat.PNG, encoded(PHOTO, "PNG", exif=notes(), **MOVING)),
    "WebP": (
        PictureFormat.WEBP,
        encoded(PHOTO, "WEBP", exif=notes(), xmp=XMP, icc_profile=profile()) + SECRET,
    ),
    "WebP without losses": (PictureFormat.WEBP, encoded(PHOTO, "WEBP", lossless=True, exif=notes())),
    "moving WebP": (PictureFormat.WEBP, encoded(PHOTO, "WEBP", exif=notes(), xmp=XMP, **MOVING)),
    "GIF": (PictureFormat.GIF, encoded(drawing(), "GIF", comment=SECRET * 99, xmp=XMP) + SECRET),
    "moving GIF": (PictureFormat.GIF, encoded(PHOTO, "GIF", comment=SECRET, xmp=XMP, **MOVING)),
}


def frames(data: bytes) -> list[tuple[bytes, object]]:
    """The pixels of each picture, and for how long it is shown."""
    image, found = decoded(data), []
    for number in range(getattr(image, "n_frames", 1)):
        image.seek(number)
        found.append((image.convert("RGBA").tobytes(), image.info.get("duration")))
    return found


@pytest.mark.parametrize(("kind", "data"), NOTED.values(), ids=NOTED)
def test_nothing_is_left_of_what_was_noted_and_every_pixel_is(kind: PictureFormat, data: bytes) -> None:
    found = bare(data, kind)
    assert found
    assert SECRET not in found
    image = decoded(found)
    assert not image.getexif()
    assert image.info.keys().isdisjoint(
        {"exif", "xmp", "icc_profile", "comment", "Author", "XML:com.adobe.xmp"}
    )
    assert frames(found) == frames(data)
    assert image.info.get("loop") == decoded(data).info.get("loop")


@pytest.mark.parametrize(("kind", "data"), NOTED.values(), ids=NOTED)
def test_a_bare_picture_stays_as_it_is(kind: PictureFormat, data: bytes) -> None:
    found = bare(data, kind)
    assert found
    assert bare(found, kind) == found


def test_a_thumbnail_that_shows_what_was_cut_away_goes() -> None:
    thumbnail = encoded(photograph(16, 16), "JPEG")
    jfxx = b"\xff\xe0" + struct.pack(">H", len(thumbnail) + 8) + b"JFXX\0\x10" + thumbnail
    data = encoded(PHOTO, "JPEG")
    found = bare(data[:2] + jfxx + data[2:], PictureFormat.JPEG)
    assert found == bare(data, PictureFormat.JPEG)


def test_the_thumbnail_within_jfif_goes() -> None:
    data = encoded(PHOTO, "JPEG")
    with_one = data[:2] + b"\xff\xe0\x00\x13" + data[6:18] + b"\x01\x01" + SECRET[:3] + data[20:]
    assert decoded(with_one)
    assert bare(with_one, PictureFormat.JPEG) == bare(data, PictureFormat.JPEG)


def test_what_its_numbers_mean_stays() -> None:
    noted = PngInfo()
    noted.add(b"gAMA", struct.pack(">I", 45455))
    found = bare(encoded(PHOTO, "PNG", pnginfo=noted), PictureFormat.PNG)
    assert found
    assert decoded(found).info["gamma"] == 0.45455


def test_an_avif_of_pixels_alone_stays_as_it_is() -> None:
    data = encoded(PHOTO, "AVIF")
    assert bare(data, PictureFormat.AVIF) == data


@pytest.mark.parametrize(
    "options",
    [{"exif": notes()}, {"xmp": XMP}, {"icc_profile": profile()}],
    ids=["EXIF", "XMP", "profile"],
)
def test_an_avif_with_more_must_be_encoded_again(options: dict[str, Any]) -> None:
    assert bare(encoded(PHOTO, "AVIF", **options), PictureFormat.AVIF) is None


def test_an_avif_with_something_behind_it_must_be_encoded_again() -> None:
    assert bare(encoded(PHOTO, "AVIF") + b"\0\0\0\x10uuid" + SECRET, PictureFormat.AVIF) is None


def a_chunk(name: bytes) -> bytes:
    return struct.pack(">I", 0) + name + struct.pack(">I", crc32(name))


def test_a_png_with_an_unknown_chunk_that_it_needs_is_odd() -> None:
    data = encoded(PHOTO, "PNG")
    assert bare(data[:33] + a_chunk(b"QrSt") + data[33:], PictureFormat.PNG) is None
    assert bare(data[:33] + a_chunk(b"qrSt") + data[33:], PictureFormat.PNG) == data


@pytest.mark.parametrize(("kind", "data"), NOTED.values(), ids=NOTED)
@given(cut=st.integers(0, 400), other=st.binary(max_size=9))
def test_whatever_the_file_holds_this_raises_nothing(
    kind: PictureFormat, data: bytes, cut: int, other: bytes
) -> None:
    for broken in (data[:cut], data[:cut] + other + data[cut + len(other) :], other):
        found = bare(broken, kind)
        assert found is None or isinstance(found, bytes)


@pytest.mark.parametrize("kind", FORMATS)
def test_a_file_of_another_format_is_odd(kind: PictureFormat) -> None:
    gif = b64decode("R0lGODlhAQABAAAAACw=")
    assert bare(encoded(Image.new("L", (1, 1)), "BMP") if kind is PictureFormat.GIF else gif, kind) is None
