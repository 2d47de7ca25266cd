"""The HTML that a body may hold: what cannot run, load, send or change anything outside of itself."""

import re


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


ELEMENTS = _names(
    """a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em
    figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span
    strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr"""
)

INLINE = _names(
    """a abbr b bdi bdo br cite code del dfn em i img input ins kbd mark q rp rt ruby s samp small span strong
    sub sup time u var wbr"""
)
"""Elements that stand within a line, ours included."""

EVERYWHERE = _names("dir id lang title")

ATTRIBUTES: dict[str, frozenset[str]] = {
    "a": _names("href hreflang rel"),
    "blockquote": _names("cite"),
    "col": _names("span"),
    "colgroup": _names("span"),
    "del": _names("cite datetime"),
    "details": _names("open"),
    "img": _names("alt height src width"),
    "ins": _names("cite datetime"),
    "li": _names("value"),
    "ol": _names("reversed start type"),
    "q": _names("cite"),
    "td": _names("align colspan headers rowspan"),
    "th": _names("abbr align colspan headers rowspan scope"),
    "time": _names("datetime"),
}

# The engine's own. Others are refused: a body could borrow the looks of the page around it.
_CLASS = re.compile(r"footnote(-ref|-backref)?|language-\S+")


def may_have(tag: str, name: str, value: str) -> bool:
    """Whether an allowed element may carry this attribute."""
    if name == "class":
        return _CLASS.fullmatch(value) is not None
    return name in EVERYWHERE or name in ATTRIBUTES.get(tag, ())
