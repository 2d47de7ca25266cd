"""The engine made of cmarkgfm: GitHub's own Markdown, so that a review shows what will be published."""

from cmarkgfm.cmark import Options, _cmark, core_extensions_ensure_registered, find_syntax_extension

from openwindow.core.markup.characters import without_unusable
from openwindow.core.markup.gfm_footnotes import MASK, with_marks
from openwindow.core.markup.gfm_targets import as_written
from openwindow.core.model.markdown_options import NO_OPTIONS, MarkdownOptions

_FFI, _LIB = _cmark.ffi, _cmark.lib
_OPTIONS = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
# GitHub's others are not here: what "tagfilter" and "tasklist" do is done by steps of ours, for both engines.
_EXTENSIONS = ("table", "strikethrough", "autolink")
_MEMORY, _TREE = 0, 2

CMARK_VERSION = bytes(_FFI.string(_LIB.cmark_version_string())).decode()
"""The version of GitHub's cmark, whatever that of its binding."""


class GitHubMarkdown:
    """cmark with GitHub's extensions; nothing is left of one body when the next is converted."""

    def __init__(self, _: MarkdownOptions = NO_OPTIONS) -> None:
        """It has no options."""
        core_extensions_ensure_registered()
        self._extensions = tuple(map(find_syntax_extension, _EXTENSIONS))

    def to_html(self, text: str) -> str:
        """The HTML of a whole body."""
        html = with_marks(text, self.cmark) if "[^" in text else self.cmark(text)
        return as_written(html.replace(MASK, "\N{REPLACEMENT CHARACTER}") if "&#" in text else html, text)

    def cmark(self, text: str) -> str:
        """The HTML as cmark gives it, without what character references in it must not stand for."""
        html = self._converted(text.encode())
        return MASK.join(map(without_unusable, html.split(MASK))) if "&#" in text else html

    def _converted(self, data: bytes) -> str:
        parser = _LIB.cmark_parser_new(_OPTIONS)
        try:
            for extension in self._extensions:
                _LIB.cmark_parser_attach_syntax_extension(parser, extension)
            return self._html(parser, data)
        finally:
            _LIB.cmark_parser_free(parser)

    def _html(self, parser: object, data: bytes) -> str:
        # cmarkgfm 2025.10 frees neither tree nor HTML, 40 kB a post, and has no function for it. But a parser
        # is a struct that begins with its memory functions, its references and its tree, which it frees.
        fields = _FFI.cast("void **", parser)
        empty_tree = fields[_TREE]
        _LIB.cmark_parser_feed(parser, data, len(data))
        tree = _LIB.cmark_parser_finish(parser)
        html = _LIB.cmark_render_html(tree, _OPTIONS, _LIB.cmark_parser_get_syntax_extensions(parser))
        copy = bytes(_FFI.string(html)).decode()
        if tree == empty_tree:  # the struct is as expected
            _FFI.cast("cmark_mem *", fields[_MEMORY]).free(html)
            fields[_TREE] = tree
        return copy
