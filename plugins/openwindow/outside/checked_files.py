"""Files of our own that are read back only when they are whole and of this version."""

import hashlib
import marshal
import os
import sys
from pathlib import Path
from typing import Any

_MARK = f"openwindow 1 {sys.implementation.cache_tag}\n".encode()
_DIGEST = hashlib.sha256().digest_size


def write_checked(file: Path, value: Any) -> None:
    """Replaces a file at once by one that holds `value`, made of plain types. Raises OSError."""
    data = marshal.dumps(value)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    draft.write_bytes(_MARK + hashlib.sha256(data).digest() + data)
    draft.replace(file)


def read_checked(file: Path) -> Any | None:
    """The value of a file; None when there is none, or another version or a flipped bit makes it unsafe."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    body = data[len(_MARK) + _DIGEST :]
    if not data.startswith(_MARK) or hashlib.sha256(body).digest() != data[len(_MARK) : len(_MARK) + _DIGEST]:
        return None
    return marshal.loads(body)
