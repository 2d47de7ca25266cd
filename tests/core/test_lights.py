"""Whose window is lit."""

from datetime import UTC, datetime, timedelta

import pytest

from openwindow.core.lights import goes_out, is_lit

PUBLISHED = datetime(2026, 11, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days", "lit"), [(-1, False), (0, True), (29, True), (30, False), (300, False)], ids=str
)
def test_a_light_is_on_for_thirty_days_from_publication(days: int, lit: bool) -> None:
    assert is_lit(PUBLISHED, PUBLISHED + timedelta(days=days)) is lit


def test_a_light_goes_out_at_the_moment_that_is_told() -> None:
    last = goes_out(PUBLISHED) - timedelta(microseconds=1)
    assert (is_lit(PUBLISHED, last), is_lit(PUBLISHED, goes_out(PUBLISHED))) == (True, False)
