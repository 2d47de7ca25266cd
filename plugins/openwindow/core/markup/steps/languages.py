"""Parts in another language: known by their code, and written in its direction."""

from typing import cast

from lxml import etree
from lxml.etree import _Element as Element

from openwindow.core.languages import direction, is_language
from openwindow.core.markup.draft import Draft
from openwindow.core.markup.positions import Position

_MARKED = etree.XPath("descendant::*[@lang]")


def apply(tree: Element, draft: Draft) -> None:
    """Refuse codes of no language, and turn what is written the other way round."""
    for element in cast(list[Element], _MARKED(tree)):
        language = str(element.get("lang"))
        if not is_language(language):
            draft.refuse("bad-language", _place(language, draft), value=language)
        elif element.get("dir") is None and direction(language) != _around(element, draft):
            element.set("dir", direction(language))


def _around(element: Element, draft: Draft) -> str:
    """The direction of what an element stands in."""
    for above in element.iterancestors():
        if above.get("dir") is not None:
            return str(above.get("dir"))
    return direction(draft.source.language)


def _place(language: str, draft: Draft) -> Position:
    """A language stands in the first line of a quote, or in an attribute."""
    forms = (f"[!{language}]", f'lang="{language}"', f"lang='{language}'", f"lang={language}")
    found = (draft.positions.of_words(form) for form in forms)
    return next((each for each in found if each.column), draft.positions.of_attribute("lang"))
