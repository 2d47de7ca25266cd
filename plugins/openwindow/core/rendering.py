"""From a planned output to its view, and from that to its bytes, with what the outside lends for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar, cast

from openwindow.core.model.body import BodyUse
from openwindow.core.model.output import Fingerprint, Made, Part, PlannedOutput, RenderedOutput, View
from openwindow.core.model.picture import Recipe
from openwindow.core.model.ports import BodyStore, Files, Templates
from openwindow.core.pages import KIND_BY_NAME, Index, cells
from openwindow.core.problems import Problem

Value = TypeVar("Value")

ENOUGH = 2_000
"""Texts in feeds to be known again, before their memory is given back: of ten thousand posts by sixty people
feeds hold some seven hundred, mostly a few kilobytes each, every one of them four times."""

if TYPE_CHECKING:
    from openwindow.core.model.drawing import Drawing

NOT_KEPT = Made()
"""Of an output that is made outside of a build."""


@dataclass(frozen=True)
class Workshop:
    """The theme, the converted bodies, the files and the pencil that renderers work with
    (`core.model.ports.Tools`).

    `reads` notes what they asked for, `remarks` what they had to say.
    """

    templates: Templates
    bodies: BodyStore
    files: Files
    drawing: "Drawing"
    reads: set[str] = field(default_factory=set)
    remarks: list[Problem] = field(default_factory=list)
    _made: dict[str, object] = field(default_factory=dict)

    def page(
        self, templates: tuple[str, ...], language: str, view: View, variables: Mapping[str, object]
    ) -> str:
        """The first of `templates` the theme has, rendered in `language` with `variables`."""
        self.reads.add(cells.THEME)
        return self.templates.render(templates, language, view, variables)

    def html(self, use: BodyUse) -> str:
        """A converted body with its cuts filled."""
        return self.bodies.get(use.path).html(use.fillings)

    def once(self, key: str, make: Callable[[], Value]) -> Value:
        """What `make` gives, made once for equal keys, as long as it is not too much to remember."""
        if key not in self._made:
            if len(self._made) >= ENOUGH:
                self._made.clear()
            self._made[key] = make()
        return cast(Value, self._made[key])

    def remark(self, found: Problem) -> None:
        """Something that people should know of, though the site can be made."""
        self.remarks.append(found)

    def read(self, path: str) -> bytes:
        """The bytes of a file named `content/…` or `theme/static/…`."""
        self.reads.add(cells.of_file(path))
        return self.files.read(path)

    def picture(self, path: str, digest: str, recipe: Recipe) -> bytes:
        """A picture made from the one in a file named `content/…`, whose bytes have this digest (SHA-256)."""
        self.reads.add(cells.of_file(path))
        return self.files.picture(path, digest, recipe)


@dataclass(frozen=True)
class Viewed:
    """An output whose view has been made: its parts, and what was looked up for them."""

    planned: PlannedOutput
    view: View
    parts: tuple[Part, ...]
    reads: frozenset[str]


def viewed(planned: PlannedOutput, index: Index) -> Viewed:
    """Makes the view of an output."""
    index.reads.clear()
    view: View = KIND_BY_NAME[planned.kind].view(index, *planned.values)
    return Viewed(planned, view, index.fingerprint(view), frozenset(index.reads))


def rendered(viewed: Viewed, workshop: Workshop, made: Made = NOT_KEPT) -> RenderedOutput:
    """One output as it will be written, with when and why."""
    workshop.reads.clear()
    written = KIND_BY_NAME[viewed.planned.kind].render(viewed.view, workshop)
    data = written.encode() if isinstance(written, str) else written
    fingerprint = Fingerprint(viewed.parts, viewed.reads | workshop.reads)
    return RenderedOutput(viewed.planned, data, fingerprint, made)
