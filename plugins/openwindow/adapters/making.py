"""Phase 2: outputs are looked at and, where that shows that they are others now, rendered and staged."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain, groupby

from openwindow.adapters.looking import Looking, decided
from openwindow.core.model.output import Fingerprint, PlannedOutput, WrittenOutput
from openwindow.core.model.ports import BodyStore, Files, Templates
from openwindow.core.pages import cells
from openwindow.core.rendering import Viewed, Workshop, rendered
from openwindow.core.sharing.crops import part_shown
from openwindow.outside.drawing.pencil import Pencil
from openwindow.outside.portions import Portion, Portions

PENCIL = Pencil(part_shown)


@dataclass(frozen=True)
class Making:
    """What outputs are made with, and what is known of them."""

    looking: Looking
    templates: Templates
    bodies: BodyStore
    files: Files

    @property
    def workshop(self) -> Workshop:
        """What renderers work with."""
        return Workshop(self.templates, self.bodies, self.files, PENCIL)


Handful = tuple[PlannedOutput, ...]
"""Outputs to be made by the same process."""


def handfuls(outputs: Iterable[PlannedOutput]) -> list[Handful]:
    """Outputs that follow each other under one name, as `feed.xml` and `feed.json` of a page, are made
    together: they show the same, and what is worked out for one is there for the others."""
    return [tuple(group) for _, group in groupby(outputs, lambda output: output.path.rpartition(".")[0])]


def make(making: Making, portions: Portions, number: int, outputs: Iterable[Handful]) -> Portion:
    """The portion of a build that these outputs are."""
    portion, workshop, looking = portions.portion(number), making.workshop, making.looking
    now = looking.index.plan.now
    for planned in chain.from_iterable(outputs):
        decision = decided(planned, looking)
        if decision.look and decision.reason:
            portion.add(rendered(decision.look, workshop, decision.reason.at(now)))
        else:
            portion.keep(_kept(looking.last[planned.path], decision.look))
    portion.remarks = workshop.remarks
    return portion


def _kept(last: WrittenOutput, look: Viewed | None) -> WrittenOutput:
    """The output as it was, with what was looked up for its view now and for its bytes then."""
    if look is None:
        return last
    reads = look.reads | {read for read in last.fingerprint.reads if cells.is_of_rendering(read)}
    return replace(last, fingerprint=Fingerprint(look.parts, reads))
