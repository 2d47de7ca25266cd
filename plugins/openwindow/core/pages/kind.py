"""What a page kind is."""

from collections.abc import Iterator
from typing import Protocol

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.index import Index


class PageKind(Protocol):
    """A kind of pages or files is a module of this folder with these three names."""

    NAME: str

    def plan(self, index: Index) -> Iterator[PlannedOutput]:
        """All outputs of this kind; nothing is rendered yet."""

    def render(self, view: View, tools: Tools) -> str | bytes:
        """The file that one of this kind's planned outputs stands for; it depends on nothing else."""
