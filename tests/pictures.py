"""Pictures made by hand, in the formats and with the oddities that cameras and programs give them."""

import io
import struct
import zlib
from typing import Any

from PIL import Image, ImageCms

SECRET = b"Secret"
"""Stands wherever something could be noted beside pixels."""


def dot(number: int) -> bytes:
    """A PNG of four points, without any library; others for other numbers."""
    line = b"\0" + bytes([number % 256, 120, 40]) * 2
    parts = ((b"IHDR", struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(line * 2)))
    chunks = (_chunk(name, data) for name, data in (*parts, (b"IEND", b"")))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def photograph(width: int = 64, height: int = 48) -> Image.Image:
    """Noise over soft shades; red on the left, blue on the right, brighter at the top."""
    across = Image.linear_gradient("L").rotate(90).resize((width, height))
    down = Image.linear_gradient("L").rotate(180).resize((width, height))
    noise = Image.frombytes("L", (width, height), bytes(i * i * 7919 % 251 for i in range(width * height)))
    shades = Image.merge("RGB", (across.point(lambda value: 255 - value), down, across))
    return Image.blend(shades, Image.merge("RGB", (noise,) * 3), 0.2)


def drawing(width: int = 64, height: int = 48) -> Image.Image:
    """Flat colours with an edge."""
    image = Image.new("RGB", (width, height), (240, 230, 200))
    image.paste((20, 90, 80), (width // 4, height // 4, width // 2, height // 2))
    return image


def encoded(image: Image.Image, kind: str, **options: Any) -> bytes:
    """The bytes of a picture."""
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def decoded(data: bytes) -> Image.Image:
    """The picture of some bytes, read."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def notes(orientation: int = 1) -> Image.Exif:
    """What a telephone notes: who made it, its number, and where it was, which everybody can read."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = SECRET.decode()
    exif.get_ifd(0x8769)[0xA431] = SECRET.decode()
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "N", (48.0, 51.0, 30.0)
    return exif


def profile() -> bytes:
    """A profile of colours that does not call itself that of browsers, though it means the same ones."""
    own, other = ("".join(name).encode("utf-16-be") for name in ("sRGB", "Wide"))
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes().replace(own, other)
