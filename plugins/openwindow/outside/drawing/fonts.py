"""The font that the package brings along, so that pictures do not depend on what a machine has."""

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from PIL import ImageFont
from PIL.ImageFont import FreeTypeFont, Layout

from openwindow.core.model.drawing import Style, Weight

FOLDER = Path(__file__).resolve().parents[2] / "fonts"


def file_of(weight: Weight) -> Path:
    """The file of a weight."""
    return FOLDER / f"OpenWindowSerif-{weight.value}-1.0.ttf"


@cache
def font(weight: Weight, size: int) -> FreeTypeFont:
    """The font in a size; Raqm joins Arabic letters and orders lines that run both ways."""
    return ImageFont.truetype(file_of(weight), size, layout_engine=Layout.RAQM)


def width(text: str, style: Style) -> float:
    """How long a line is."""
    written = font(style.weight, style.size)
    return written.getlength(text, direction=style.direction, language=style.language)


@cache
def characters() -> frozenset[str]:
    """What the font has in every weight."""
    by_weight = [frozenset(map(chr, _codes(file_of(weight).read_bytes()))) for weight in Weight]
    return frozenset.intersection(*by_weight)


def _codes(data: bytes) -> Iterator[int]:
    """The codes that a font's table of characters (`cmap`, of format 4) has glyphs for."""
    count = struct.unpack_from(">H", data, 4)[0]
    records = (struct.unpack_from(">4s4xL4x", data, 12 + 16 * number) for number in range(count))
    table = next(start for tag, start in records if tag == b"cmap")
    start = table + struct.unpack_from(">L", data, table + 8)[0]
    kind, segments = struct.unpack_from(">H4xH", data, start)
    assert kind == 4
    ends = struct.unpack_from(f">{segments // 2}H", data, start + 14)
    begins = struct.unpack_from(f">{segments // 2}H", data, start + 16 + segments)
    for begin, end in zip(begins, ends, strict=True):
        yield from range(begin, min(end, 0xFFFE) + 1)
