"""Dates as people write them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies

from openwindow.core.reading.dates import parsed_moment
from tests.core.reading.small_site import SITE, codes, with_line

POST = "posts/2026/recall/en.md"
PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-11-02", "2026-11-02T00:00:00+01:00"),
        ("2026-07-02", "2026-07-02T00:00:00+02:00"),
        ("2026-11-02 9:30", "2026-11-02T09:30:00+01:00"),
        ("2026-11-02T09:30:15", "2026-11-02T09:30:15+01:00"),
        ("2026-11-02T09:30:15.25Z", "2026-11-02T09:30:15+00:00"),
        ("2026-11-02 09:30 +05:30", "2026-11-02T09:30:00+05:30"),
        ("2026-11-02 09:30-0800", "2026-11-02T09:30:00-08:00"),
        ("2026-11-02 09:30+01", "2026-11-02T09:30:00+01:00"),
        pytest.param("2026-10-25 02:30", "2026-10-25T02:30:00+02:00", id="twice: the first"),
        pytest.param("2026-03-29 02:30", "2026-03-29T02:30:00+01:00", id="skipped: as before the change"),
    ],
)
def test_a_moment_has_a_zone(written: str, meant: str) -> None:
    assert parsed_moment(written, PARIS).isoformat() == meant


@pytest.mark.parametrize(
    "written",
    ["", "2026", "2026-13-01", "2026-02-29", "2026-11-02 24:00", "2026-11-02 09:30 CET", "2/11/2026", "today",
     "2026-11-02 09:30 +25:00", "2026-11-02 09:30 +01:75", "2026-11-02T", "20261102", "٢٠٢٦-11-02"],
)  # fmt: skip
def test_what_is_no_date_is_refused(written: str) -> None:
    date = f'date: "{written}"'
    assert codes({POST: with_line(SITE[POST], date)}) == ["not-a-date" if written else "empty-value"]


@given(strategies.datetimes(timezones=strategies.timezones()).filter(lambda each: 1990 < each.year < 9000))
def test_a_moment_written_with_its_zone_is_read_as_it_was(moment: datetime) -> None:
    written = moment.isoformat(timespec="seconds")
    if written[-3] == ":" and written[-6] in "+-":
        assert parsed_moment(written, PARIS).isoformat() == written
