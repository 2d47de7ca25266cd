"""Looks into the pictures that may be published."""

from collections.abc import Iterator

from openwindow.adapters.inputs import Inputs
from openwindow.core.model.site import Site
from openwindow.core.pictures.svg import forbidden_in
from openwindow.core.problems import Place, Problem, problem
from openwindow.outside.content_files import read_bytes


def unsafe_pictures(site: Site, inputs: Inputs) -> Iterator[Problem]:
    """The SVG files, shown or not, that would run or load something, and those that are none."""
    for path in sorted(path for path in site.files if path.lower().endswith(".svg")):
        place = Place(f"{inputs.root}/{path}")
        found = forbidden_in(read_bytes(inputs.content, path))
        if found:
            yield problem("unsafe-svg", place, found=found)
        elif found is not None:
            yield problem("broken-svg", place)
