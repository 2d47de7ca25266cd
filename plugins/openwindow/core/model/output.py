"""A file of the finished site, planned before anything is rendered."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


class View:
    """The values a template or a writer receives: frozen, complete, already decided."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A named part of what an output is made from; equal digests mean an equal part."""

    name: str
    digest: str


def no_parts(view: View) -> tuple[Part, ...]:  # noqa: ARG001
    """The fingerprint of an output that is never compared."""
    return ()


@dataclass(frozen=True, slots=True)
class PlannedOutput:
    """A file to be made: `path` below the output folder, `kind` names the module that renders its view.

    All is decided, but the view is made only when it is asked for, so that a large site's views need not be
    in memory together. `fingerprint` tells its parts; after `valid_until` time alone makes it stale.
    """

    path: str
    kind: str
    make: Callable[[], View]
    fingerprint: Callable[[View], tuple[Part, ...]] = no_parts
    valid_until: datetime | None = None

    @property
    def view(self) -> View:
        """The values to be rendered, made anew at every call."""
        return self.make()

    @property
    def parts(self) -> tuple[Part, ...]:
        """What the output is made from."""
        return self.fingerprint(self.make())


@dataclass(frozen=True, slots=True)
class RenderedOutput:
    """A file's bytes, with what the manifest keeps of them."""

    path: str
    kind: str
    data: bytes
    parts: tuple[Part, ...] = ()
    valid_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class WrittenOutput:
    """A line of the manifest: what a build wrote, of which bytes (SHA-256), from which parts."""

    path: str
    kind: str
    digest: str
    parts: tuple[Part, ...] = ()
    valid_until: datetime | None = None
