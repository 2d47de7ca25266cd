"""One Markdown file of a post or page: its keys, its language, where its body stands."""

from typing import TypeVar

from openwindow.core.reading.bundles import Written
from openwindow.core.reading.desk import Desk
from openwindow.core.reading.fields import read_table
from openwindow.core.reading.front_matter import read_document
from openwindow.core.reading.pages import PageKeys
from openwindow.core.reading.posts import PostKeys
from openwindow.core.reading.quotes import listed, nearest, quoted

K = TypeVar("K", PostKeys, PageKeys)


def read_text_file(
    path: str, data: bytes, language_in_name: str, table: type[K], desk: Desk
) -> Written[K] | None:
    """The text in a file; None when a noted problem leaves it without keys or without a language."""
    place = desk.file(path)
    document = read_document(data, path, place, desk.problems)
    if document is None:
        return None
    keys = read_table(table, document.keys, "", desk)
    given = frozenset(name.text for name, _ in document.keys.pairs)
    language = language_in_name or (keys.lang.value if keys.lang else "")
    if not language_in_name and "lang" not in given:
        desk.note("missing-key", document.keys.place, name="lang", example=f"lang: {desk.rules.languages[0]}")
    if language_in_name and keys.lang and keys.lang.value != language_in_name:
        desk.note("language-disagrees", keys.lang.place, value=keys.lang.value, language=language_in_name)
    if language not in desk.rules.languages:
        return None
    return Written(path, document.keys.place, language, keys, given, document.body, document.body_is_empty)


def note_unknown_language_of(path: str, language: str, desk: Desk) -> None:
    """Note a file named after a language the blog has not; an empty `language` says that its keys tell."""
    valid = desk.rules.languages
    if language and language not in valid:
        values = {
            "value": quoted(f"{language}.md"),
            "nearest": f"{nearest(language, valid)}.md",
            "valid": listed(valid),
        }
        desk.note("unknown-language-file", desk.file(path), **values)
