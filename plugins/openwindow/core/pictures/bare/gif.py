"""GIF: blocks, most of them in pieces of up to 255 bytes. Comments, XMP and what programs keep for themselves
are left out, and how often it moves is kept."""

from openwindow.core.pictures.bare.format import OddFileError

_BEGINNINGS = (b"GIF87a", b"GIF89a")
_EXTENSION, _IMAGE, _END = 0x21, 0x2C, 0x3B
_CONTROL, _TEXT, _APPLICATION = 0xF9, 0x01, 0xFF
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def bare(data: bytes) -> bytes:
    """The pictures, their palettes, times and transparency."""
    if data[:6] not in _BEGINNINGS:
        raise OddFileError
    at = 13 + _palette(data[10])
    kept = [data[:at]]
    while data[at] != _END:
        begin = at
        if data[at] == _EXTENSION:
            at = _after_pieces(data, at + 2)
            if _is_needed(data, begin):
                kept.append(data[begin:at])
        elif data[at] == _IMAGE:
            at = _after_pieces(data, at + 11 + _palette(data[at + 9]))
            kept.append(data[begin:at])
        else:
            raise OddFileError
    return b"".join([*kept, bytes([_END])])


def _palette(flags: int) -> int:
    """Bytes of a palette, by the flags that tell of it."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _after_pieces(data: bytes, at: int) -> int:
    while data[at]:
        at += data[at] + 1
    return at + 1


def _is_needed(data: bytes, at: int) -> bool:
    label = data[at + 1]
    if label == _APPLICATION:
        return data[at + 3 : at + 14] in _LOOPS
    return label in (_CONTROL, _TEXT)
