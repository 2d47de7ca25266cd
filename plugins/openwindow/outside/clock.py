"""The time of day, for those who have it handed in."""

from datetime import datetime
from zoneinfo import ZoneInfo


def now(zone: str) -> datetime:
    """This moment in a zone (an IANA name)."""
    return datetime.now(ZoneInfo(zone))
