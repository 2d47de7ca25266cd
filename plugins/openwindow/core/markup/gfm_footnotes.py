"""cmark's footnotes in the shape that `core.markup.engine` asks for."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from urllib.parse import quote

from openwindow.core.markup.engine import FOOTNOTE_MARK

Cmark = Callable[[str], str]

MASK = "\ufdd3"
"""A noncharacter, which no text can hold."""

# Between these letters, so that what a writer wrote is not taken for what cmark makes of notes.
_MASKED = re.compile(r'(?<=data-footnot)(?=e)|(?<=<li id="f)(?=n)')
_DEFINED = re.compile(r"^[ \t>]*\[\^([^\]\s]+)\]:", re.MULTILINE)
# As cmark escapes addresses.
_SAFE = "-_.+!*'(),%#@?=;:/&$~"

_SECTION = '<section class="footnotes" data-footnotes>\n<ol>\n'
_NOTE = re.compile(r'<li id="fn-([^"]*)">')
_REFERENCE = re.compile(
    r'<sup class="footnote-ref"><a href="#fn-([^"]*)" id="fnref-([^"]*)" data-footnote-ref>'
)
_BACK = re.compile(
    r' ?<a href="#fnref-([^"]*)" class="footnote-backref" data-footnote-backref '
    r'data-footnote-backref-idx="\d+(-\d+)?" aria-label="[^"]*">↩(?:<sup class="footnote-ref">\d+</sup>)?</a>'
)
_APPENDED = re.compile(rf"<p>{MASK}(?:(?!</p>).)*</p>\n(?={_SECTION})")


def with_marks(text: str, cmark: Cmark) -> str:
    """The HTML of a text that may have footnotes, with our mark in what belongs to them."""
    masked = _MASKED.sub(MASK, text)
    html = _with_all_notes(masked, cmark)
    html = _NOTE.sub(rf'<li id="fn{FOOTNOTE_MARK}\1">', html)
    html = _BACK.sub(_back, _REFERENCE.sub(_reference, html))
    if _SECTION in html:
        before, _, after = html.replace(_SECTION, "<div>\n<ol>\n").rpartition("</section>")
        html = f"{before}</div>{after}"
    return html.replace(MASK, "")


def _with_all_notes(text: str, cmark: Cmark) -> str:
    """cmark drops the notes that nothing refers to; nothing that is written may vanish, so they come last."""
    html = cmark(text)
    if unused := list(_unused(text, html)):
        references = " ".join(f"[^{label}]" for label in unused)
        complete, found = _APPENDED.subn("", cmark(f"{text}\n\n{MASK}{references}"))
        return complete if found else html
    return html


def _unused(text: str, html: str) -> Iterator[str]:
    noted = {unescape(label).casefold() for label in _NOTE.findall(html)}
    for label in dict.fromkeys(_DEFINED.findall(text)):
        if quote(label.casefold(), _SAFE).casefold() not in noted:
            yield label


def _reference(found: re.Match[str]) -> str:
    """The second reference to a note has an id that ends in "-2", as the first one of a note "-2" might."""
    label, written = found.groups()
    number = written[len(label) + 1 :]
    link = f'<a class="footnote-ref" href="#fn{FOOTNOTE_MARK}{label}">'
    return f'<sup id="fnref{number}{FOOTNOTE_MARK}{label}">{link}'


def _back(found: re.Match[str]) -> str:
    written, number = found[1], found[2] or ""
    label = written.removesuffix(number)
    # The first arrow stays on the line of the note's last word.
    space = (" " if number else "\N{NO-BREAK SPACE}") if found[0][0] == " " else ""
    return f'{space}<a class="footnote-backref" href="#fnref{number[1:]}{FOOTNOTE_MARK}{label}">↩</a>'
