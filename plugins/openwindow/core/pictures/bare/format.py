"""What is known of a format whose files can be made bare."""

from typing import Protocol


class OddFileError(Exception):
    """A file is not built as its format says, though programs may show it."""


class BareFormat(Protocol):
    """A format is a module of this folder with this name."""

    def bare(self, data: bytes) -> bytes:
        """The file without what is not needed to show it. Raises OddFileError, IndexError, ValueError."""
