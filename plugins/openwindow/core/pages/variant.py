"""The pictures that visible texts and people show, in the sizes and formats that browsers choose from."""

from collections.abc import Iterator

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.picture import Box, PictureFormat, Recipe
from openwindow.core.model.ports import Tools
from openwindow.core.pages.files import PictureView, published
from openwindow.core.pages.index import Index
from openwindow.core.pictures.variants import Variant, at_window, in_text
from openwindow.core.urls import output_path

NAME = "variant"


def plan(index: Index) -> Iterator[PlannedOutput]:
    """Every size in every format, of each picture that a text shows and of each portrait."""
    known = index.plan
    for path in sorted(known.shown):
        variants = in_text(known.pictures[path], known.published_files[path])
        yield from (_output(path, each) for each in variants)
    for author in known.authors.values():
        if author.portrait and author.portrait.path in known.published_files:
            face = author.portrait
            variants = at_window(known.pictures[face.path], known.published_files[face.path], face.focus)
            yield from (_output(face.path, each) for each in variants)


def _output(path: str, variant: Variant) -> PlannedOutput:
    recipe = variant.recipe
    box = recipe.box
    corners = (box.left, box.top, box.right, box.bottom)
    how = (recipe.format.name, recipe.width, recipe.height, recipe.quality, recipe.lossless, recipe.colours)
    return PlannedOutput(output_path(variant.address), NAME, (f"content/{path}", *corners, *how))


def view(index: Index, source: str, *how: str | int) -> PictureView:
    """The picture that it is made from, and how."""
    left, top, right, bottom, kind, width, height, quality, lossless, colours = how
    recipe = Recipe(
        PictureFormat[str(kind)],
        Box(int(left), int(top), int(right), int(bottom)),
        int(width),
        int(height),
        int(quality),
        bool(lossless),
        int(colours),
    )
    return PictureView(source, index.picture(source), recipe)


def render(view: View, tools: Tools) -> bytes:
    """The picture's bytes."""
    return published(view, tools)
