"""Which Markdown engine a blog is written for, and what it adds to it."""

from dataclasses import dataclass

ENGINE_NAMES = ("markdown", "gfm")
"""The names of the engines, the default first; `core.markup.ENGINES` has the engines themselves."""


@dataclass(frozen=True)
class MarkdownExtension:
    """An extension of Python-Markdown by its name, with its configuration: names and plain values."""

    name: str
    configuration: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True)
class MarkdownOptions:
    """What a blog adds to the engine `markdown`; equal options have equal `repr`."""

    extensions: tuple[MarkdownExtension, ...] = ()


NO_OPTIONS = MarkdownOptions()
