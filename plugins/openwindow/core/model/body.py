"""A Markdown body after its conversion: HTML with open places for addresses, and small facts about it."""

from dataclasses import dataclass
from enum import Enum
from html import escape


class ReferenceKind(Enum):
    """What a body points at: something to go to, or something to show."""

    LINK = "link"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Reference:
    """A target as the writer wrote it, and the line and column of the file where it stands; of a picture the
    width and height in pixels that the writer gave it, else 0."""

    kind: ReferenceKind
    target: str
    line: int
    column: int
    width: int = 0
    height: int = 0


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
    """HTML cut at every reference: at a link where its address goes, at a picture before its element, where
    the attributes go that say what is loaded, and behind it. There is one piece more than there are cuts."""

    pieces: tuple[str, ...]
    facts: BodyFacts

    def html(self, fillings: tuple[str, ...]) -> str:
        """The whole HTML; `fillings` are HTML already, one for each cut, in order."""
        joined = [self.pieces[0]]
        for filling, piece in zip(fillings, self.pieces[1:], strict=True):
            joined += (filling, piece)
        return "".join(joined)

    def as_written(self) -> str:
        """The HTML with every target as its writer wrote it."""
        return self.html(tuple(filling for each in self.facts.references for filling in _as_written(each)))


def _as_written(reference: Reference) -> tuple[str, ...]:
    target = escape(reference.target)
    if reference.kind is ReferenceKind.LINK:
        return (target,)
    sizes = (("width", reference.width), ("height", reference.height))
    given = "".join(f' {name}="{pixels}"' for name, pixels in sizes if pixels)
    return "", f'src="{target}"{given}', ""


@dataclass(frozen=True, slots=True)
class BodyUse:
    """A body as one output shows it: the file of its text, which converted form of it, and what fills its
    cuts there."""

    path: str
    key: str
    fillings: tuple[str, ...] = ()
