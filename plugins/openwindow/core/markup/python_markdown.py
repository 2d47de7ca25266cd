"""The engine made of Python-Markdown."""

import markdown
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from openwindow.core.markup.engine import FOOTNOTE_MARK
from openwindow.core.markup.quick_inline import QuickInline


class PythonMarkdown:
    """One Python-Markdown for many bodies: making one costs as much as converting a page."""

    def __init__(self) -> None:
        self._markdown = _new()

    def to_html(self, text: str) -> str:
        """The HTML of a whole body; RecursionError when it is nested too deeply."""
        self._markdown.reset()
        try:
            return self._markdown.convert(text)
        except RecursionError:
            # Markdown 3.11: reset() does not bring the block parser back from where it broke off.
            self._markdown = _new()
            raise


def _new() -> markdown.Markdown:
    made = markdown.Markdown(
        output_format="html",
        extensions=[
            FencedCodeExtension(),
            # Markdown 3.11 fails on an empty note when it is to put them in the order of the text.
            FootnoteExtension(SEPARATOR=FOOTNOTE_MARK, PLACE_MARKER=FOOTNOTE_MARK, USE_DEFINITION_ORDER=True),
            SaneListExtension(),
            TableExtension(use_align_attribute=True),
        ],
    )
    made.treeprocessors.register(QuickInline(made), "inline", 20)
    return made
