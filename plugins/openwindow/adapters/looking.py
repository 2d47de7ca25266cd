"""Which outputs must be made again, and why: what builds decide before they make any, and what `why` says."""

from collections.abc import Callable
from dataclasses import dataclass

from openwindow.adapters.converting import BodiesByFile
from openwindow.adapters.since import Staged
from openwindow.core.model.output import PlannedOutput
from openwindow.core.pages import Index
from openwindow.core.rebuild.reasons import Changed, Reason, reason_after_a_look, reason_before_a_look
from openwindow.core.rendering import Viewed, viewed
from openwindow.outside.manifest import Manifest


@dataclass(frozen=True)
class Looking:
    """What is known of outputs: what they are made from, what the last build wrote, what has changed."""

    index: Index
    last: Manifest
    changed: Changed


@dataclass(frozen=True)
class Decision:
    """Why an output must be made again, None when it stays; its view, None when that need not be made."""

    reason: Reason | None
    look: Viewed | None


def decided(planned: PlannedOutput, looking: Looking) -> Decision:
    """Whether an output must be made again."""
    last, changed = looking.last.get(planned.path), looking.changed
    certain = reason_before_a_look(planned, last, changed)
    if last is None or certain:
        return Decision(certain, viewed(planned, looking.index))
    if not changed.concerns(last.fingerprint.reads):
        return Decision(None, None)
    look = viewed(planned, looking.index)
    return Decision(reason_after_a_look(last, look.parts, changed), look)


@dataclass(frozen=True)
class Work:
    """What a build has to do, before anything is made.

    outputs  are to be looked at; others stay as they are       gone   the paths of those that must not stay
    found    what the build will have found, once it is done
    """

    looking: Looking
    bodies: BodiesByFile
    outputs: tuple[PlannedOutput, ...]
    gone: tuple[str, ...]
    found: Callable[[], Staged]
