"""From a planned output to its bytes, with what the outside lends for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from openwindow.core.model.body import BodyUse
from openwindow.core.model.output import PlannedOutput, RenderedOutput, View
from openwindow.core.model.ports import BodyStore, Files, Templates
from openwindow.core.pages import KINDS, PageKind

_KINDS: Mapping[str, PageKind] = {kind.NAME: kind for kind in KINDS}


@dataclass(frozen=True)
class Workshop:
    """The theme, the converted bodies and the files that renderers work with (`core.model.ports.Tools`)."""

    templates: Templates
    bodies: BodyStore
    files: Files

    def page(
        self, templates: tuple[str, ...], language: str, view: View, variables: Mapping[str, object]
    ) -> str:
        """The first of `templates` the theme has, rendered in `language` with `variables`."""
        return self.templates.render(templates, language, view, variables)

    def html(self, use: BodyUse) -> str:
        """A converted body with the addresses of its references put in."""
        return self.bodies.get(use.path).html(use.addresses)

    def read(self, path: str) -> bytes:
        """The bytes of a file named `content/…` or `theme/static/…`."""
        return self.files.read(path)


def rendered(planned: PlannedOutput, workshop: Workshop) -> RenderedOutput:
    """One output as it will be written."""
    view = planned.view
    made = _KINDS[planned.kind].render(view, workshop)
    data = made.encode() if isinstance(made, str) else made
    return RenderedOutput(planned.path, planned.kind, data, planned.fingerprint(view), planned.valid_until)
