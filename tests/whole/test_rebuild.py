"""A build is a function of what it reads, and a later one changes only what has to change."""

import os
from pathlib import Path

import pytest

from openwindow.adapters.building import BuildRequest, build
from openwindow.core.problems import OpenWindowError
from tests.whole.commands import run
from tests.whole.examples import ROOT, SITES, THEME, Example, example, of_any_platform, tree

POST = "posts/2026/bread-without-salt/fr.md"
PAGE = "fr/2026/bread-without-salt/index.html"


@pytest.fixture
def site(tmp_path: Path) -> Example:
    made = example("bakery", tmp_path)
    made.build()
    return made


def moments(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*")}


def test_a_second_build_writes_nothing(site: Example) -> None:
    before = moments(site.output)
    report = site.build()
    assert (report.written, report.deleted) == (0, 0)
    assert moments(site.output) == before


def test_a_changed_word_changes_only_the_pages_that_show_it(site: Example) -> None:
    before = tree(site.output)
    site.replace(POST, "J'ai oublié le sel.", "J'ai tout oublié.")
    after = site.built()
    changed = {path for path in after if after[path] != before.get(path)}
    beside = (
        "all/",
        "fr/",
        "fr/authors/leo-blanc/",
        "fr/series/sourdough/",
        "fr/tags/ovens/",
        "fr/tags/salt/",
    )
    assert changed == {PAGE, *(f"{place}feed.{end}" for place in beside for end in ("xml", "atom", "json"))}


def test_a_later_build_gives_what_a_first_one_gives(site: Example) -> None:
    for path, old, new in (
        (POST, "tags: [salt, ovens]", "tags: [salt]"),
        ("authors/ada-martin/profile.yml", "name: Ada Martin", "name: Ada Marten"),
        ("posts/2026/wrong-about-rye/en.md", "audience: public", "audience: internal"),
    ):
        site.replace(path, old, new)
    fresh = site.folder / "fresh"
    build(BuildRequest(site.settings, output=fresh))
    assert site.built() == tree(fresh)


def test_a_moment_that_the_settings_name_holds_for_later_builds(tmp_path: Path) -> None:
    site = example("bakery", tmp_path, OPENWINDOW_NOW="2026-05-20")
    before = site.built().keys()
    site.replace(POST, "sel.", "sucre.")
    assert site.built().keys() == before


def test_a_deleted_post_leaves_no_page_no_folder_and_no_compressed_copy(site: Example) -> None:
    packed = site.output / f"{PAGE}.gz"
    packed.write_bytes(b"old")
    for path in (POST, "posts/2026/the-oven-that-lied/fr.md"):
        (site.content / path).unlink()
    site.replace(
        "posts/2026/the-oven-that-lied/en.md",
        "Then came [bread without salt](../bread-without-salt/fr.md).",
        "",
    )
    site.replace("authors/ada-martin/fr.md", "/fr.md", "/en.md")
    assert not [path for path in site.built() if path.startswith("fr/2026/")]
    assert not (site.output / "fr" / "2026").exists()


def test_a_file_that_someone_else_put_into_the_output_stays(site: Example) -> None:
    (site.output / "google1234.txt").write_text("mine")
    site.replace(POST, "sel.", "sucre.")
    assert site.built()["google1234.txt"] == b"mine"


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (POST, "title: Du pain sans sel", "titel: Du pain sans sel"),
        (POST, "le four](../the-oven-that-lied/fr.md)", "le four](../the-oven-that-lies/fr.md)"),
        (POST, "authors: [leo-blanc]", "authors: [nobody]"),
        ("tags.yml", "salt:", "salt: [:"),
    ],
    ids=["a mistyped key", "a dead link", "an unknown author", "broken YAML"],
)
def test_a_broken_file_leaves_the_last_site_untouched(site: Example, path: str, old: str, new: str) -> None:
    before = tree(site.output), moments(site.output)
    site.replace(path, old, new)
    with pytest.raises(OpenWindowError):
        site.build()
    assert (tree(site.output), moments(site.output)) == before


def test_a_theme_that_breaks_on_one_page_leaves_the_last_site_untouched(tmp_path: Path) -> None:
    overrides = tmp_path / "overrides"
    overrides.mkdir()
    site = example("bakery", tmp_path, THEME_TEMPLATES_OVERRIDES=[str(overrides)])
    before = site.built()
    (overrides / "not_found.html").write_text("{{ no_such_value }}")
    site.replace(POST, "sel.", "sucre.")
    with pytest.raises(OpenWindowError, match="broken-template"):
        site.build()
    assert tree(site.output) == before


SURROUNDINGS = {
    "plain": {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    "another": {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Chatham", "LANG": "fr_FR.UTF-8", "LANGUAGE": "fr"},
}


def test_hash_seed_zone_locale_folder_and_time_of_day_do_not_matter(tmp_path: Path) -> None:
    built = []
    for name, variables in SURROUNDINGS.items():
        here = tmp_path / name
        here.mkdir()
        site = example("bakery", tmp_path / name / "blog", THEME=str(THEME))
        os.utime(site.content / POST, (0, len(built)))
        settings = ("--settings", str(site.settings), "--output", str(here / "made"))
        done = run(here if built else ROOT, "openwindow", "build", *settings, **variables)
        assert done.returncode == 0, done.stderr
        built.append(tree(here / "made"))
    assert built[0] == built[1]
    assert built[0]


def test_the_order_in_which_a_disk_lists_files_does_not_matter(tmp_path: Path) -> None:
    site = example("bakery", tmp_path, OPENWINDOW_CARDS=False)
    files = tree(site.content)
    for path in files:
        (site.content / path).unlink()
    for path in reversed(files):
        (site.content / path).write_bytes(files[path])
    assert of_any_platform(site.built()) == tree(SITES / "bakery" / "expected" / "site")


@pytest.mark.long
@pytest.mark.parametrize("damage", [b"", b"x" * 4000, None], ids=["empty", "noise", "gone"])
@pytest.mark.parametrize("kept", ["*.bodies", "index"])
def test_a_damaged_cache_is_done_without(site: Example, kept: str, damage: bytes | None) -> None:
    files = [file for file in (site.folder / ".openwindow").rglob(kept) if file.is_file()]
    assert files
    for file in files:
        file.unlink() if damage is None else file.write_bytes(damage)
    site.replace(POST, "Voyez", "Regardez")
    fresh = site.folder / "fresh"
    build(BuildRequest(site.settings, output=fresh))
    assert site.built() == tree(fresh)
