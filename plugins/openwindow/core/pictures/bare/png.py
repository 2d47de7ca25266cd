"""PNG: chunks, each with its length, name and checksum. Texts, EXIF, times, profiles, what programs keep for
themselves, and whatever follows the end are left out."""

from openwindow.core.pictures.bare.format import OddFileError

_BEGIN = b"\x89PNG\r\n\x1a\n"
_END = b"IEND"
_KEPT = frozenset(
    {
        *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS"),
        *(b"gAMA", b"cHRM", b"sRGB", b"cICP", b"sBIT"),  # which colours the numbers mean
        *(b"acTL", b"fcTL", b"fdAT"),  # how it moves
    }
)
_FRAME = 12
"""Bytes of a chunk around what it holds."""


def bare(data: bytes) -> bytes:
    """The pixels, their palette and transparency, and what colours they mean."""
    if not data.startswith(_BEGIN):
        raise OddFileError
    kept, at, name = [_BEGIN], len(_BEGIN), b""
    while name != _END:
        size = int.from_bytes(data[at : at + 4]) + _FRAME
        chunk = data[at : at + size]
        if len(chunk) < size:
            raise OddFileError
        name = chunk[4:8]
        if name in _KEPT:
            kept.append(chunk)
        elif not name[0] & 0x20:  # a capital: without this one nobody could show the picture
            raise OddFileError
        at += size
    return b"".join(kept)
