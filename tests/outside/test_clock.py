"""The time of day."""

from datetime import UTC, datetime, timedelta

from openwindow.outside.clock import now


def test_now_is_now_in_the_zone_asked_for() -> None:
    before = datetime.now(UTC)
    told = now("Asia/Tokyo")
    assert before <= told <= datetime.now(UTC)
    assert told.utcoffset() == timedelta(hours=9)
