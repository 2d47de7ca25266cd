"""What a Markdown engine must offer to stand behind the steps."""

from typing import Protocol

from openwindow.core.model.markdown_options import NO_OPTIONS, MarkdownOptions

# A noncharacter, because no input can hold it: what carries it in an id was made by the engine.
FOOTNOTE_MARK = "\ufdd2"


class Engine(Protocol):
    """Turns Markdown into HTML, equal text into equal HTML.

    Raw HTML is passed on as it is, a column's alignment stands in `align`, the language of code in
    `<pre><code class="language-…">`. Footnotes are the `<li id="fn{FOOTNOTE_MARK}…">` of one `<ol>` in a
    `<div>`; `<sup id="fnref{FOOTNOTE_MARK}…">` holds a link to one, and each ends in links back.
    """

    def to_html(self, text: str) -> str:
        """The HTML of a whole body; RecursionError when it is nested too deeply."""


class EngineMaker(Protocol):
    """Makes an engine; one is enough for all the bodies that a process converts."""

    def __call__(self, options: MarkdownOptions = NO_OPTIONS, /) -> Engine:
        """An engine with what a blog adds to it, if it takes any options."""
