"""What new posts, translations and people begin as, read back by the reader of the build."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from openwindow.core.drafting.answers import wrong_text
from openwindow.core.drafting.choices import AUDIENCES
from openwindow.core.drafting.identifiers import LENGTH, fresh_id
from openwindow.core.drafting.new_author import NewAuthor, author_files, role_in_words
from openwindow.core.drafting.new_post import NewPost, NewTranslation, post_file, translation_file
from openwindow.core.drafting.yaml_text import one_line
from openwindow.core.model.new_file import NewFile
from openwindow.core.model.post import Status
from openwindow.core.model.source import SourceFile
from openwindow.core.model.words import EVERY_LANGUAGE, Phrase, Words
from openwindow.core.reading import Reading, ReadingRules, read_site

LANGUAGES = ("en", "fr")
TAGS = NewFile("tags.yml", "a: {en: A, fr: A}\nb-2: {en: B, fr: B}\n")
TEAMS = NewFile("teams.yml", "workshop: {en: Workshop, fr: Atelier}\n")
ADA = NewAuthor("ada", "Ada", Words((Phrase("Engineer"),)), "workshop", ("en", "fr", "pl"))

MARKS = " -?:,[]{}#&*!|>'\"%@`~=<.+019eayn_\t\n\x85\xa0\xad\u2028\u202e\ufeff\ue000\U0001f389é"
WORDS = (
    "yes",
    "null",
    "2026-01-01",
    "1e3",
    "0x1f",
    "0o7",
    ".inf",
    "1:30",
    "<<",
    "---",
    "...",
    "!!str a",
    "a: b",
)

hostile = st.text() | st.text(st.sampled_from(MARKS)) | st.sampled_from(WORDS)
lines = hostile.map(one_line).filter(lambda line: wrong_text(line, "--title") is None)


class Spoken:
    """A wording that says the code it is asked for, with the place for a name."""

    def gettext(self, message: str) -> str:
        return f"{message} {{name}}"

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        return plural


def read(*files: NewFile) -> Reading:
    sources = [SourceFile(file.path, 1, file.text.encode()) for file in (TAGS, TEAMS, *files)]
    return read_site(sorted(sources, key=lambda source: source.path), ReadingRules(LANGUAGES, "Europe/Paris"))


def ada() -> tuple[NewFile, ...]:
    return author_files(ADA, LANGUAGES, lambda _: Spoken())


def post(title: str = "A title", audience: str = "public", tags: tuple[str, ...] = ()) -> NewPost:
    identity = fresh_id(bytes(LENGTH))
    return NewPost(identity, "a-slug", title, ("ada",), "en", audience, tags, date(2026, 2, 28))


@given(lines, st.sampled_from(AUDIENCES), st.sampled_from([(), ("a",), ("b-2", "a")]))
def test_a_new_post_reads_back_as_it_was_answered(title: str, audience: str, tags: tuple[str, ...]) -> None:
    reading = read(*ada(), post_file(post(title, audience, tags), Spoken()))
    assert reading.problems == ()
    (found,) = reading.site.posts
    assert (found.id, found.original.title, found.audience.value) == ("0" * LENGTH, title, audience)
    assert (found.tags, found.authors, found.date.date()) == (tags, ("ada",), date(2026, 2, 28))


def test_a_new_post_is_a_draft() -> None:
    (found,) = read(*ada(), post_file(post(), Spoken())).site.posts
    assert found.original.status is Status.DRAFT


@given(lines, lines)
def test_a_new_person_reads_back_as_they_introduced_themselves(name: str, role: str) -> None:
    author = NewAuthor("ada", name, Words((Phrase(role, "fr"), Phrase("x", "en"))), "workshop", ("fr", "pl"))
    reading = read(*author_files(author, LANGUAGES, lambda _: Spoken()))
    assert reading.problems == ()
    (found,) = reading.site.authors
    assert (found.name, found.role, found.languages) == (author.name, author.role, author.languages)


def test_a_person_writes_about_themselves_in_the_languages_they_share_with_the_blog() -> None:
    assert [file.path for file in ada()] == [
        "authors/ada/profile.yml",
        "authors/ada/en.md",
        "authors/ada/fr.md",
    ]


def test_braces_in_a_name_do_no_harm() -> None:
    author = NewAuthor("ada", "{Ada} {0}", ADA.role, "workshop", ("en",))
    assert "{Ada} {0}" in author_files(author, LANGUAGES, lambda _: Spoken())[1].text


@given(lines)
def test_a_translation_reads_back_beside_its_original(title: str) -> None:
    translation = NewTranslation(
        "posts/2026/a-slug", "fr", title, ("ada",), date(2026, 3, 1), "\nThe body.\n"
    )
    reading = read(*ada(), post_file(post(), Spoken()), translation_file(translation))
    assert reading.problems == ()
    found = reading.site.posts[0].text_in("fr")
    assert found
    assert (found.title, found.translators, found.status) == (title, ("ada",), Status.DRAFT)


def test_a_translation_starts_with_the_words_of_the_original() -> None:
    text = translation_file(NewTranslation("f", "fr", "T", ("ada",), date(2026, 3, 1), "One.\n\nTwo.\n")).text
    assert text.endswith("---\n\nOne.\n\nTwo.\n")


@pytest.mark.parametrize(
    ("given_roles", "phrases"),
    [
        (("Technician",), [("Technician", EVERY_LANGUAGE)]),
        (("fr=Monteuse", "en = Assembler"), [("Monteuse", "fr"), ("Assembler", "en")]),
        (("a=b",), [("a=b", EVERY_LANGUAGE)]),
        (("Fitter", "fr=Ajusteuse"), [("Fitter", "en"), ("Ajusteuse", "fr")]),
        (("Assembler", "Fitter"), [("Fitter", EVERY_LANGUAGE)]),
    ],
)
def test_a_role_is_for_every_language_or_names_its_own(
    given_roles: tuple[str, ...], phrases: list[tuple[str, str]]
) -> None:
    words = role_in_words(given_roles, LANGUAGES)
    assert [(phrase.text, phrase.language) for phrase in words.phrases] == phrases


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" a \t b\n", "a b"),
        ("a\u202eb", "a b"),
        ("a\x1b[1mb", "a [1mb"),
        ("Pourquoi\u00a0?", "Pourquoi\u00a0?"),
        ("👩‍🔧", "👩‍🔧"),
    ],
)
def test_a_line_keeps_what_can_be_seen(typed: str, kept: str) -> None:
    assert one_line(typed) == kept
