"""Search in whole builds: what its index holds, when it is made again, and that it is always the same."""

import gzip
from pathlib import Path

import pytest

from openwindow.adapters.building import BuildRequest, inputs_for
from openwindow.adapters.looking_ahead import looking_ahead
from openwindow.outside.output_state import state_folder
from tests.whole.examples import THEME, Example, Tree, example, tree
from tests.whole.test_canaries import BUILDS, canaries, classes

INDEX = "search/pagefind/"


def unpacked(files: Tree) -> Tree:
    """The files, those of the index as Pagefind reads them."""
    return {path: gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data for path, data in files.items()}


def index(files: Tree) -> Tree:
    return {path: data for path, data in files.items() if path.startswith(INDEX)}


@pytest.fixture
def bakery(tmp_path: Path) -> Example:
    return example("bakery", tmp_path, THEME=str(THEME))


def test_a_build_without_search_has_the_page_alone(bakery: Example) -> None:
    files = bakery.built()
    assert index(files) == {}
    assert {"search/index.html", "fr/search/index.html"} <= files.keys()
    assert b"<form" not in files["search/index.html"]
    assert b"<script src" not in files["search/index.html"]


def test_the_search_page_alone_has_a_script(bakery: Example) -> None:
    files = bakery.built(search=True)
    scripted = {path for path, data in files.items() if path.endswith(".html") and b"<script src" in data}
    assert scripted == {"search/index.html", "fr/search/index.html"}


def test_the_setting_makes_an_index_too_but_no_preview_does(bakery: Example) -> None:
    bakery.set("OPENWINDOW_SEARCH = True")
    assert index(bakery.built())
    assert not index(bakery.built(preview=True))


def test_switched_off_again_it_leaves_nothing(bakery: Example, tmp_path: Path) -> None:
    before = bakery.built()
    bakery.built(search=True)
    assert bakery.built() == before


EDITS = {
    "a body": ("posts/2026/bread-without-salt/fr.md", "J'ai oublié le sel.", "J'ai oublié le poivre."),
    "a title": ("posts/2026/bread-without-salt/fr.md", "Du pain sans sel", "Du pain sans poivre"),
    "a name": ("authors/leo-blanc/profile.yml", "Blanc", "Noir"),
    "a tag": ("posts/2026/bread-without-salt/fr.md", "[salt, ovens]", "[ovens]"),
}


@pytest.mark.long
@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit_the_index_is_that_of_a_first_build(bakery: Example, tmp_path: Path, edit: str) -> None:
    before = bakery.built(search=True)
    bakery.replace(*EDITS[edit])
    fresh = Example(tmp_path / "fresh")
    example("bakery", fresh.folder, THEME=str(THEME))
    fresh.replace(*EDITS[edit])
    after = bakery.built(search=True)
    assert after == fresh.built(search=True)
    assert index(after) != index(before)


def test_a_text_that_is_withdrawn_is_found_no_longer(bakery: Example) -> None:
    bakery.built(search=True)
    withdrawal = "tags: [salt, ovens]\nwithdrawn: {date: 2026-11-01, reason: Wrong.}"
    bakery.replace("posts/2026/bread-without-salt/fr.md", "tags: [salt, ovens]", withdrawal)
    assert b"oubli" not in b"".join(unpacked(index(bakery.built(search=True))).values())


def test_pagefind_does_not_run_again_for_equal_texts(bakery: Example) -> None:
    bakery.build(search=True)
    made = state_folder(bakery.output) / "search" / "files"
    before = made.stat().st_ino
    bakery.replace("pages/rules/en.md", "We print", "We really print")
    bakery.build(search=True)
    assert made.stat().st_ino == before


def test_a_damaged_index_is_made_again(bakery: Example) -> None:
    wanted = bakery.built(search=True)
    (state_folder(bakery.output) / "search" / "files" / "pagefind.js").write_bytes(b"other")
    (bakery.output / INDEX / "pagefind.js").unlink()
    assert bakery.built(search=True) == wanted


def test_why_knows_the_index_and_leaves_it_alone(bakery: Example) -> None:
    bakery.build(search=True)
    kept = tree(state_folder(bakery.output) / "search")
    bakery.replace(*EDITS["a body"])
    inputs, output = inputs_for(BuildRequest(bakery.settings, output=bakery.output, search=True))
    with looking_ahead(inputs, output) as ahead:
        stale = {path for path in ahead.reasons() if path.startswith(f"{INDEX}fragment/")}
        gone = {path for path in ahead.work.gone if path.startswith(f"{INDEX}fragment/")}
    assert (len(stale), len(gone)) == (1, 1)
    assert tree(state_folder(bakery.output) / "search") == kept


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Tree]:
    """The canaries' site for its readers, with an index."""
    names = ("public", "partners", "internal", "public, later")
    sites = {name: example("canaries", tmp_path_factory.mktemp("canaries")) for name in names}
    return {name: unpacked(site.built(search=True, **BUILDS[name][0])) for name, site in sites.items()}


@pytest.mark.parametrize("name", ["public", "partners", "internal", "public, later"])
def test_no_index_holds_what_its_readers_may_not_see(searched: dict[str, Tree], name: str) -> None:
    assert classes(canaries(searched[name])) <= BUILDS[name][1]


def test_an_index_holds_what_its_readers_may_see(searched: dict[str, Tree]) -> None:
    assert classes(canaries(index(searched["internal"]))) == {"partners", "internal"}
