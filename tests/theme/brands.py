"""The companies of docs/theme.md: brand.css with the values that they change."""

import re

from tests.theme.rendering import THEME

DOCUMENT = THEME.parent / "docs" / "theme.md"
NIGHT = "@media (prefers-color-scheme: dark)"
_PROPERTY = re.compile(r"(--[\w-]+):\s*([^;]+);")
_EXAMPLE = re.compile(r"^### (\w+)$.*?^```css\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def brands() -> dict[str, str]:
    """For each company its brand.css, by the heading of its example."""
    own = (THEME / "static" / "brand.css").read_text(encoding="utf-8")
    return {name: _changed(own, example) for name, example in _EXAMPLE.findall(DOCUMENT.read_text("utf-8"))}


def _changed(own: str, example: str) -> str:
    """Ours with an example's values, by day and by night, which must be of properties that ours has."""
    halves = zip(own.partition(NIGHT)[::2], example.partition(NIGHT)[::2], strict=True)
    return NIGHT.join(_with(half, dict(_PROPERTY.findall(changes))) for half, changes in halves)


def _with(half: str, values: dict[str, str]) -> str:
    assert values.keys() <= dict(_PROPERTY.findall(half)).keys()
    return _PROPERTY.sub(lambda found: f"{found[1]}: {values.get(found[1], found[2])};", half)
