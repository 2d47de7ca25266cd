"""cmark's footnotes in the shape that `core.markup.engine` asks for."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from urllib.parse import quote

from openwindow.core.markup.engine import FOOTNOTE_MARK

Cmark = Callable[[str], str]

MASK = "\ufdd3"
"""A noncharacter, which no text can hold."""

# What only cmark may write: in a text, something is put before the last letter of these.
_CMARKS = ("data-footnote", '<li id="fn')
_DEFINED = re.compile(r"\[\^([^\]\s]+)\]:")
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
_APPENDED = re.compile(rf"<p>{MASK}(?:(?!</p>).)*</p>\n$")


def with_marks(text: str, cmark: Cmark) -> str:
    """The HTML of a text that may have footnotes, with our mark in what belongs to them."""
    masks = _masks(text)
    for cmarks, mask in masks:
        text = text.replace(cmarks, mask)
    body, section, notes = _with_all_notes(text, cmark)
    body = _REFERENCE.sub(_reference, body)
    if section:
        notes = _NOTE.sub(
            rf'<li id="fn{FOOTNOTE_MARK}\1">', _REFERENCE.sub(_reference, _BACK.sub(_back, notes))
        )
        before, _, after = notes.rpartition("</section>")
        body = f"{body}<div>\n<ol>\n{before}</div>{after}"
    for cmarks, mask in masks:
        body = body.replace(mask, cmarks)
    return body


def _masks(text: str) -> list[tuple[str, str]]:
    """What a writer wrote as cmark would, each with what stands for it, as good an attribute as that."""
    between = "-0-"
    while between in text:
        between += "0-"
    return [(each, f"{each[:-1]}{between}{each[-1]}") for each in _CMARKS if each in text]


def _with_all_notes(text: str, cmark: Cmark) -> tuple[str, str, str]:
    """cmark drops the notes that nothing refers to; nothing that is written may vanish, so they come last."""
    parts = cmark(text).partition(_SECTION)
    if unused := list(_unused(text, parts[2])):
        references = " ".join(f"[^{label}]" for label in unused)
        body, section, notes = cmark(f"{text}\n\n{MASK}{references}").partition(_SECTION)
        without, found = _APPENDED.subn("", body)
        return (without, section, notes) if found else parts
    return parts


def _unused(text: str, notes: str) -> Iterator[str]:
    noted = {unescape(label).casefold() for label in _NOTE.findall(notes)}
    for found in _DEFINED.finditer(text):
        label = found[1].casefold()
        begins = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        if not begins.strip(" \t>") and quote(label, _SAFE).casefold() not in noted:
            noted.add(quote(label, _SAFE).casefold())
            yield found[1]


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
