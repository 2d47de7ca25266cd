"""Dates as people write them -> moments with a zone, or days."""

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

from openwindow.core.reading.desk import Desk
from openwindow.core.reading.nodes import Node
from openwindow.core.reading.quotes import quoted
from openwindow.core.reading.values import read_text

EARLIEST = 1990
EARLIEST_DAY = 1900
LATEST = 9000

_MOMENT = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)"
    r"(?:(?:[Tt]| +)(\d\d?):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?"
    r" ?(Z|z|[+-]\d\d(?::?\d\d)?)?)?",
    re.ASCII,
)
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def read_moment(node: Node, name: str, desk: Desk) -> datetime | None:
    """A date, with or without time and zone; without time it is midnight, without zone the blog's.

    Of a wall time that summer time makes come twice, the first is meant; one that it skips is read with
    the offset before the clocks change. The result has a fixed offset. Fractions of a second are dropped.
    """
    text = read_text(node, name, desk)
    if text is None:
        return None
    try:
        moment = parsed_moment(text, desk.zone)
    except ValueError:
        desk.note("not-a-date", node.place, name=name, value=quoted(text))
        return None
    return moment if _is_likely(moment, EARLIEST, text, node, name, desk) else None


def read_day(node: Node, name: str, desk: Desk) -> date | None:
    """A year, a month or a day; the first day of a year or month."""
    text = read_text(node, name, desk)
    if text is None:
        return None
    found = _DAY.fullmatch(text)
    try:
        day = date(*(int(part or 1) for part in found.groups())) if found else None
    except ValueError:
        day = None
    if day is None:
        desk.note("not-a-day", node.place, name=name, value=quoted(text))
        return None
    return day if _is_likely(day, EARLIEST_DAY, text, node, name, desk) else None


def parsed_moment(text: str, zone: tzinfo) -> datetime:
    """The moment that `text` names, in `zone` where it names none; ValueError when it is no date."""
    found = _MOMENT.fullmatch(text)
    if not found:
        raise ValueError(text)
    *numbers, offset = found.groups()
    year, month, day, hour, minute, second = (int(number or 0) for number in numbers)
    wall = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001, the zone follows
    if offset:
        return wall.replace(tzinfo=_offset(offset))
    if not EARLIEST <= wall.year <= LATEST:
        return wall.replace(tzinfo=UTC)
    return wall.replace(tzinfo=timezone(zone.utcoffset(wall) or timedelta(0)))


def _offset(written: str) -> timezone:
    if written in "Zz":
        return UTC
    hours, minutes = int(written[1:3]), int(written[-2:]) if len(written) > 3 else 0
    if minutes > 59:
        raise ValueError(written)
    sign = -1 if written[0] == "-" else 1
    return timezone(sign * timedelta(hours=hours, minutes=minutes))


def _is_likely(day: date, earliest: int, text: str, node: Node, name: str, desk: Desk) -> bool:
    if earliest <= day.year <= LATEST:
        return True
    desk.note("unlikely-date", node.place, name=name, value=quoted(text), earliest=earliest, latest=LATEST)
    return False
