"""WebP: RIFF, chunks each with its name and length. EXIF, XMP, profiles and unknown chunks are left out."""

from openwindow.core.pictures.bare.format import OddFileError

_RIFF, _WEBP = b"RIFF", b"WEBP"
_EXTENDED = b"VP8X"
_KEPT = frozenset({b"VP8 ", b"VP8L", _EXTENDED, b"ALPH", b"ANIM", b"ANMF"})
_NOTED = 0b0010_1100
"""The bits by which the first chunk tells of a profile, of EXIF and of XMP."""


def bare(data: bytes) -> bytes:
    """The pixels, their transparency, and how they move."""
    if data[:4] != _RIFF or data[8:12] != _WEBP:
        raise OddFileError
    end = 8 + int.from_bytes(data[4:8], "little")
    if len(data) < end:
        raise OddFileError
    kept, at = [_WEBP], 12
    while at < end:
        name, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        chunk = data[at : at + 8 + size + size % 2]
        if len(chunk) < 8 + size:
            raise OddFileError
        if name in _KEPT:
            kept.append(_without_flags(chunk) if name == _EXTENDED else chunk)
        at += len(chunk)
    body = b"".join(kept)
    return _RIFF + len(body).to_bytes(4, "little") + body


def _without_flags(chunk: bytes) -> bytes:
    return chunk[:8] + bytes([chunk[8] & ~_NOTED]) + chunk[9:]
