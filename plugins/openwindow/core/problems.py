"""What a person must fix: a problem says what is wrong, where; the error carries all of them."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """Where a problem is: a path as the person knows it, line and column from 1, 0 where there is none."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.path, *(str(number) for number in (self.line, self.column) if number)])


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing to fix. The sentence for `code` stands in the catalogues and receives `values`."""

    place: Place
    code: str
    values: tuple[tuple[str, str], ...] = ()


def problem(code: str, place: Place, **values: object) -> Problem:
    """A problem with its values turned to text."""
    return Problem(place, code, tuple((name, str(value)) for name, value in values.items()))


class OpenWindowError(Exception):
    """Something a person must fix; `problems` holds all that was found, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__("; ".join(f"{found.place}: {found.code}" for found in self.problems))

    def __reduce__(self) -> tuple[type["OpenWindowError"], tuple[tuple[Problem, ...]]]:
        """Comes whole out of another process."""
        return type(self), (self.problems,)
