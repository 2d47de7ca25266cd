"""Long lists in pages that stay as they are: counted from the oldest, the newest on the list's address."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Chunk(Generic[Thing]):
    """The things of one page. `number` is 0 for the list's own address; `older` and `newer` are the
    numbers of the pages next to it, None where the list ends."""

    number: int
    things: Sequence[Thing]
    older: int | None
    newer: int | None


def chunks(newest_first: Sequence[Thing], size: int) -> Iterator[Chunk[Thing]]:
    """The pages of a list, the list's own address first.

    A numbered page holds exactly `size` things and never changes when newer ones come: the first page
    takes what is over, and shows up to `2 * size - 1`.
    """
    numbered = max(len(newest_first) // size - 1, 0)
    first = len(newest_first) - numbered * size
    yield Chunk(0, newest_first[:first], numbered or None, None)
    for number in range(numbered, 0, -1):
        start = first + (numbered - number) * size
        newer = number + 1 if number < numbered else 0
        yield Chunk(number, newest_first[start : start + size], number - 1 or None, newer)
