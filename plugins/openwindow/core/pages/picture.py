"""The pictures and documents that visible texts and people show."""

from collections.abc import Iterator

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.files import FileView, copy, read
from openwindow.core.pages.index import Index

NAME = "picture"


def plan(index: Index) -> Iterator[PlannedOutput]:
    """A copy of every file that is shown."""
    for path, address in sorted(index.plan.published_files.items()):
        yield copy(NAME, f"content/{path}", address)


def view(index: Index, source: str) -> FileView:  # noqa: ARG001  # all kinds are called alike
    """The file to copy."""
    return FileView(source)


def render(view: View, tools: Tools) -> bytes:
    """The file's bytes."""
    return read(view, tools)
