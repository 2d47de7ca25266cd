"""Files that are published as they are, or made from others: what pictures and the theme's assets share."""

from dataclasses import dataclass, field

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.picture import PictureFacts, PictureFormat, Recipe
from openwindow.core.model.ports import Tools
from openwindow.core.pages.fingerprint import PICTURE
from openwindow.core.urls import Address, output_path


@dataclass(frozen=True)
class FileView(View):
    """A file to copy: `source` is named `content/…` or `theme/static/…`.

    What the file holds is not known here: whoever compares fingerprints adds a part for its bytes.
    """

    source: str


@dataclass(frozen=True)
class PictureView(View):
    """A picture to publish: the file `content/…` that it is in or made from, what was found in that, and how
    it is made; None where its pixels stay as they are."""

    source: str
    facts: PictureFacts = field(metadata=PICTURE)
    recipe: Recipe | None = field(metadata=PICTURE)


def copy(kind: str, source: str, address: Address) -> PlannedOutput:
    """A copy of a file at an address."""
    return PlannedOutput(output_path(address), kind, (source,))


def read(view: View, tools: Tools) -> bytes:
    """The file's bytes."""
    assert isinstance(view, FileView)
    return tools.read(view.source)


def published(view: View, tools: Tools) -> bytes:
    """The picture's bytes, and nothing that was noted beside its pixels."""
    assert isinstance(view, PictureView)
    if view.recipe:
        return tools.picture(view.source, view.facts.digest, view.recipe)
    data = tools.read(view.source)
    # A small build has no pictures to make: what it imports, it would import in vain.
    if view.facts.format is PictureFormat.SVG:
        from openwindow.core.pictures.svg import cleaned

        return cleaned(data)
    from openwindow.core.pictures.bare import bare

    found = bare(data, view.facts.format)
    assert found is not None
    return found
