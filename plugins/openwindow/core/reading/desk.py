"""What every reader has at hand: the rules of the blog, and the list on which it notes problems."""

from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo

from openwindow.core.problems import Place, Problem, problem
from openwindow.core.reading.characters import FORBIDDEN

T = TypeVar("T")


@dataclass(frozen=True)
class ReadingRules:
    """What reading depends on beside the files; `root` stands before paths in problems."""

    languages: tuple[str, ...]
    timezone: str
    root: str = "content"


@dataclass(frozen=True)
class Desk:
    """The rules, and the problems noted so far."""

    rules: ReadingRules
    zone: tzinfo
    problems: list[Problem]

    @classmethod
    def for_rules(cls, rules: ReadingRules) -> "Desk":
        """An empty desk. ZoneInfoNotFoundError for a zone that settings should have refused."""
        return cls(rules, ZoneInfo(rules.timezone), [])

    def file(self, path: str, line: int = 0, column: int = 0) -> Place:
        """A place in a file that is named relative to the content folder."""
        printable = path if path.isprintable() else _spelled_out(path)
        return Place(f"{self.rules.root}/{printable}" if self.rules.root else printable, line, column)

    def note(self, code: str, place: Place, **values: object) -> None:
        """Put a problem on the list."""
        self.problems.append(problem(code, place, **values))


def _spelled_out(path: str) -> str:
    return FORBIDDEN.sub(lambda found: found[0].encode("unicode_escape").decode(), path)


@dataclass(frozen=True, slots=True)
class Located(Generic[T]):
    """A value and where it was written; two are equal when their values are."""

    value: T
    place: Place = field(compare=False)
