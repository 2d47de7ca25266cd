"""What kind of place a link's target is, judged as a browser would."""

import re
from enum import Enum
from urllib.parse import urlsplit

_IGNORED = re.compile(r"[\t\n\r]")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)", re.IGNORECASE)
_EDGE = "".join(map(chr, range(0x21)))
_ELSEWHERE = frozenset({"http", "https", "mailto", "tel"})


class Destination(Enum):
    """Where a target leads."""

    HERE = "here"
    ELSEWHERE = "elsewhere"
    NOWHERE = "nowhere"
    FORBIDDEN = "forbidden"


def destination(target: str) -> Destination:
    """Where a browser would go.

    It drops spaces and controls around a URL, line ends and tabs within, reads "\\" as "/" (URL Standard).
    """
    url = _IGNORED.sub("", target.strip(_EDGE))
    if not url:
        return Destination.NOWHERE
    if scheme := _SCHEME.match(url):
        return Destination.ELSEWHERE if scheme[0].lower() in _ELSEWHERE else Destination.FORBIDDEN
    return Destination.FORBIDDEN if url[:2].replace("\\", "/") == "//" else Destination.HERE


def host_of(target: str) -> str:
    """The site on the web that a target leads to, as people say its name; "" where it leads to none."""
    url = _IGNORED.sub("", target.strip(_EDGE)).replace("\\", "/")
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.") if parts.scheme in ("http", "https") else ""
