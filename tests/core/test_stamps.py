"""When what the disk says of a file proves that it has not changed."""

import marshal

import pytest
from hypothesis import given, strategies as some

from openwindow.core.model.stamps import COARSEST, FINE, Stamp, Stamps

NOW = 1_800_000_000_000_000_000
OLD = NOW - 60_000_000_000
SEEN: Stamp = (OLD, 4, 7, OLD)


def changed(before: Stamp | None, later: Stamp | None) -> tuple[str, ...]:
    return Stamps(NOW, {"a.md": before}).changed(Stamps(NOW + 9, {"a.md": later}))


def test_a_file_with_the_same_stamp_is_unchanged() -> None:
    assert changed(SEEN, SEEN) == ()


@pytest.mark.parametrize("part", range(4))
def test_a_file_with_any_part_of_its_stamp_changed_may_be_another(part: int) -> None:
    later = tuple(number + (place == part) for place, number in enumerate(SEEN))
    assert changed(SEEN, later) == ("a.md",)  # type: ignore[arg-type]


@pytest.mark.parametrize("stamp", [(NOW, 4, 7, OLD), (OLD, 4, 7, NOW), (NOW + COARSEST, 4, 7, OLD)])
def test_a_stamp_of_just_before_the_scan_proves_nothing(stamp: Stamp) -> None:
    assert changed(stamp, stamp) == ("a.md",)


def test_a_stamp_proves_from_the_coarsest_step_before_the_scan() -> None:
    proving, doubtful = ((time, 4, 7, OLD) for time in (NOW - COARSEST - 1, NOW - COARSEST))
    assert (changed(proving, proving), changed(doubtful, doubtful)) == ((), ("a.md",))


def test_a_file_without_a_stamp_may_always_be_another() -> None:
    assert changed(None, None) == changed(SEEN, None) == changed(None, SEEN) == ("a.md",)


def test_what_is_new_and_what_is_gone_is_told_in_order() -> None:
    before = Stamps(NOW, {"c.md": SEEN, "a.md": SEEN, "x.md": SEEN})
    later = Stamps(NOW + 9, {"z.md": SEEN, "c.md": SEEN, "b.md": SEEN})
    assert before.changed(later) == ("z.md", "b.md")
    assert before.gone(later) == ("a.md", "x.md")


@given(
    some.integers(0, 3 * COARSEST),
    some.integers(0, 3 * COARSEST),
    some.sampled_from([1, 4_000_000, 2_000_000_000]),
)
def test_no_change_after_a_scan_goes_unseen_however_coarse_the_clock(ago: int, after: int, step: int) -> None:
    """A file written `ago` before a scan is written again `after` it, to the same size."""
    first, second = ((time // step * step, 4, 7, time // step * step) for time in (NOW - ago, NOW + after))
    assert changed(first, second) == ("a.md",)


def test_stamps_can_be_kept() -> None:
    stamps = Stamps(NOW, {"a.md": SEEN, "b.md": None})
    assert marshal.loads(marshal.dumps((stamps.began, stamps.by_path))) == (stamps.began, stamps.by_path)


def test_where_the_disk_counts_finely_a_moment_is_enough() -> None:
    fine = NOW - FINE - 1, 4, 7, NOW - FINE - 1
    assert (changed(fine, fine), changed((NOW - 9, 4, 7, OLD), (NOW - 9, 4, 7, OLD))) == ((), ("a.md",))
