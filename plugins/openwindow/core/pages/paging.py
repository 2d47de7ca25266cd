"""Long lists in pages that stay as they are: counted from the oldest, the newest on the list's address."""

from collections.abc import Sequence
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


def page_numbers(count: int, size: int) -> range:
    """The numbers of a list's pages: 0 for its own address, then from 1, the oldest."""
    return range(max(count // size - 1, 0) + 1)


def chunk(newest_first: Sequence[Thing], size: int, number: int) -> Chunk[Thing]:
    """A page of a list.

    A numbered page holds exactly `size` things and never changes when newer ones come: the list's own
    address takes what is over, and shows up to `2 * size - 1`.
    """
    last = len(page_numbers(len(newest_first), size)) - 1
    first = len(newest_first) - last * size
    if not number:
        return Chunk(0, newest_first[:first], last or None, None)
    start = first + (last - number) * size
    newer = number + 1 if number < last else 0
    return Chunk(number, newest_first[start : start + size], number - 1 or None, newer)
