"""How much goes into a feed."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, strategies

from openwindow.core.feeds import FORMATS, Contributor, Entry
from openwindow.core.feeds.size import CHANNEL, fitting, measured
from tests.core.feeds.examples import ADDRESS, ENTRY, FEED, NASTY, texts

LIMIT = 100_000


def entry(number: int, size: int) -> Entry:
    return replace(ENTRY, id=f"tag:x,2026:{number}:en", content=f"<p>{'x' * size}</p>")


def kept(*sizes: int) -> list[tuple[str, bool]]:
    """What stays of entries of so many bytes: each one's number, and whether its text does."""
    entries = [measured(entry(number, size)) for number, size in enumerate(sizes)]
    return [(each.id.split(":")[2], bool(each.content)) for each in fitting(entries, LIMIT)]


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ((), []),
        ((10, 10), [("0", True), ("1", True)]),
        ((60_000, 30_000, 30_000), [("0", True), ("1", True)]),
        ((60_000, 60_000, 10), [("0", True)]),
        ((2_000_000, 10), [("0", False), ("1", True)]),
        ((10, 2_000_000, 10), [("0", True), ("1", False), ("2", True)]),
    ],
)
def test_older_entries_go_first(sizes: tuple[int, ...], expected: list[tuple[str, bool]]) -> None:
    assert kept(*sizes) == expected


people = strategies.builds(Contributor, texts, texts, texts)
entries = strategies.builds(
    replace,
    strategies.just(ENTRY),
    title=texts.filter(bool),  # the readers of content see to it
    summary=texts,
    content=strategies.one_of(texts, strategies.sampled_from(NASTY).map(lambda text: 200 * text)),
    tags=strategies.lists(texts, max_size=5).map(tuple),
    authors=strategies.lists(people, max_size=100).map(tuple),
)


@given(strategies.lists(entries, max_size=8))
def test_no_format_takes_more_than_was_measured(found: list[Entry]) -> None:
    each = [measured(entry) for entry in found]
    feed = replace(FEED, entries=tuple(found))
    room = CHANNEL + sum(one.size for one in each)
    assert all(len(form.render(feed, ADDRESS).encode()) <= room for form in FORMATS.values())


def test_what_is_measured_is_not_much_more_than_what_is_taken() -> None:
    long = entry(1, 20_000)
    taken = len(json.dumps(long.content))
    assert measured(long).size < 1.2 * taken
