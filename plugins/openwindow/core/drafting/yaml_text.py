"""Values as YAML that people can go on editing: one key a line, lists and maps in one line each."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

import yaml

from openwindow.core.reading.characters import FORBIDDEN

# They make a line read otherwise than it is written. Other characters that cannot be seen join emoji.
_DIRECTIONS = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")

Value: TypeAlias = str | date | tuple[str, ...] | Mapping[str, str]


def yaml_text(fields: Mapping[str, Value]) -> str:
    """The fields in their order. Whatever a text holds, a YAML reader gets the same text back."""
    return "".join(f"{name}: {_in_one_line(value)}\n" for name, value in fields.items())


def front_matter(fields: Mapping[str, Value], body: str) -> str:
    """A whole text file: the fields between its two lines, then the body."""
    return f"---\n{yaml_text(fields)}---\n\n{body.strip()}\n"


def one_line(text: str) -> str:
    """What a person typed, without line breaks, control characters and doubled spaces."""
    seen = "".join(" " if _cannot_be_seen(letter) else letter for letter in text)
    return re.sub(" +", " ", seen).strip(" ")


def _in_one_line(value: Value) -> str:
    plain: object = value
    if isinstance(value, tuple):
        plain = list(value)
    elif isinstance(value, Mapping):
        plain = dict(value)
    dumped: str = yaml.safe_dump(
        plain, allow_unicode=True, sort_keys=False, default_flow_style=True, width=float("inf")
    )
    return dumped.removesuffix("...\n").strip("\n")


def _cannot_be_seen(letter: str) -> bool:
    return (
        letter in "\t\n" or bool(FORBIDDEN.match(letter)) or unicodedata.bidirectional(letter) in _DIRECTIONS
    )
