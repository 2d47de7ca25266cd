"""The files of one post or page, one for each language: which is the original, and whether they agree."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import Enum
from typing import Any, Generic, TypeVar

from openwindow.core.model.source import BodySource
from openwindow.core.problems import Place
from openwindow.core.reading.desk import Desk, Located
from openwindow.core.reading.fields import Need, keys_of, note_missing
from openwindow.core.reading.quotes import quoted

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Written(Generic[K]):
    """One file as read. `opening` is where its keys begin, `given` the names of those it has."""

    path: str
    opening: Place
    language: str
    keys: K
    given: frozenset[str]
    body: BodySource
    is_empty: bool

    @property
    def is_translation(self) -> bool:
        """Whether the file says who translated it, or when."""
        return bool(self.given & {"translators", "translated"})


@dataclass
class Bundle(Generic[K]):
    """All files of one post or page: those that were read, and whether others could not be."""

    path: str
    name: str
    year: int = 0
    texts: list[Written[K]] = field(default_factory=list)
    has_unread: bool = False

    def in_order(self, desk: Desk) -> list[Written[K]]:
        """The texts in the order of the blog's languages."""
        return sorted(self.texts, key=lambda text: desk.rules.languages.index(text.language))


def only_original(bundle: Bundle[K], desk: Desk) -> Written[K] | None:
    """The one text that is no translation; notes when there are two, or none."""
    texts = bundle.in_order(desk)
    originals = [text for text in texts if not text.is_translation]
    if not originals:
        if texts and not bundle.has_unread:
            desk.note("no-original", texts[0].opening)
        return None
    # Somebody who forgot to name the translators rarely gave the translation an id.
    originals.sort(key=lambda text: "id" not in text.given)
    for other in originals[1:]:
        desk.note("two-originals", other.opening, other=desk.file(originals[0].path, 1))
    return originals[0]


def first_original(bundle: Bundle[K], desk: Desk) -> Written[K] | None:
    """The first text, in the order of the blog's languages, that is no translation."""
    texts = bundle.in_order(desk)
    original = next((text for text in texts if not text.is_translation), None)
    if original is None and texts and not bundle.has_unread:
        desk.note("no-original", texts[0].opening)
    return original


def note_missing_in_original(table: type, original: Written[K], desk: Desk) -> None:
    """Note the keys that an original must have and does not."""
    note_missing(table, Need.ORIGINAL, original.given, original.opening, "", desk)


def note_disagreements(table: type, original: Written[K], texts: Iterable[Written[K]], desk: Desk) -> None:
    """Note where translations say something else than the original does."""
    shared = [(slot, row) for slot, row in keys_of(table).items() if row.shared]
    for text in texts:
        if text is original:
            continue
        for slot, row in shared:
            theirs: Located[Any] | None = getattr(text.keys, slot)
            ours: Located[Any] | None = getattr(original.keys, slot)
            if theirs is None:
                continue
            if row.name not in original.given and row.need is Need.NOBODY:
                other = desk.file(original.path)
                desk.note("translation-adds", theirs.place, name=row.name, other=other)
            elif ours is not None and theirs != ours:
                values = {"value": plain(theirs.value), "original": plain(ours.value), "other": ours.place}
                desk.note("translation-disagrees", theirs.place, name=row.name, **values)


def note_half_translations(text: Written[Any], desk: Desk) -> None:
    """Note a translation that says who made it but not when, or when but not who."""
    for given, missing in (("translators", "translated"), ("translated", "translators")):
        if given in text.given and missing not in text.given:
            value: Located[object] | None = getattr(text.keys, given)
            desk.note(
                "half-translation", value.place if value else text.opening, given=given, missing=missing
            )


def note_empty_bodies(texts: Iterable[Written[Any]], desk: Desk) -> None:
    """Note the texts that say nothing."""
    for text in texts:
        if text.is_empty:
            desk.note("empty-body", desk.file(text.path, text.body.line))


def plain(value: object) -> str:
    """A value as a problem quotes it."""
    match value:
        case str():
            return quoted(value)
        case Enum():
            return str(value.value)
        case datetime():
            return value.isoformat(" ", "minutes")
        case Located():
            return plain(value.value)
        case tuple():
            return quoted("[" + ", ".join(plain(each) for each in value) + "]")
    given = (getattr(value, slot.name) for slot in fields(value))  # type: ignore[arg-type]
    return quoted(", ".join(plain(each) for each in given if each is not None))
