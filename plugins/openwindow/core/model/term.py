"""A word of the blog's own lists: a tag, a series or a team."""

from dataclasses import dataclass

from openwindow.core.model.words import Words


@dataclass(frozen=True, slots=True)
class Term:
    """`id` is what front matter says, `name` what people read."""

    id: str
    name: Words
