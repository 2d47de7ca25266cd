"""The files of the search's index, below `/search/pagefind/`: one index of all languages, split by them."""

from collections.abc import Iterator
from dataclasses import dataclass

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.files import FileView, copy, read
from openwindow.core.pages.index import Index

NAME = "search_index"
ADDRESS = "/search/pagefind/"


@dataclass(frozen=True)
class IndexFileView(FileView):
    """A file of the index, `digest` of its bytes."""

    digest: str


def plan(index: Index) -> Iterator[PlannedOutput]:
    """A copy of every file of the index; none in a build without search."""
    for path in sorted(index.plan.search.files):
        yield copy(NAME, f"search/{path}", f"{ADDRESS}{path}")


def view(index: Index, source: str) -> IndexFileView:
    """The file to copy."""
    return IndexFileView(source, index.plan.search.files[source.removeprefix("search/")])


def render(view: View, tools: Tools) -> bytes:
    """The file's bytes."""
    return read(view, tools)
