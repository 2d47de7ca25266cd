"""A file that does not exist yet."""

from dataclasses import dataclass


@dataclass(frozen=True)
class NewFile:
    """`path` is relative to the content folder, with "/" between its parts."""

    path: str
    text: str
