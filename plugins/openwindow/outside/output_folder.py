"""The output folder itself: looks and changes that never pass through a link."""

import errno
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from openwindow.outside.output_paths import folders_of


class OutputFolder:
    """A folder whose files are named by safe paths; `root` is followed, links below it are not."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._known: set[str] = set()

    @property
    def exists(self) -> bool:
        """Whether anything stands where the folder is to be."""
        return os.path.lexists(self.root)

    def mode(self, path: str) -> int | None:
        """What stands at a path: a mode for `stat`, of a link itself; None when nothing does."""
        try:
            return os.lstat(self.root / path).st_mode
        except (FileNotFoundError, NotADirectoryError):
            return None

    def obstacle(self, path: str) -> str | None:
        """The first of the path's folders that is something else than a folder."""
        for folder in folders_of(path):
            if folder in self._known:
                continue
            mode = self.mode(folder)
            if mode is None:
                return None
            if not stat.S_ISDIR(mode):
                return folder
            self._known.add(folder)
        return None

    def holds(self, path: str, data: bytes) -> bool:
        """Whether a file with exactly these bytes stands at a path."""
        file = self.root / path
        try:
            seen = os.lstat(file)
            if not stat.S_ISREG(seen.st_mode) or seen.st_size != len(data) or self.obstacle(path):
                return False
            return file.read_bytes() == data
        except OSError:
            return False

    def files_below(self, path: str) -> Iterator[str]:
        """All files, links and empty folders below a folder, by path."""
        for folder, folders, names in os.walk(self.root / path):
            links = [name for name in folders if (Path(folder) / name).is_symlink()]
            for name in (*names, *links) if names or folders else [""]:
                yield (Path(folder) / name).relative_to(self.root).as_posix()

    def place(self, staged: Path, path: str) -> None:
        """Moves a finished file to its path, at once and whole; makes the folders on the way."""
        if self.obstacle(path):
            raise NotADirectoryError(errno.ENOTDIR, "not a folder", path)
        target = self.root / path
        if not self._known.issuperset(folders_of(path)):
            target.parent.mkdir(parents=True, exist_ok=True)
        staged.replace(target)

    def delete(self, path: str) -> None:
        """Removes a file, and the folders that it leaves empty; leaves alone what is no file."""
        if self.obstacle(path):
            return
        with suppress(FileNotFoundError, NotADirectoryError):
            mode = os.lstat(self.root / path).st_mode
            if not stat.S_ISDIR(mode):
                (self.root / path).unlink()
        for folder in reversed([*folders_of(path)]):
            self._known.discard(folder)
            try:
                (self.root / folder).rmdir()
            except FileNotFoundError:
                continue  # an interrupted commit came so far
            except OSError:
                return


def remove_folder(folder: Path) -> None:
    """Removes a folder of our own with all it holds, if it is there."""
    with suppress(FileNotFoundError):
        shutil.rmtree(folder)
