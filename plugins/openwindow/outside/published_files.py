"""The files that are published as they are: beside the posts, and in the theme."""

from dataclasses import dataclass
from pathlib import Path

from openwindow.outside.content_files import read_bytes


@dataclass(frozen=True)
class FilesOnDisk:
    """Reads "content/…" below `content` and "theme/…" below `theme`, and never elsewhere."""

    content: Path
    theme: Path

    def read(self, path: str) -> bytes:
        """The bytes of a file; OpenWindowError when it cannot be read or lies outside its folder."""
        room, _, rest = path.partition("/")
        return read_bytes({"content": self.content, "theme": self.theme}[room], rest)
