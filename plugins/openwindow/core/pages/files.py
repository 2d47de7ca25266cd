"""Files that are published as they are: what pictures and the theme's assets share."""

from dataclasses import dataclass

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.urls import Address, output_path


@dataclass(frozen=True)
class FileView(View):
    """A file to copy: `source` is named `content/…` or `theme/static/…`.

    What the file holds is not known here: whoever compares fingerprints adds a part for its bytes.
    """

    source: str


def copy(kind: str, source: str, address: Address) -> PlannedOutput:
    """A copy of a file at an address."""
    return PlannedOutput(output_path(address), kind, (source,))


def read(view: View, tools: Tools) -> bytes:
    """The file's bytes."""
    assert isinstance(view, FileView)
    return tools.read(view.source)
