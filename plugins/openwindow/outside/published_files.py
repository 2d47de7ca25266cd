"""The files that are published as they are: beside the posts, in the theme, of the search's index."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from openwindow.core.model.picture import Recipe
from openwindow.outside.content_files import read_bytes
from openwindow.outside.picture_store import PictureStore


@dataclass(frozen=True)
class FilesOnDisk:
    """Reads "content/…" below `content`, "theme/…" below `theme`, "search/…" below `search`, and never
    elsewhere."""

    content: Path
    theme: Path
    pictures: PictureStore
    search: Path | None = None

    def read(self, path: str) -> bytes:
        """The bytes of a file; OpenWindowError when it cannot be read or lies outside its folder."""
        room, _, rest = path.partition("/")
        folder = {"content": self.content, "theme": self.theme, "search": self.search}[room]
        assert folder, "a build without search asks for no file of its index"
        return read_bytes(folder, rest)

    def picture(self, path: str, digest: str, recipe: Recipe) -> bytes:
        """A picture made from the one in a file; OpenWindowError when that is not what it was."""
        return self.pictures.made(path, digest, recipe, partial(self.read, path))
