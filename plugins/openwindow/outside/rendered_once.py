"""What stands on many pages, rendered once."""

from collections.abc import Hashable

from jinja2.runtime import Macro

ENOUGH = 200_000
"""Calls to be known again by their very values, before their memory is given back."""


class Remembering:
    """Calls a macro once for equal values: `{{ remembered(person_line, person) }}`.

    For what stands on many pages; such a macro may depend on nothing but its values and the language.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], str] = {}
        self._same: dict[tuple[object, ...], tuple[str, tuple[Hashable, ...]]] = {}

    def __call__(self, macro: Macro, *values: Hashable) -> str:
        """What the macro gives for these values."""
        # Mostly they are the very objects of an earlier call, which is much quicker to find out than whether
        # they are equal. They are kept beside the answer, so that nothing else can come to their place.
        same = (id(macro._func.__code__), *map(id, values))  # noqa: SLF001  # names of macros may come twice
        known = self._same.get(same)
        if known is not None:
            return known[0]
        if len(self._same) >= ENOUGH:
            self._same.clear()
        made = self._equal(macro, values)
        self._same[same] = made, values
        return made

    def _equal(self, macro: Macro, values: tuple[Hashable, ...]) -> str:
        key = (macro._func.__code__.co_filename, macro.name, *values)  # noqa: SLF001
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = macro(*values)
        return made
