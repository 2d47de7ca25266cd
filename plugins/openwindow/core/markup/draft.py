"""What the steps of a conversion share: the source, and what has been found so far."""

from dataclasses import dataclass, field
from typing import Protocol

from lxml.etree import _Element as Element

from openwindow.core.markup.ids import Ids
from openwindow.core.markup.positions import Position, Positions
from openwindow.core.markup.source import Source
from openwindow.core.model.body import Heading, Reference
from openwindow.core.model.ports import Wording
from openwindow.core.problems import Place, Problem, problem


@dataclass
class Draft:
    """One body on its way to HTML. It lives as long as one conversion and is seen by nobody else."""

    source: Source
    wording: Wording
    positions: Positions
    problems: list[Problem] = field(default_factory=list)
    ids: Ids = field(default_factory=Ids)
    headings: list[Heading] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    inserted: list[str] = field(default_factory=list)

    def refuse(self, code: str, position: Position, **values: object) -> None:
        """Note something that the writer must fix."""
        place = Place(self.source.path, position.line, position.column)
        self.problems.append(problem(code, place, **values))


class Step(Protocol):
    """A step is a module of `steps` with this function."""

    def __call__(self, tree: Element, draft: Draft, /) -> None:
        """Change the tree of the body, note in the draft what others need to know."""
