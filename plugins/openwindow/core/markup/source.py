"""What goes into a conversion."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """The Markdown of a body: `path` as the writer knows it, `line` the file's line where `text` begins."""

    path: str
    language: str
    line: int
    text: str
