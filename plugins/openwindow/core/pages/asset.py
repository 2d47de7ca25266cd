"""The theme's static files, below `/theme/`."""

from collections.abc import Iterator

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.files import FileView, copy, read
from openwindow.core.pages.index import Index

NAME = "asset"


def plan(index: Index) -> Iterator[PlannedOutput]:
    """A copy of every static file of the theme."""
    for path in sorted(index.plan.assets):
        yield copy(NAME, f"theme/static/{path}", f"/theme/{path}")


def view(index: Index, source: str) -> FileView:  # noqa: ARG001  # all kinds are called alike
    """The file to copy."""
    return FileView(source)


def render(view: View, tools: Tools) -> bytes:
    """The file's bytes."""
    return read(view, tools)
