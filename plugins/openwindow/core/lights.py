"""Whose window is lit: somebody has written lately. Decided by days, so it changes by time alone."""

from datetime import datetime, timedelta

BURNING = timedelta(days=30)
"""How long a light is on after a post was published."""


def is_lit(published: datetime, now: datetime) -> bool:
    """Whether a post that was published then still keeps its authors' windows lit."""
    return published <= now < goes_out(published)


def goes_out(published: datetime) -> datetime:
    """The first moment without the light that a post brought."""
    return published + BURNING
