"""What has changed since the last build, as far as can be told without reading it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from openwindow.adapters.remembering import Head, Present, Remembered
from openwindow.core.lazily import Lazily
from openwindow.core.model.picture import PictureFacts
from openwindow.core.pages import cells
from openwindow.core.reading.again import PostKept, bundle_of
from openwindow.core.rebuild.memory import Memory, MemoryChange


@dataclass(frozen=True)
class Since:
    """The last build and what looks different now; `content` are the paths of files that may have changed or
    are new, `gone` those that are no longer there."""

    present: Present
    head: Head | None = None
    memory: Memory | None = None

    @property
    def content(self) -> tuple[str, ...]:
        """The files of the content folder that are new or may have changed."""
        return self.head.present.content.changed(self.present.content) if self.head else ()

    @property
    def gone(self) -> tuple[str, ...]:
        """The files of the content folder that are no longer there."""
        return self.head.present.content.gone(self.present.content) if self.head else ()

    @property
    def assets(self) -> tuple[str, ...]:
        """The theme's static files that may have changed."""
        return self.head.present.assets.changed(self.present.assets) if self.head else ()

    @property
    def may_be_small(self) -> bool:
        """Whether nothing has changed but files of posts and people, none of which is gone."""
        return not (self.has_other_theme or self.has_other_settings or self.has_other_assets or self.gone)

    @property
    def touched(self) -> frozenset[str]:
        """The cells of files, and of the theme when its files are others."""
        files = [cells.of_file(f"content/{path}") for path in self.content]
        files += [cells.of_file(f"theme/static/{path}") for path in self.assets]
        return frozenset([*files, cells.THEME] if self.has_other_theme else files)

    @property
    def has_other_theme(self) -> bool:
        """Whether templates, words or what settings they see have changed, or may have."""
        theme = self.present.theme
        return not theme or self.head is None or self.head.present.theme != theme

    @property
    def has_other_settings(self) -> bool:
        """Whether the blog's settings are others."""
        return self.head is None or self.head.present.settings != self.present.settings

    @property
    def has_other_assets(self) -> bool:
        """Whether there are other static files."""
        return self.head is None or set(self.head.present.assets.by_path) != set(self.present.assets.by_path)

    def pictures(self) -> Mapping[str, PictureFacts]:
        """What was found in the pictures that look as they did."""
        if self.memory is None:
            return {}
        changed = frozenset(self.content)
        return {path: facts for path, facts in self.memory.pictures.items() if path not in changed}

    def kept(self) -> Mapping[str, PostKept]:
        """The posts whose files look as they did, by folder; they are as they were read."""
        if self.memory is None or self.has_other_settings:
            return {}
        other = {bundle_of(path) for path in (*self.content, *self.gone)}
        same = {folder: None for folder in self.memory.entries if folder not in other}
        return Lazily(same, self._post)

    def _post(self, folder: str) -> PostKept:
        assert self.memory
        entry = self.memory.entry(folder)
        return PostKept(entry.read, entry.files)


def since_then(past: Remembered, present: Present) -> Since:
    """What has changed since what is remembered; without a whole memory, everything."""
    head, memory = past.head, past.memory
    return Since(present, head, memory) if head and memory else Since(present)


@dataclass(frozen=True)
class Staged:
    """What a build has found, besides what it staged: what to remember (and, after a small build,
    what of that is other than before), until when time changes nothing."""

    memory: Memory
    until: datetime | None
    change: MemoryChange | None = None
