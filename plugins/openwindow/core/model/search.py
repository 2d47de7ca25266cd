"""What readers' search is made from, and the files that it consists of."""

from collections.abc import Mapping
from dataclasses import dataclass

SCRIPT = "pagefind.js"
"""The file of an index that pages load; the others stand beside it."""


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """A text as the search knows it: where a result leads, what is searched and shown.

    `content` is plain text; `meta` are names and values that are searched too, and shown with a result.
    """

    url: str
    language: str
    content: str
    meta: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SearchIndex:
    """An index that was made: the digest (SHA-256) of each file, by its path, and the languages in it."""

    files: Mapping[str, str]
    languages: frozenset[str]


NO_INDEX = SearchIndex({}, frozenset())
"""Of a build without search."""
