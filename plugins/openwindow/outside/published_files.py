"""The files that are published as they are: beside the posts, and in the theme's static folder."""

from dataclasses import dataclass
from pathlib import Path

from openwindow.outside.content_files import read_bytes


@dataclass(frozen=True)
class FilesOnDisk:
    """Reads "content/…" below `content` and "theme/…" below `theme_static`, and never elsewhere."""

    content: Path
    theme_static: Path

    def read(self, path: str) -> bytes:
        """The bytes of a file; OpenWindowError when it cannot be read or lies outside its folder."""
        room, _, rest = path.partition("/")
        return read_bytes({"content": self.content, "theme": self.theme_static}[room], rest)
