"""The headers that a host sends by the site's own `_headers` (the format of Netlify and Cloudflare Pages)."""

import re
from collections.abc import Mapping


def headers_for(rules: str, path: str) -> Mapping[str, str]:
    """What the text of a `_headers` file says for a path such as "/2026/a-post/": all rules that fit."""
    found: dict[str, str] = {}
    fits = False
    for line in filter(str.strip, rules.splitlines()):
        if line.lstrip().startswith("#"):
            continue
        if not line[0].isspace():
            fits = bool(_pattern(line.strip()).fullmatch(path))
        elif fits and line.strip().startswith("! "):
            found.pop(line.strip()[2:].lower(), None)
        elif fits:
            name, _, value = line.strip().partition(":")
            name, value = name.lower(), value.strip()
            found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def _pattern(path: str) -> re.Pattern[str]:
    """`*` stands for anything, `:name` for one part of a path."""
    parts = re.split(r"(\*|:[A-Za-z]\w*)", path)
    return re.compile(
        "".join(".*" if part == "*" else "[^/]+" if part[:1] == ":" else re.escape(part) for part in parts)
    )
