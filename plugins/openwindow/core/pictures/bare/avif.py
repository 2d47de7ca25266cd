"""AVIF: boxes within boxes, and items that lie anywhere in the file. Nothing can be taken out of that without
writing all places anew, so a file that holds anything but pixels is one to be encoded again."""

from collections.abc import Iterator

from openwindow.core.pictures.bare.format import OddFileError

_BOXES = frozenset({b"ftyp", b"meta", b"mdat"})
_IN_META = frozenset({b"hdlr", b"pitm", b"iloc", b"iinf", b"iref", b"iprp", b"idat"})
_PIXELS = frozenset({b"av01", b"grid", b"iovl"})
_PROFILES = (b"colrprof", b"colrrICC")


def bare(data: bytes) -> bytes:
    """The file itself, when it holds nothing but pixels."""
    boxes = dict(_boxes(data, 0, len(data)))
    if not boxes.keys() <= _BOXES or not boxes.keys() >= {b"ftyp", b"meta"}:
        raise OddFileError
    begin, end = boxes[b"meta"]
    inner = dict(_boxes(data, begin + 4, end))
    meta = data[begin:end]
    if not inner.keys() <= _IN_META or any(profile in meta for profile in _PROFILES):
        raise OddFileError
    if not _kinds(data, *inner[b"iinf"]) <= _PIXELS:
        raise OddFileError
    return data


def _boxes(data: bytes, at: int, end: int) -> Iterator[tuple[bytes, tuple[int, int]]]:
    """The names of the boxes in a part of the file, and from where to where each holds something."""
    while at < end:
        size, name, head = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16]), 16
        elif size == 0:
            size = end - at
        if size < head or at + size > end:
            raise OddFileError
        yield name, (at + head, at + size)
        at += size


def _kinds(data: bytes, begin: int, end: int) -> frozenset[bytes]:
    """What the items are; each is told of in a box of its own, whose first byte is the version."""
    counted = 2 if data[begin] == 0 else 4
    found = set()
    for name, (at, _) in _boxes(data, begin + 4 + counted, end):
        version = data[at]
        if name != b"infe" or version < 2:
            raise OddFileError
        number = 2 if version == 2 else 4
        found.add(data[at + 4 + number + 2 : at + 4 + number + 6])
    return frozenset(found)
