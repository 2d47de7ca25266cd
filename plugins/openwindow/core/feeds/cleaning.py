"""HTML for feed readers: complete by itself, without what only our own pages give a meaning to.

Readers resolve links in their own ways and show each entry among others: so every address is absolute, and
there are no ids, classes, styles, or elements that only carried them.
"""

import re
from urllib.parse import urljoin

import nh3


def _names(text: str) -> set[str]:
    return set(text.split())


ELEMENTS = _names(
    """a abbr aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn dl dt em
    figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small strong sub
    summary sup table tbody td tfoot th thead time tr u ul var wbr"""
)
ATTRIBUTES = {
    "*": {"dir", "lang", "title"},
    "a": {"href", "hreflang"},
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"datetime"},
    "img": {"alt", "height", "src", "width"},
    "ins": {"datetime"},
    "li": {"value"},
    "ol": {"reversed", "start", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
VANISHING = _names("iframe math noscript object script style svg template")

_CLEANER = nh3.Cleaner(
    tags=ELEMENTS,
    clean_content_tags=VANISHING,
    attributes=ATTRIBUTES,
    link_rel=None,
    # What `_absolute` has overlooked: readers would look for it on their own site, or on the disk.
    url_relative="deny",
)
_NOTES = "<section"
"""Of all sections only the notes are one of a text."""
_HIDDEN = re.compile(r'<a [^>]*\bhidden=""[^>]*>[^<]*</a>')
_BOX = re.compile(r"<input\b[^>]*>")
_LEADS = re.compile(r"<(?:a|img)\b[^<>]*>")
_RELATIVE = re.compile(r"""(?<=\s)(href|src)=(["'])(?![a-zA-Z][a-zA-Z0-9+.-]*:)(.*?)\2""")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def cleaned(html: str, page: str) -> str:
    """The HTML of the text at the absolute address `page`, as a feed may carry it."""
    parted = html.replace(_NOTES, f"<hr>\n{_NOTES}")
    whole = _LEADS.sub(lambda tag: _absolute(tag[0], page), _HIDDEN.sub("", parted))
    if "<input" in whole:
        whole = _BOX.sub(_box_as_text, whole)
    return without_controls(_CLEANER.clean(whole))


def _absolute(tag: str, page: str) -> str:
    """A tag whose address, if it has one, leads somewhere from anywhere."""
    return _RELATIVE.sub(lambda found: f"{found[1]}={found[2]}{urljoin(page, found[3])}{found[2]}", tag)


def without_controls(text: str) -> str:
    """A text without the characters that XML 1.0 cannot hold."""
    return _CONTROLS.sub("", text)


def _box_as_text(box: re.Match[str]) -> str:
    """The box of a task: a form has no place in a feed."""
    return "\u2611" if re.search(r"\bchecked\b", box[0]) else "\u2610"
