"""What a feed's entry says before and after the text, as HTML: readers do not see the page around it."""

from dataclasses import dataclass
from datetime import tzinfo
from html import escape

from openwindow.core.dates import day_in_words
from openwindow.core.languages import joined
from openwindow.core.model.ports import Wording
from openwindow.core.model.post import Note, Post, Speaks, Text


@dataclass(frozen=True)
class Names:
    """The people of a text by name: who wrote it and who translated it."""

    authors: tuple[str, ...]
    translators: tuple[str, ...]


def by_line(post: Post, text: Text, names: Names, wording: Wording) -> str:
    """Who speaks, and in whose name."""
    said = [wording.gettext("By %(names)s.") % {"names": joined(names.authors, text.language)}]
    said.append(_in_whose_name(post.speaks, len(names.authors), wording))
    if names.translators:
        translators = joined(names.translators, text.language)
        said.append(wording.gettext("Translated by %(names)s.") % {"names": translators})
    return f"<p><em>{escape(' '.join(said))}</em></p>\n"


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


def notes(text: Text, wording: Wording, zone: tzinfo) -> str:
    """What was corrected or added since the publication, newest first; days are those of `zone`."""
    return _list(wording.gettext("Corrections"), text.corrections, text.language, wording, zone) + _list(
        wording.gettext("Added since"), text.updates, text.language, wording, zone
    )


def _list(title: str, written: tuple[Note, ...], language: str, wording: Wording, zone: tzinfo) -> str:
    if not written:
        return ""
    newest_first = sorted(written, key=lambda note: note.date, reverse=True)
    said = (_dated(note, language, wording, zone) for note in newest_first)
    items = "".join(f"<li>{escape(each)}</li>\n" for each in said)
    return f"\n<hr>\n<p><strong>{escape(title)}</strong></p>\n<ul>\n{items}</ul>\n"


def _dated(note: Note, language: str, wording: Wording, zone: tzinfo) -> str:
    day = day_in_words(note.date.astimezone(zone).date(), language)
    values = {"date": day, "note": note.note}
    return wording.gettext("%(date)s: %(note)s") % values


def withdrawn(reason: str, wording: Wording) -> str:
    """What a withdrawn post says instead of its text; plain text."""
    return wording.gettext("Withdrawn: %(reason)s") % {"reason": reason}
