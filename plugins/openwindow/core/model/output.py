"""A file of the finished site: planned before anything is rendered, rendered, written."""

from dataclasses import dataclass


class View:
    """The values a template or a writer receives: frozen, complete, already decided."""

    __slots__ = ()


Values = tuple[str | int, ...]
"""By what a kind of outputs tells one from another: a post's id, a language, the number of a page."""


@dataclass(frozen=True, slots=True)
class PlannedOutput:
    """A file to be made: `path` below the output folder, `kind` names the module that makes its view of
    `values` and renders that.

    All of it is plain, so that it can be kept from build to build and sent to another process; the view is
    made only when it is needed, so that a large site's views need not be in memory together.
    """

    path: str
    kind: str
    values: Values = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A named part of what an output is made from; equal digests mean an equal part."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What an output was made from: the parts of its view, and the cells that were looked up for it."""

    parts: tuple[Part, ...] = ()
    reads: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Made:
    """When and why an output was last made: the moment its build was for (ISO 8601), the cause, and the names
    of what had changed (`core.rebuild.reasons`)."""

    moment: str = ""
    cause: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RenderedOutput:
    """A file's bytes, with what the manifest keeps of them."""

    planned: PlannedOutput
    data: bytes
    fingerprint: Fingerprint = Fingerprint()
    made: Made = Made()

    @property
    def path(self) -> str:
        """Where it will stand."""
        return self.planned.path


@dataclass(frozen=True, slots=True)
class WrittenOutput:
    """A line of the manifest: what a build wrote, of which bytes (SHA-256), from what, when and why."""

    planned: PlannedOutput
    digest: str
    fingerprint: Fingerprint
    made: Made = Made()

    @property
    def path(self) -> str:
        """Where it stands."""
        return self.planned.path
