"""Quotes whose first line says what they are, in GitHub's form: `[!NOTE]` becomes an aside with a title, and
`[!fr]` a quote in French."""

import re

from lxml.etree import _Element as Element

from openwindow.core.markup.draft import Draft
from openwindow.core.markup.html_tree import make

TITLES = {"NOTE": "Note", "TIP": "Tip", "IMPORTANT": "Important", "WARNING": "Warning", "CAUTION": "Caution"}

_LANGUAGE = "[a-z]{2,3}(?:-[a-z0-9]{2,8})*"

_KIND = re.compile(rf"\s*\[!({'|'.join(TITLES)}|{_LANGUAGE})\][ \t]*(?:\n|$)", re.IGNORECASE)


def apply(tree: Element, draft: Draft) -> None:
    """Turn the quotes of known kinds into callouts, and name the language of those that say it; others stay
    as they are."""
    for quote in list(tree.iter("blockquote")):
        marked = [child for child in quote if child.tag == "p" and _KIND.match(child.text or "")]
        for first in reversed(marked):
            _make(_from(first, quote), first, draft)


def _from(first: Element, quote: Element) -> Element:
    """The quote, or a new one with what begins at `first`: the engine joins quotes that follow each other."""
    if quote.index(first) == 0:
        return quote
    rest = make("blockquote", {}, "\n")
    rest.extend(list(quote)[quote.index(first) :])
    quote.addnext(rest)
    rest.tail, quote.tail = quote.tail, "\n"
    return rest


def _make(quote: Element, first: Element, draft: Draft) -> None:
    text = first.text or ""
    kind = _KIND.match(text)
    assert kind is not None
    first.text = text[kind.end() :]
    if not len(first) and not first.text.strip():
        quote.remove(first)
    if kind[1].upper() in TITLES:
        _make_callout(quote, kind[1].upper(), draft)
    else:
        quote.set("lang", kind[1])


def _make_callout(quote: Element, name: str, draft: Draft) -> None:
    quote.tag = "aside"
    quote.set("class", f"callout callout-{name.lower()}")
    quote.set("role", "note")
    title = make("p", {"class": "callout-title"})
    # Strong for feeds and plain themes, which have no style for it.
    title.append(make("strong", {}, draft.wording.gettext(TITLES[name])))
    title.tail = "\n"
    quote.insert(0, title)
