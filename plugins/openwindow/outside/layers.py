"""A value kept as a base and what has changed in it since: a small change writes little.

Each is a checked file of plain types; a layer belongs to just the layers below it.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from openwindow.outside.checked_files import read_checked, seal_of, write_checked

MOST = 50
"""Layers, after which the base is better written anew."""


class Layers:
    """The files `<name>`, `<name>+1`, `<name>+2` … of a folder; `version` names what understands them."""

    def __init__(self, folder: Path, name: str, version: str) -> None:
        self._folder, self._name, self._version = folder, name, version

    def read(self) -> list[Any] | None:
        """The base and the layers, in order; None when there is no base, or anything is not whole."""
        values, below = [], ""
        for file in self._files():
            value = read_checked(file, self._version + below)
            if value is None:
                return None
            values.append(value)
            below = seal_of(file).hex()
        return values or None

    @property
    def seal(self) -> bytes:
        """What tells this value from others kept here; b"" when there is none."""
        last = b""
        for file in self._files():
            last = seal_of(file)
        return last

    @property
    def next_layer(self) -> str:
        """The name of the file that the next change is written to."""
        return f"{self._name}+{sum(1 for _ in self._files())}"

    @property
    def is_full(self) -> bool:
        """Whether a base is to be written, because there is none, or there are many layers on it."""
        return not 0 < sum(1 for _ in self._files()) <= MOST

    def write_base(self, folder: Path, value: Any) -> None:
        """Writes a base, to be `put` in place. Raises OSError."""
        write_checked(folder / self._name, self._version, value)

    def write_layer(self, folder: Path, value: Any) -> None:
        """Writes what has changed, to be `put` in place. Raises OSError."""
        write_checked(folder / self.next_layer, self._version + self.seal.hex(), value)

    def put(self, folder: Path) -> None:
        """Puts in place what was written to a folder, if anything was; may be repeated. Raises OSError."""
        with suppress(FileNotFoundError):
            (folder / self._name).replace(self._folder / self._name)
            for layer in self._layers():
                layer.unlink()
        for layer in folder.glob(f"{self._name}+*"):
            layer.replace(self._folder / layer.name)

    def forget(self) -> None:
        """Removes the base and all layers. Raises OSError."""
        for file in [*self._files()]:
            file.unlink()

    def _files(self) -> Iterator[Path]:
        base = self._folder / self._name
        if base.exists():
            yield base
            yield from self._layers()

    def _layers(self) -> Iterator[Path]:
        number = 1
        while (layer := self._folder / f"{self._name}+{number}").exists():
            yield layer
            number += 1
