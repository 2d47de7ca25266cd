"""Rules for headers as Netlify, Cloudflare Pages and others read them from a file `_headers`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

Header = tuple[str, str]
"""A name and a value."""

MOST_RULES = 100
LONGEST_LINE = 2000
"""What Cloudflare Pages reads of such a file."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Headers for all addresses that fit a pattern: `*` stands for anything, `:name` for a part without "/".

    Of the rules that fit an address no two may have the same header: some hosts would join their values,
    others take the last.
    """

    pattern: str
    headers: tuple[Header, ...]


def written(rules: Iterable[Rule]) -> str:
    """The file."""
    blocks = ("".join((f"{each.pattern}\n", *map(_line, each.headers))) for each in rules)
    return "\n".join(blocks)


def parsed(text: str) -> tuple[Rule, ...]:
    """The rules of such a file; lines that cannot be understood are left out, as hosts do."""
    found: list[tuple[str, list[Header]]] = []
    for line in text.splitlines():
        name, colon, value = line.strip().partition(":")
        if line.startswith(("/", "https://")):
            found.append((line.strip(), []))
        elif found and colon and not name.startswith("#"):
            found[-1][1].append((name.strip(), value.strip()))
    return tuple(Rule(pattern, tuple(headers)) for pattern, headers in found)


def headers_for(rules: Iterable[Rule], address: str) -> tuple[Header, ...]:
    """What is sent with an address, which begins with the site's own path and has no query."""
    found: dict[str, Header] = {}
    for rule in rules:
        if _pattern(rule.pattern).fullmatch(address):
            for name, value in rule.headers:
                before = found.get(name.lower())
                found[name.lower()] = (name, f"{before[1]}, {value}" if before else value)
    return tuple(found.values())


def _line(header: Header) -> str:
    name, value = header
    return f"  {name}: {value}\n"


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    parts = re.split(r"(\*|:[A-Za-z]\w*)", pattern)
    return re.compile("".join(map(_part, parts)), re.DOTALL)


def _part(part: str) -> str:
    if part == "*":
        return ".*"
    return "[^/]+" if re.fullmatch(r":[A-Za-z]\w*", part) else re.escape(part)
