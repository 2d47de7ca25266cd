"""A picture that front matter or a profile names."""

from dataclasses import dataclass

from openwindow.core.model.words import Words


@dataclass(frozen=True, slots=True)
class Picture:
    """`path` is relative to the content folder."""

    path: str
    alt: Words
    credit: str = ""
    licence: str = ""
