"""Phase 2: outputs are looked at and, where that shows that they are others now, rendered and staged."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from openwindow.core.model.output import Fingerprint, PlannedOutput, WrittenOutput
from openwindow.core.model.ports import BodyStore, Files, Templates
from openwindow.core.pages import Index, cells
from openwindow.core.rebuild.reasons import Changed, reason_after_a_look, reason_before_a_look
from openwindow.core.rendering import Viewed, Workshop, rendered, viewed
from openwindow.outside.manifest import Manifest
from openwindow.outside.portions import Portion, Portions


@dataclass(frozen=True)
class Making:
    """What outputs are made with, and what is known of them: what the last build wrote, what has changed."""

    index: Index
    templates: Templates
    bodies: BodyStore
    files: Files
    last: Manifest
    changed: Changed

    @property
    def workshop(self) -> Workshop:
        """What renderers work with."""
        return Workshop(self.templates, self.bodies, self.files, set())


def make(making: Making, portions: Portions, number: int, outputs: Iterable[PlannedOutput]) -> Portion:
    """The portion of a build that these outputs are."""
    portion, workshop = portions.portion(number), making.workshop
    for planned in outputs:
        last = making.last.get(planned.path)
        certain = reason_before_a_look(planned, last, making.changed)
        if last and not certain and not making.changed.concerns(last.fingerprint.reads):
            portion.keep(last)
            continue
        look = viewed(planned, making.index)
        if last and not certain and not reason_after_a_look(last, look.parts, making.changed):
            portion.keep(_with_reads(last, look))
        else:
            portion.add(rendered(look, workshop))
    return portion


def _with_reads(last: WrittenOutput, look: Viewed) -> WrittenOutput:
    """The output as it was, with what was looked up for its view now and for its bytes then."""
    reads = look.reads | {read for read in last.fingerprint.reads if cells.is_of_rendering(read)}
    return replace(last, fingerprint=Fingerprint(look.parts, reads))
