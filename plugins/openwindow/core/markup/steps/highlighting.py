"""Code in colours: Pygments' short class names, whose colours are the theme's."""

from functools import cache

from lxml.etree import _Element as Element
from pygments.lexer import Lexer
from pygments.lexers import find_lexer_class, get_all_lexers

from openwindow.core.markup.code_html import code_html
from openwindow.core.markup.draft import Draft
from openwindow.core.markup.html_tree import INSERTED, make, replace
from openwindow.core.markup.quick_lexer import quickened

# Some lexers take minutes for a megabyte; nobody reads so much code in a post.
LONGEST = 50_000

_PREFIX = "language-"


def apply(tree: Element, draft: Draft) -> None:
    """Frame each block of code, and colour what Pygments knows."""
    for block in list(tree.iter("pre")):
        frame = make("div", {"class": "code"})
        replace(block, frame)
        frame.append(block)
        block.set("tabindex", "0")
        if len(block) == 1 and block[0].tag == "code" and not len(block[0]):
            _colour(block[0], draft)


def _colour(code: Element, draft: Draft) -> None:
    lexer = _lexer(code.get("class", "").removeprefix(_PREFIX).lower())
    if lexer is None or not code.text or len(code.text) > LONGEST:
        return
    # Hundreds of elements that no later step looks at would be built, only to be written again.
    draft.inserted.append(code_html(lexer.get_tokens(code.text)))
    code.text = INSERTED


@cache
def _lexer(language: str) -> Lexer | None:
    name = _names().get(language)
    lexer = find_lexer_class(name) if name else None
    return quickened(lexer(stripnl=False)) if lexer else None


@cache
def _names() -> dict[str, str]:
    """Pygments' own languages by alias; its look-up by alias would search the installed packages too."""
    return {alias: name for name, aliases, _, _ in get_all_lexers(plugins=False) for alias in aliases}
