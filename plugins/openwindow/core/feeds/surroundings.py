"""What a feed's entry says before and after the text, as HTML: readers do not see the page around it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from html import escape

from openwindow.core.dates import day_in_words
from openwindow.core.languages import direction, joined
from openwindow.core.model.ports import Wording
from openwindow.core.model.post import Note, Post, Speaks, Text


@dataclass(frozen=True)
class Names:
    """The people of a text by name: who wrote it and who translated it."""

    authors: tuple[str, ...]
    translators: tuple[str, ...]


@dataclass(frozen=True)
class OriginalText:
    """What a text was translated from: the absolute address, the language's name in itself, and whether it
    has changed since."""

    url: str
    language: str
    name: str
    changed: bool


def by_line(post: Post, text: Text, names: Names, wording: Wording) -> str:
    """Who speaks, and in whose name."""
    said = [wording.gettext("By %(names)s.") % {"names": joined(names.authors, text.language)}]
    said.append(_in_whose_name(post.speaks, len(names.authors), wording))
    return _paragraph(escape(" ".join(said)))


def _in_whose_name(speaks: Speaks, authors: int, wording: Wording) -> str:
    if speaks is Speaks.FOR_THE_COMPANY:
        return wording.ngettext(
            "The author speaks for the company here.", "The authors speak for the company here.", authors
        )
    return wording.ngettext(
        "The author speaks personally here, not for the company.",
        "The authors speak personally here, not for the company.",
        authors,
    )


def translation(text: Text, names: Names, original: OriginalText, wording: Wording) -> str:
    """Who translated a text, and where the original stands."""
    said = []
    if names.translators:
        translators = joined(names.translators, text.language)
        said.append(escape(wording.gettext("Translated by %(names)s.") % {"names": translators}))
    link = (
        f'<a href="{escape(original.url)}" hreflang="{original.language}" lang="{original.language}">'
        f"{escape(original.name)}</a>"
    )
    said.append(escape(wording.gettext("Original: %(link)s.")) % {"link": link})
    if original.changed:
        said.append(
            escape(wording.gettext("This translation is older than the original, which has changed since."))
        )
    return _paragraph(" ".join(said))


def _paragraph(html: str) -> str:
    return f"<p><em>{html}</em></p>\n"


def sentences(written: Iterable[str]) -> str:
    """What a writer says about the text, a paragraph each; what is empty was not said."""
    return "".join(_paragraph(escape(sentence)) for sentence in written if sentence)


def notes(text: Text, wording: Wording, zone: tzinfo) -> str:
    """What was corrected or added since the publication, newest first; days are those of `zone`."""
    return _list(wording.gettext("Corrections"), text.corrections, text.language, wording, zone) + _list(
        wording.gettext("Added since"), text.updates, text.language, wording, zone
    )


def _list(title: str, written: Sequence[Note], language: str, wording: Wording, zone: tzinfo) -> str:
    if not written:
        return ""
    newest_first = sorted(written, key=lambda note: note.date, reverse=True)
    items = "".join(
        f"<li>{escape(dated_note(note, language, wording, zone))}</li>\n" for note in newest_first
    )
    return f"\n<hr>\n<p><strong>{escape(title)}</strong></p>\n<ul>\n{items}</ul>\n"


def dated_note(note: Note, language: str, wording: Wording, zone: tzinfo) -> str:
    """A note with its day in `zone`; plain text."""
    day = day_in_words(note.date.astimezone(zone).date(), language)
    values = {"date": day, "note": note.note}
    return wording.gettext("%(date)s: %(note)s") % values


def withdrawn(reason: str, wording: Wording) -> str:
    """What a withdrawn post says instead of its text; plain text."""
    return wording.gettext("Withdrawn: %(reason)s") % {"reason": reason}


def turned(html: str, language: str) -> str:
    """HTML that runs as its language does, among entries that may run the other way."""
    if direction(language) == "ltr":
        return html
    return f'<div dir="rtl" lang="{language}">\n{html}</div>\n'
