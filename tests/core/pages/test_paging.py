"""Lists cut into pages that stay as they are."""

from collections.abc import Sequence

import pytest
from hypothesis import given, strategies

from openwindow.core.pages.paging import Chunk, chunk, page_numbers

COUNTS = strategies.integers(0, 60)
SIZES = strategies.integers(1, 8)


def chunks(things: Sequence[int], size: int) -> list[Chunk[int]]:
    return [chunk(things, size, number) for number in page_numbers(len(things), size)]


def pages(count: int, size: int) -> dict[int, list[int]]:
    """The pages of a list of `count` things numbered from 1, the oldest."""
    return {each.number: list(each.things) for each in chunks(list(range(count, 0, -1)), size)}


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, {0: []}),
        (2, {0: [2, 1]}),
        (3, {0: [3, 2, 1]}),
        (5, {0: [5, 4, 3, 2, 1]}),
        (6, {0: [6, 5, 4], 1: [3, 2, 1]}),
        (8, {0: [8, 7, 6, 5, 4], 1: [3, 2, 1]}),
        (9, {0: [9, 8, 7], 2: [6, 5, 4], 1: [3, 2, 1]}),
    ],
)
def test_the_first_page_takes_what_is_over(count: int, expected: dict[int, list[int]]) -> None:
    assert pages(count, 3) == expected


@given(COUNTS, SIZES)
def test_every_thing_stands_on_exactly_one_page(count: int, size: int) -> None:
    assert sorted(thing for page in pages(count, size).values() for thing in page) == list(
        range(1, count + 1)
    )


@given(COUNTS, SIZES)
def test_a_new_post_changes_no_numbered_page(count: int, size: int) -> None:
    before, after = pages(count, size), pages(count + 1, size)
    assert {number: after[number] for number in before if number} == {
        number: page for number, page in before.items() if number
    }


@given(COUNTS, SIZES)
def test_older_links_lead_from_the_first_page_to_the_end_and_newer_ones_back(count: int, size: int) -> None:
    by_number = {each.number: each for each in chunks(range(count), size)}
    number, way = 0, [0]
    while (older := by_number[number].older) is not None:
        assert by_number[older].newer == number
        number = older
        way.append(number)
    assert sorted(way) == sorted(by_number)
