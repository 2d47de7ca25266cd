"""Files as the outside found them, before anyone has read them."""

from dataclasses import dataclass
from enum import Enum


class Trouble(Enum):
    """Why a file cannot be used at all; the values are codes of problems."""

    LEADS_OUTSIDE = "leads-outside"
    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"
    UNUSABLE_NAME = "unusable-name"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file below the content folder.

    `path` is relative to that folder, with "/" between its parts. `data` is there for the files that
    are read as text (`.md`, `.yml`), and None for all others and wherever there is trouble.
    """

    path: str
    size: int
    data: bytes | None = None
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class BodySource:
    """Where a Markdown body stands: its file, the line it begins on, and the SHA-256 of its text."""

    path: str
    line: int
    digest: str
