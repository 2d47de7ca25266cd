"""Pictures made from others, kept from build to build by what they were made from and how; and what was found
in those that were looked into. Each picture is a file of its own; a damaged one is made again."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from openwindow.core.model.picture import PictureFacts, PictureFormat, Recipe
from openwindow.core.problems import OpenWindowError, Place, problem
from openwindow.outside.checked_files import read_checked, write_checked
from openwindow.outside.disk_troubles import writing

if TYPE_CHECKING:
    from PIL.Image import Image

_SEAL = sha256().digest_size
_ANY_SIZE = 1 << 62
"""A picture that is to be made has been looked into before."""


@dataclass
class PictureStore:
    """The pictures of earlier builds and of this one; `version` names the code and library that make them."""

    folder: Path
    version: str
    _last: "tuple[str, Image] | None" = field(default=None, repr=False)

    def __getstate__(self) -> dict[str, object]:
        return {**vars(self), "_last": None}

    def made(self, name: str, digest: str, recipe: Recipe, read: Callable[[], bytes]) -> bytes:
        """The picture made from the file `name`, which is read only when it must be made anew.

        Raises OpenWindowError when its bytes have another digest now.
        """
        file = self.folder / self.key(digest, recipe)
        try:
            sealed = file.read_bytes()
        except OSError:
            sealed = b""
        seal, data = sealed[:_SEAL], sealed[_SEAL:]
        if seal and sha256(data).digest() == seal:
            return data
        data = self._make(name, digest, recipe, read)
        self._keep(file, data)
        return data

    def key(self, digest: str, recipe: Recipe) -> str:
        """By what a picture is found."""
        return sha256(f"{self.version} {digest} {recipe!r}".encode()).hexdigest()

    def looks(self) -> Mapping[str, PictureFacts]:
        """What was found in pictures, by the digests of their bytes."""
        known = read_checked(self.folder / "looks", self.version) or ()
        return {each.digest: each for each in map(_facts, known)}

    def save_looks(self, found: Iterable[PictureFacts]) -> None:
        """Remembers what was found in pictures, and forgets all others."""
        plain = {each.digest: _plain(each) for each in found}
        if not plain and not self.folder.exists():
            return
        with writing(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            write_checked(self.folder / "looks", self.version, [plain[digest] for digest in sorted(plain)])

    def keep_only(self, keys: Iterable[str]) -> None:
        """Removes the pictures that are no longer used."""
        wanted = {*keys, "looks"}
        with writing(self.folder):
            for file in self.folder.glob("*"):
                if file.name not in wanted:
                    file.unlink()

    def _make(self, name: str, digest: str, recipe: Recipe, read: Callable[[], bytes]) -> bytes:
        # Pillow takes as long to import as a small build takes for all its work.
        from openwindow.outside.picture_making import made
        from openwindow.outside.picture_pixels import as_seen, opened

        if self._last is None or self._last[0] != digest:
            self._last = None  # two large pictures need not be in memory together
            data = read()
            if sha256(data).hexdigest() != digest:
                raise OpenWindowError([problem("changed-meanwhile", Place(name))])
            self._last = digest, as_seen(opened(data, _ANY_SIZE))
        return made(self._last[1], recipe)

    def _keep(self, file: Path, data: bytes) -> None:
        """Puts a picture in place at once: other processes may look for the same."""
        draft = file.with_name(f"{uuid4().hex}.draft")
        with writing(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(sha256(data).digest() + data)
            draft.replace(file)


def _plain(facts: PictureFacts) -> tuple[str, int, int, str, bool, bool, int]:
    return (
        facts.format.name,
        facts.width,
        facts.height,
        facts.digest,
        facts.animated,
        facts.as_is,
        facts.even,
    )


def _facts(plain: tuple[str, int, int, str, bool, bool, int]) -> PictureFacts:
    return PictureFacts(PictureFormat[plain[0]], *plain[1:])
