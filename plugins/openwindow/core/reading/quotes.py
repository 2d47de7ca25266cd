"""How problems quote what people wrote, and which valid name they propose instead."""

from difflib import get_close_matches
from functools import lru_cache

LONGEST = 80


def quoted(text: str) -> str:
    """The text on one line, cut when it is long."""
    line = " ".join(text[: LONGEST * 4].split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def listed(names: tuple[str, ...]) -> str:
    """The names in one line."""
    return ", ".join(names)


@lru_cache(maxsize=4096)
def nearest(written: str, names: tuple[str, ...]) -> str:
    """The name most like what was written; there must be one at least."""
    like = written[:LONGEST].strip().casefold().replace(" ", "-")
    return (get_close_matches(like, names, 1, 0.0) or [names[0]])[0]
