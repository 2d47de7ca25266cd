"""A file of the finished site, planned before anything is rendered."""

from dataclasses import dataclass
from datetime import datetime


class View:
    """The values a template or a writer receives: frozen, complete, already decided."""


@dataclass(frozen=True)
class Part:
    """A named part of what an output is made from; equal digests mean an equal part."""

    name: str
    digest: str


@dataclass(frozen=True)
class PlannedOutput:
    """A file to be made: `path` below the output folder, `kind` names the module that renders `view`.

    `parts` are its fingerprint; after `valid_until` time alone makes it stale.
    """

    path: str
    kind: str
    view: View
    parts: tuple[Part, ...] = ()
    valid_until: datetime | None = None


@dataclass(frozen=True)
class WrittenOutput:
    """A line of the manifest: what a build wrote, of which bytes (SHA-256), from which parts."""

    path: str
    kind: str
    digest: str
    parts: tuple[Part, ...] = ()
    valid_until: datetime | None = None
