"""Why an output is made again: what `why` says, and what decides."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from openwindow.core.model.output import Made, Part, PlannedOutput, WrittenOutput
from openwindow.core.pages import cells


class Cause(Enum):
    """What there is to say of an output; the values are the codes of the sentences."""

    NEW = "why-new"
    OTHER = "why-other"
    MEDDLED = "why-meddled"
    FORGOTTEN = "why-forgotten"
    PARTS = "why-parts"
    FILES = "why-files"
    THEME = "why-theme"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an output must be made again; `names` are those of the parts or files that have changed."""

    cause: Cause
    names: tuple[str, ...] = ()

    def at(self, now: datetime) -> Made:
        """What is kept of an output that a build for the moment `now` makes again."""
        return Made(now.isoformat(timespec="seconds"), self.cause.value, self.names)


def reason_of(made: Made) -> Reason:
    """The reason that was kept."""
    return Reason(Cause(made.cause), made.names)


@dataclass(frozen=True, slots=True)
class Changed:
    """What has changed since the last build: some cells, or `everything`, when all views must be looked at;
    `forgotten`, when not even that would tell what has to be rendered. `meddled` are the paths of outputs
    that are not as the last build left them; of `unknown` ones only that they were written is known."""

    touched: frozenset[str] = frozenset()
    everything: bool = False
    forgotten: bool = False
    meddled: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()

    def concerns(self, reads: Set[str] | tuple[str, ...]) -> bool:
        """Whether something that was looked up has changed."""
        return self.everything or not self.touched.isdisjoint(reads)


def reason_before_a_look(
    planned: PlannedOutput, last: WrittenOutput | None, changed: Changed
) -> Reason | None:
    """Why an output must be made again whatever its view says."""
    if last is None:
        return Reason(Cause.FORGOTTEN if planned.path in changed.unknown else Cause.NEW)
    if last.planned != planned:
        return Reason(Cause.OTHER)
    if planned.path in changed.meddled:
        return Reason(Cause.MEDDLED)
    return None


def reason_after_a_look(last: WrittenOutput, parts: tuple[Part, ...], changed: Changed) -> Reason | None:
    """Why an output must be made again, when its view has been made again: its parts then and now."""
    if changed.forgotten:
        return Reason(Cause.FORGOTTEN)
    before = {part.name: part.digest for part in last.fingerprint.parts}
    if names := _others(before, {part.name: part.digest for part in parts}):
        return Reason(Cause.PARTS, names)
    others = last.fingerprint.reads & changed.touched
    if cells.THEME in others:
        return Reason(Cause.THEME)
    files = tuple(sorted(cells.file_of(cell) for cell in others if cells.is_file(cell)))
    return Reason(Cause.FILES, files) if files else None


def _others(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[str, ...]:
    names = dict.fromkeys((*after, *before))
    return tuple(name for name in names if before.get(name) != after.get(name))
