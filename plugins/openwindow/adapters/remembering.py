"""What a build leaves for the next one, beside its output: how its inputs looked, and what it read.

Whatever cannot be relied on counts as forgotten: the next build then looks at everything again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from openwindow.core.model.stamps import Stamp, Stamps
from openwindow.outside.boots import boot
from openwindow.outside.checked_files import read_checked, write_checked
from openwindow.outside.disk_troubles import writing
from openwindow.outside.layers import Layers
from openwindow.outside.output_check import Look

if TYPE_CHECKING:
    from openwindow.core.assets.names import Addresses
    from openwindow.core.rebuild.memory import Memory, MemoryChange


@dataclass(frozen=True)
class Present:
    """How the inputs of a build look now.

    content, assets  the files of the content folder and of the theme's static folder
    theme            digest of templates, words and what settings they see; "" when that cannot be told
    settings         digest of the blog's own settings
    now              the moment the build is for, ISO 8601
    """

    content: Stamps
    assets: Stamps
    theme: str
    settings: str
    now: str

    @property
    def asset_paths(self) -> tuple[str, ...]:
        """The theme's static files, but the hidden ones."""
        return tuple(
            sorted(path for path in self.assets.by_path if not path.rpartition("/")[2].startswith("."))
        )


@dataclass(frozen=True)
class Head:
    """How the inputs and outputs of the last build looked, where it published the theme's static files, and
    until when time alone changes nothing."""

    present: Present
    until: str
    outputs: Mapping[str, Look]
    assets: "Addresses"
    manifest: bytes
    memory: bytes
    boot: str

    @property
    def until_moment(self) -> datetime | None:
        """Until when time alone changes nothing, None for ever."""
        return datetime.fromisoformat(self.until) if self.until else None

    def looks_like(self, present: Present) -> bool:
        """Whether the inputs are known to be those of the last build, but for the moment."""
        before = self.present
        same = (before.theme, before.settings) == (present.theme, present.settings) and present.theme
        return bool(same) and all(
            not old.changed(new) and not old.gone(new)
            for old, new in ((before.content, present.content), (before.assets, present.assets))
        )

    def is_of(self, now: datetime) -> bool:
        """Whether a moment is one at which the last build would have given the same."""
        until = self.until_moment
        return datetime.fromisoformat(self.present.now) <= now and (until is None or now < until)


@dataclass(frozen=True)
class Remembered:
    """The files beside an output that hold what its last build left; `version` is that of our code."""

    folder: Path
    manifest: Layers
    version: str

    @cached_property
    def head(self) -> Head | None:
        """How things looked; None when that is not known of just the build that wrote the output."""
        plain = read_checked(self._head, self.version)
        if plain is None:
            return None
        (content, assets, *rest), *others = plain
        head = Head(Present(Stamps(*content), Stamps(*assets), *rest), *others)
        if head.boot != boot():
            return None  # of what was written, some may not have come to the disk before its power went
        fits = head.manifest == self.manifest.seal and head.memory == self._memory.seal
        return head if fits else None

    @cached_property
    def memory(self) -> "Memory | None":
        """What was read, of just the build that the head is of."""
        # It stands for all that can be read: a quarter of a build that has nothing to do.
        from openwindow.adapters.packing import PACKING
        from openwindow.core.rebuild.memory import memory_of

        values = self._memory.read() if self.head else None
        return memory_of(values[0], values[1:], PACKING) if values else None

    def keep(
        self,
        memory: "Memory | MemoryChange",
        present: Present,
        until: datetime | None,
        outputs: Mapping[str, Look],
        assets: "Addresses",
    ) -> None:
        """Leaves this for the next build, after the output has been committed."""
        from openwindow.core.rebuild.memory import Memory

        with writing(self.folder):
            next_one = self.folder / "next"
            next_one.mkdir(exist_ok=True)
            if isinstance(memory, Memory):
                self._memory.write_base(next_one, memory.plain())
            else:
                self._memory.write_layer(next_one, memory.plain())
            self._memory.put(next_one)
            moment = until.isoformat() if until else ""
            self._write(Head(present, moment, outputs, assets, b"", b"", boot()))

    def _write(self, head: Head) -> None:
        looks = head.present
        plain = (_plain(looks.content), _plain(looks.assets), looks.theme, looks.settings, looks.now)
        seals = self.manifest.seal, self._memory.seal
        known = dict(head.outputs), dict(head.assets)
        write_checked(self._head, self.version, (plain, head.until, *known, *seals, head.boot))

    @property
    def _head(self) -> Path:
        return self.folder / "head"

    @property
    def _memory(self) -> Layers:
        return Layers(self.folder, "memory", self.version)

    @property
    def takes_changes(self) -> bool:
        """Whether a change of the memory is better kept than the whole of it."""
        return not self._memory.is_full


def _plain(stamps: Stamps) -> tuple[int, Mapping[str, Stamp | None]]:
    return stamps.began, dict(stamps.by_path)
