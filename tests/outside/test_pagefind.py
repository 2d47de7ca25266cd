"""The program that makes the index, as it is installed."""

import gzip
import json
import sys
from base64 import b64encode
from pathlib import Path

import pagefind_bin
import pytest

from openwindow.core.model.search import SearchIndex, SearchRecord
from openwindow.core.problems import OpenWindowError
from openwindow.outside.search_folder import files_folder, kept_index, made_index
from tests.whole.examples import tree

POSIX = sys.platform != "win32"
RECORDS = tuple(
    SearchRecord(
        f"/2026/{number}/",
        ("en", "fr", "de")[number % 3],
        f"Bread number{number} " * 40,
        (("title", f"Loaf {number}"), ("byline", "Ada")),
    )
    for number in range(60)
)


def made(folder: Path, key: str = "key", records: tuple[SearchRecord, ...] = RECORDS) -> SearchIndex:
    return made_index(folder, key, records)


def texts(folder: Path) -> str:
    """All that the fragments hold."""
    return "".join(
        gzip.decompress(file.read_bytes()).decode() for file in sorted(folder.rglob("*.pf_fragment"))
    )


def test_equal_records_give_equal_bytes_each_time(tmp_path: Path) -> None:
    made(tmp_path / "first")
    first = tree(files_folder(tmp_path / "first"))
    for again in range(4):  # Pagefind names three languages in one of six orders
        made(tmp_path / f"{again}")
        assert tree(files_folder(tmp_path / f"{again}")) == first


def test_the_settings_of_others_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = made(tmp_path / "one").files
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "it")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pagefind.toml").write_text('force_language = "it"\n', "utf-8")
    assert made(tmp_path / "two").files == wanted


def test_the_index_is_split_by_language_and_holds_what_a_search_loads(tmp_path: Path) -> None:
    index = made(tmp_path)
    assert index.languages == {"en", "fr", "de"}
    assert {path for path in index.files if not path.endswith((".pf_fragment", ".pf_index", ".pf_meta"))} == {
        "pagefind.js",
        "pagefind-worker.js",
        "pagefind-entry.json",
        "wasm.de.pagefind",
        "wasm.en.pagefind",
        "wasm.fr.pagefind",
    }


def test_a_language_without_rules_of_its_own_is_searched_by_the_plain_words(tmp_path: Path) -> None:
    index = made(tmp_path, records=(SearchRecord("/1/", "qps", "Breád", (("title", "T"),)),))
    assert (index.languages, "wasm.unknown.pagefind" in index.files) == ({"qps"}, True)


def test_hostile_words_are_kept_as_they_are(tmp_path: Path) -> None:
    hostile = 'A <script>alert("1")</script>, \\ \u2028 𝔞 \x07 end'
    made(tmp_path, records=(SearchRecord("/1/", "en", hostile, (("title", hostile),)),))
    assert '<script>alert(\\"1\\")</script>' in texts(tmp_path)


def test_an_index_is_kept_for_its_key_alone(tmp_path: Path) -> None:
    index = made(tmp_path)
    assert kept_index(tmp_path, "key") == index
    assert kept_index(tmp_path, "other") is None
    assert kept_index(tmp_path / "nowhere", "key") is None


@pytest.mark.parametrize("damage", ["changed", "gone"])
def test_a_damaged_index_is_not_kept(tmp_path: Path, damage: str) -> None:
    made(tmp_path)
    file = files_folder(tmp_path) / "pagefind.js"
    file.write_bytes(b"other") if damage == "changed" else file.unlink()
    assert kept_index(tmp_path, "key") is None


def test_a_new_index_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    made(tmp_path, "old")
    made(tmp_path, "new", RECORDS[:1])
    assert kept_index(tmp_path, "old") is None
    assert "Loaf 0" in texts(tmp_path)
    assert "Loaf 3" not in texts(tmp_path)


PROGRAMS = {
    "gives up at once": "#!/bin/sh\nexit 3\n",
    "says what is wrong": '#!/bin/sh\nprintf %s "{}",\n',
    "is none": "not a program",
}


@pytest.mark.skipif(not POSIX, reason="scripts that stand for programs")
@pytest.mark.parametrize("kind", PROGRAMS)
def test_a_program_that_fails_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    error = json.dumps({"message_id": 1, "payload": {"type": "Error", "message": "no room"}})
    program = tmp_path / "pagefind"
    program.write_text(PROGRAMS[kind].format(b64encode(error.encode()).decode()), "utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: program)
    with pytest.raises(OpenWindowError) as failed:
        made(tmp_path / "index")
    assert [each.code for each in failed.value.problems] == ["system-search-failed"]


def test_where_it_is_not_installed_that_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    with pytest.raises(OpenWindowError) as failed:
        made(tmp_path)
    assert [each.code for each in failed.value.problems] == ["system-no-search"]
