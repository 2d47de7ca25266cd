"""The pictures and documents that visible texts and people show. Pictures lose what was noted beside their
pixels; documents stay as they are."""

from collections.abc import Iterator

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.files import FileView, PictureView, copy, published, read
from openwindow.core.pages.index import Index
from openwindow.core.pictures.named import is_picture
from openwindow.core.pictures.variants import published_recipe

NAME = "picture"


def plan(index: Index) -> Iterator[PlannedOutput]:
    """Every file that is shown or offered, at the address that it keeps for ever."""
    for path, address in sorted(index.plan.published_files.items()):
        yield copy(NAME, f"content/{path}", address)


def view(index: Index, source: str) -> FileView | PictureView:
    """The file, and of a picture what is known of it."""
    if not is_picture(source):
        return FileView(source)
    facts = index.picture(source)
    return PictureView(source, facts, published_recipe(facts))


def render(view: View, tools: Tools) -> bytes:
    """The bytes of the document, or of the bare picture."""
    return read(view, tools) if isinstance(view, FileView) else published(view, tools)
