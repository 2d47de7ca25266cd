"""The engine made of Python-Markdown."""

from collections.abc import Iterator

import markdown
from markdown.extensions import Extension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from openwindow.core.markup.engine import FOOTNOTE_MARK
from openwindow.core.markup.quick_inline import QuickInline
from openwindow.core.model.markdown_options import NO_OPTIONS, MarkdownOptions


class PythonMarkdown:
    """One Python-Markdown for many bodies: making one costs as much as converting a page."""

    def __init__(self, options: MarkdownOptions = NO_OPTIONS) -> None:
        """The extensions of `options` are known to be usable; see `unusable_extensions`."""
        self._options = options
        self._markdown = _new(options)

    def to_html(self, text: str) -> str:
        """The HTML of a whole body; RecursionError when it is nested too deeply."""
        self._markdown.reset()
        try:
            return self._markdown.convert(text)
        except RecursionError:
            # Markdown 3.11: reset() does not bring the block parser back from where it broke off.
            self._markdown = _new(self._options)
            raise


def unusable_extensions(options: MarkdownOptions) -> Iterator[tuple[str, str]]:
    """The names of extensions that cannot be imported or configured, each with the reason."""
    for extension in options.extensions:
        try:
            _new(MarkdownOptions((extension,)))
        except Exception as wrong:  # noqa: BLE001 - the code of others may fail as it likes
            yield extension.name, f"{type(wrong).__name__}: {wrong}"


def extension_packages(options: MarkdownOptions) -> frozenset[str]:
    """The packages whose code the extensions are, but for Python-Markdown itself."""
    bare = markdown.Markdown()
    made = [bare.build_extension(each.name, dict(each.configuration)) for each in options.extensions]
    return frozenset(type(each).__module__.partition(".")[0] for each in made) - {"markdown"}


def _new(options: MarkdownOptions) -> markdown.Markdown:
    ours: list[Extension | str] = [
        FencedCodeExtension(),
        # Markdown 3.11 fails on an empty note when it is to put them in the order of the text.
        FootnoteExtension(SEPARATOR=FOOTNOTE_MARK, PLACE_MARKER=FOOTNOTE_MARK, USE_DEFINITION_ORDER=True),
        SaneListExtension(),
        TableExtension(use_align_attribute=True),
    ]
    made = markdown.Markdown(
        output_format="html",
        extensions=[*ours, *(extension.name for extension in options.extensions)],
        extension_configs={extension.name: dict(extension.configuration) for extension in options.extensions},
    )
    made.treeprocessors.register(QuickInline(made), "inline", 20)
    return made
