"""Photographs for the corpus: what a camera gives, as far as encoders can tell."""

import io
from functools import lru_cache
from random import Random

from PIL import Image

SIZE = (2400, 1600)
EVERY = 10
"""One post of so many has one."""

_OCTAVES = (4, 16, 64, 400)
"""From large soft shapes to grain, by how many dots across."""


@lru_cache(maxsize=256)
def photograph(number: int) -> bytes:
    """A JPEG of four million pixels, about a megabyte."""
    random = Random(number)
    bands = [_band(random) for _ in range(3)]
    file = io.BytesIO()
    Image.merge("RGB", bands).save(file, "JPEG", quality=88)
    return file.getvalue()


def _band(random: Random) -> Image.Image:
    whole = Image.new("L", SIZE, 128)
    for number, across in enumerate(_OCTAVES):
        down = across * SIZE[1] // SIZE[0] or 1
        dots = Image.frombytes("L", (across, down), random.randbytes(across * down))
        whole = Image.blend(whole, dots.resize(SIZE, Image.Resampling.BICUBIC), 0.5 / (number + 1))
    return whole
