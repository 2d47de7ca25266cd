"""JPEG: segments, each with a marker and its length; after the last one of the header come the pixels.

EXIF (with places, and a thumbnail), XMP, IPTC, profiles, comments and what phones put behind the picture
(films, maps of depth, brighter versions) are left out.
"""

import re

from openwindow.core.pictures.bare.format import OddFileError

_BEGIN, _END = b"\xff\xd8", b"\xff\xd9"
_SCAN, _COMMENT = 0xDA, 0xFE
_APPLICATIONS = range(0xE0, 0xF0)
_JFIF, _ADOBE = 0xE0, 0xEE
"""What density pixels have, and how their colours are written: without it a decoder would have to guess."""

_MARKER = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]")
"""Within pixels: neither a 255 of them, which is followed by a 0, nor a mark to begin anew at."""

_JFIF_HEAD = 16
"""Bytes of that segment without the thumbnail that may follow in it, with the length."""


def bare(data: bytes) -> bytes:
    """The tables and the pixels."""
    if not data.startswith(_BEGIN):
        raise OddFileError
    kept, at = [_BEGIN], len(_BEGIN)
    while True:
        at, marker = _marker(data, at)
        if marker == _END[1]:
            return b"".join([*kept, _END])
        size = int.from_bytes(data[at + 2 : at + 4])
        segment = data[at : at + 2 + size]
        if size < 2 or len(segment) < size + 2:
            raise OddFileError
        at += len(segment)
        if marker == _SCAN:
            end = _end_of_scan(data, at)
            kept += (segment, data[at:end])
            at = end
        elif stays := _kept(segment, marker):
            kept.append(stays)


def _marker(data: bytes, at: int) -> tuple[int, int]:
    """Where the next marker stands, and which it is; any number of 255s may stand before it."""
    if data[at] != 0xFF:
        raise OddFileError
    while data[at + 1] == 0xFF:
        at += 1
    return at, data[at + 1]


def _end_of_scan(data: bytes, at: int) -> int:
    found = _MARKER.search(data, at)
    if found is None:
        raise OddFileError
    return found.end() - 2


def _kept(segment: bytes, marker: int) -> bytes:
    """What stays of a segment."""
    if marker == _JFIF and segment[4:9] == b"JFIF\x00" and len(segment) >= _JFIF_HEAD + 2:
        return segment[:2] + _JFIF_HEAD.to_bytes(2) + segment[4:16] + b"\x00\x00"
    if marker == _ADOBE and segment[4:9] == b"Adobe":
        return segment
    return b"" if marker in _APPLICATIONS or marker == _COMMENT else segment
