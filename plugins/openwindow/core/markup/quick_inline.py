"""Python-Markdown's inline step without the searches that cannot find anything: the same HTML in less time.

Python-Markdown 3.11 searches every run of text for all of its fifteen patterns, though most texts hold none
of the characters that most patterns need. Here a pattern is tried only on texts that hold its sign.
"""

import re

from markdown import Markdown
from markdown.inlinepatterns import DelimiterProcessor, Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

SIGNS = {
    "backtick": ("`",),
    "escape": ("\\",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "entity": ("&",),
    "footnote": ("[^",),
}
"""What a text must hold, one of each, for the pattern of that name to match anywhere in it."""


class QuickInline(InlineProcessor):
    """Tries each pattern, in order, only where its sign is; patterns without a known sign everywhere."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        ordered = [(md.inlinePatterns[index], index) for index in range(len(md.inlinePatterns))]
        self._tried = [(pattern, index, _signs_of(pattern, md)) for pattern, index in ordered]
        known = [sign for _, _, signs in self._tried for sign in signs]
        all_known = all(signs for _, _, signs in self._tried)
        self._any_sign = re.compile("|".join(map(re.escape, known))) if all_known else None

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if isinstance(data, AtomicString):
            return data
        if self._any_sign and not self._any_sign.search(data):
            return data
        apply = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]
        for pattern, index, signs in self._tried[patternIndex:]:
            start, matched = 0, True
            while matched and _holds_one(data, signs):
                data, matched, start = apply(pattern, data, index, start)
        return data


def _holds_one(text: str, signs: tuple[str, ...]) -> bool:
    for sign in signs:
        if sign in text:
            return True
    return not signs


def _signs_of(pattern: Pattern, md: Markdown) -> tuple[str, ...]:
    if isinstance(pattern, DelimiterProcessor):
        return tuple(pattern.tokens)
    if not type(pattern).__module__.startswith("markdown."):  # an extension's own, under whatever name
        return ()
    for name, signs in SIGNS.items():
        if name in md.inlinePatterns and md.inlinePatterns[name] is pattern:
            return signs
    return ()
