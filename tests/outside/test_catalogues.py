"""Words from .po files."""

import pickle
from pathlib import Path

import pytest

import openwindow
from openwindow.core.problems import OpenWindowError
from openwindow.outside.catalogues import read_theme_wording, read_wording

HEADER = """msgid ""
msgstr ""
"Language: {language}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural={plural};\\n"

"""


def write(file: Path, language: str, *entries: tuple[str, str], plural: str = "(n != 1)") -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = [f'msgid "{message}"\nmsgstr "{words}"\n' for message, words in entries]
    file.write_text(HEADER.format(language=language, plural=plural) + "\n".join(lines), encoding="utf-8")


@pytest.fixture
def catalogues(tmp_path: Path) -> Path:
    write(tmp_path / "en" / "problems.po", "en", ("too-large", "too large"), ("new-code", "new"))
    write(tmp_path / "en" / "commands.po", "en", ("built", "built"))
    write(tmp_path / "fr" / "problems.po", "fr", ("too-large", "trop grand"), ("new-code", ""))
    return tmp_path


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["too large", "new", "built"]),
        ("fr", ["trop grand", "new", "built"]),
        ("de", ["too large", "new", "built"]),
    ],
    ids=["all English", "English for what French lacks", "English for an unknown language"],
)
def test_messages_fall_back_to_english(catalogues: Path, language: str, words: list[str]) -> None:
    wording = read_wording(catalogues, language, ("problems", "commands"))
    assert [wording.gettext(message) for message in ("too-large", "new-code", "built")] == words


@pytest.mark.parametrize(("number", "words"), [(0, "article"), (1, "article"), (2, "articles")])
def test_plurals_follow_the_language(tmp_path: Path, number: int, words: str) -> None:
    file = tmp_path / "translations" / "fr.po"
    write(file, "fr", plural="(n > 1)")
    with file.open("a", encoding="utf-8") as opened:
        opened.write('msgid "post"\nmsgid_plural "posts"\nmsgstr[0] "article"\nmsgstr[1] "articles"\n')
    assert read_theme_wording(tmp_path, "fr").ngettext("post", "posts", number) == words


def test_words_go_to_other_processes(catalogues: Path) -> None:
    wording = read_wording(catalogues, "fr", ("problems", "commands"))
    assert wording.gettext("too-large") == "trop grand"
    there = pickle.loads(pickle.dumps(wording))
    assert [there.gettext(message) for message in ("too-large", "new-code")] == ["trop grand", "new"]
    assert (there, hash(there)) == (wording, hash(wording))


def test_words_stay_what_they_were_when_the_file_changes(catalogues: Path) -> None:
    wording = read_wording(catalogues, "fr", ("problems",))
    write(catalogues / "fr" / "problems.po", "fr", ("too-large", "énorme"))
    assert pickle.loads(pickle.dumps(wording)).gettext("too-large") == "trop grand"
    assert read_wording(catalogues, "fr", ("problems",)) != wording


def test_a_theme_without_a_language_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(OpenWindowError) as raised:
        read_theme_wording(tmp_path, "fr")
    (found,) = raised.value.problems
    assert (found.code, found.values) == ("no-catalogue", (("language", "fr"),))


@pytest.mark.parametrize(
    ("data", "line"),
    [(b'msgid "a"\nmsgstr "b"\nnonsense\n', 3), (b'msgid "a"\nmsgstr "\xff"\n', 2)],
    ids=["not a catalogue", "not UTF-8"],
)
def test_a_broken_catalogue_is_told_by_its_line(tmp_path: Path, data: bytes, line: int) -> None:
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "fr.po").write_bytes(data)
    with pytest.raises(OpenWindowError) as raised:
        read_theme_wording(tmp_path, "fr")
    (found,) = raised.value.problems
    assert (found.code, found.place.line) == ("broken-catalogue", line)


CODES = [
    "broken-catalogue",
    "broken-template",
    "cannot-write",
    "disk-full",
    "foreign-output",
    "in-the-way",
    "no-catalogue",
    "no-content-folder",
    "no-template",
    "output-locked",
    "output-on-another-disk",
    "output-overlaps",
    "paths-clash",
]


@pytest.mark.parametrize("code", CODES)
def test_our_problems_are_said_in_both_languages(code: str) -> None:
    folder = Path(openwindow.__file__).parent / "catalogues"
    said = {read_wording(folder, language, ("problems",)).gettext(code) for language in ("en", "fr")}
    assert len(said - {code}) == 2
