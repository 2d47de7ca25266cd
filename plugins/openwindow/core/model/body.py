"""A Markdown body after its conversion: HTML with open places for addresses, and small facts about it."""

from dataclasses import dataclass
from enum import Enum


class ReferenceKind(Enum):
    """What a body points at: something to go to, or something to show."""

    LINK = "link"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Reference:
    """A target as the writer wrote it, and the line and column of the file where it stands."""

    kind: ReferenceKind
    target: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the body: `level` 2 to 6, the id it can be linked by, its plain text."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class BodyFacts:
    """What others need to know of a body without its HTML. `words` leaves code out."""

    references: tuple[Reference, ...] = ()
    headings: tuple[Heading, ...] = ()
    anchors: frozenset[str] = frozenset()
    words: int = 0


@dataclass(frozen=True, slots=True)
class Body:
    """HTML cut at every reference: there is always one piece more than there are references."""

    pieces: tuple[str, ...]
    facts: BodyFacts

    def html(self, addresses: tuple[str, ...]) -> str:
        """The HTML with the escaped `addresses` put in, one for each reference, in order."""
        joined = [self.pieces[0]]
        for address, piece in zip(addresses, self.pieces[1:], strict=True):
            joined += (address, piece)
        return "".join(joined)


@dataclass(frozen=True, slots=True)
class BodyUse:
    """A body as one output shows it: the file of its text, which converted form of it, and where its
    references lead there."""

    path: str
    key: str
    addresses: tuple[str, ...] = ()
