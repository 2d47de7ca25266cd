"""Files of our own that are read back only when they are whole and of this version."""

import hashlib
import marshal
import os
import sys
from pathlib import Path
from typing import Any


def write_checked(file: Path, version: str, value: Any) -> None:
    """Replaces a file at once by one that holds `value`, made of plain types. Raises OSError."""
    data = marshal.dumps(value)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    with draft.open("wb") as opened:
        opened.write(_seal(version, data))
        opened.write(data)
    draft.replace(file)


def read_checked(file: Path, version: str) -> Any | None:
    """The value of a file; None when there is none, or another version or a flipped bit makes it unsafe."""
    try:
        sealed = file.read_bytes()
    except OSError:
        return None
    data = memoryview(sealed)[_SEAL:]
    return marshal.loads(data) if sealed[:_SEAL] == _seal(version, data) else None


_SEAL = hashlib.sha256().digest_size


def seal_of(file: Path) -> bytes:
    """What tells a checked file from others of its name; b"" when there is none."""
    try:
        with file.open("rb") as opened:
            return opened.read(_SEAL)
    except OSError:
        return b""


def _seal(version: str, data: bytes | memoryview) -> bytes:
    """Differs for other data, another version of ours and another Python, whose marshal may differ."""
    seal = hashlib.sha256(f"{version} {sys.implementation.cache_tag}\n".encode())
    seal.update(data)
    return seal.digest()
