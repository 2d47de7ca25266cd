"""What a page kind is."""

from collections.abc import Iterator
from typing import Any, Protocol

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.index import Index


class PageKind(Protocol):
    """A kind of pages or files is a module of this folder with these four names."""

    NAME: str

    def plan(self, index: Index) -> Iterator[PlannedOutput]:
        """All outputs of this kind; nothing is looked up for them that does not decide whether they exist."""

    # Any: each kind takes the values that it has put into its own planned outputs.
    @property
    def view(self) -> Any:
        """`view(index, *values)` is the view of one of this kind's planned outputs."""

    def render(self, view: View, tools: Tools) -> str | bytes:
        """The file that one of this kind's planned outputs stands for; it depends on nothing else."""
