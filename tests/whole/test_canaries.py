"""Nothing leaks: words planted in all that is withheld, looked for in every byte and name of the output."""

import re
from pathlib import Path

import pytest

from tests.whole.examples import SITES, THEME, Example, Tree, example, tree

WORD = re.compile(rb"canary-([a-z]+)-[a-z]+")
CLASSES = frozenset({"draft", "future", "partners", "internal", "secretdraft", "later", "never"})
LATER = "2027-06-01"

BUILDS: dict[str, tuple[dict[str, str | bool], set[str]]] = {
    "public": ({}, set()),
    "partners": ({"audience": "partners"}, {"partners"}),
    "internal": ({"audience": "internal"}, {"partners", "internal"}),
    "a public preview": ({"preview": True}, {"draft", "future"}),
    "an internal preview": (
        {"audience": "internal", "preview": True},
        {"draft", "future", "partners", "internal", "secretdraft"},
    ),
    "public, later": ({"now": LATER}, {"future", "later"}),
    "internal, later": ({"audience": "internal", "now": LATER}, {"future", "later", "partners", "internal"}),
}
"""Builds, and whose canaries may be met in each."""

GONE_BY_THEN = {b"canary-later-correction", b"canary-later-update"}
"""What was to come has come, and its post has been withdrawn since."""


NOTED = re.compile(rb"canary-[a-z]+-(?!paper)[a-z]*bytes")
"""Canaries that are noted beside the pixels of pictures, not those in documents."""


def canaries(files: Tree) -> set[bytes]:
    """Every canary in the names and bytes of files."""
    everything = b"\n".join(part for name, data in files.items() for part in (name.encode(), data))
    return {found.group() for found in WORD.finditer(everything.lower())}


def classes(words: set[bytes]) -> set[str]:
    return {word.split(b"-")[1].decode() for word in words}


CONTENT = tree(SITES / "canaries" / "content")


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Tree]:
    folders = {name: tmp_path_factory.mktemp("canaries") for name in BUILDS}
    return {name: example("canaries", folders[name]).built(**how) for name, (how, _) in BUILDS.items()}


def test_there_are_canaries_of_every_class() -> None:
    assert classes(canaries(CONTENT)) == CLASSES


@pytest.mark.parametrize(("name", "allowed"), [(name, allowed) for name, (_, allowed) in BUILDS.items()])
def test_no_canary_of_another_class_is_in_a_build(
    sites: dict[str, Tree], name: str, allowed: set[str]
) -> None:
    assert classes(canaries(sites[name])) - allowed == set()


@pytest.mark.parametrize(("name", "allowed"), [(name, allowed) for name, (_, allowed) in BUILDS.items()])
def test_every_canary_that_may_be_met_is_in_a_build(
    sites: dict[str, Tree], name: str, allowed: set[str]
) -> None:
    due = {word for word in canaries(CONTENT) if classes({word}) <= allowed} - GONE_BY_THEN
    assert {word for word in due - canaries(sites[name]) if not NOTED.fullmatch(word)} == set()


@pytest.mark.parametrize("name", BUILDS)
def test_no_canary_that_is_noted_beside_pixels_is_in_a_build(sites: dict[str, Tree], name: str) -> None:
    noted = {word for word in canaries(CONTENT) if NOTED.fullmatch(word)}
    assert noted
    assert noted & canaries(sites[name]) == set()


def test_the_real_theme_lets_no_canary_out(tmp_path: Path) -> None:
    assert canaries(example("canaries", tmp_path, THEME=str(THEME)).built()) == set()


def without_canaries(site: Example) -> None:
    """Deletes the files that are named or titled with a canary, and every other line that has one."""
    for file in sorted(path for path in site.content.rglob("*") if path.is_file()):
        data = file.read_bytes()
        named = WORD.search(file.relative_to(site.content).as_posix().encode())
        if named or b"\ntitle: canary-" in data:
            file.unlink()
        elif WORD.search(data):
            lines = data.splitlines(keepends=True)
            file.write_bytes(b"".join(line for line in lines if not WORD.search(line)))


@pytest.mark.parametrize("theme", [SITES / "theme", THEME], ids=["plain theme", "real theme"])
def test_a_public_build_is_the_same_as_if_what_is_withheld_had_never_been(
    tmp_path: Path, theme: Path
) -> None:
    whole = example("canaries", tmp_path / "whole", THEME=str(theme))
    clean = example("canaries", tmp_path / "clean", THEME=str(theme))
    without_canaries(clean)
    assert not canaries(tree(clean.content))
    assert clean.built() == whole.built()


def test_the_output_folder_holds_nothing_but_the_site(tmp_path: Path) -> None:
    site = example("canaries", tmp_path)
    site.build()
    named = [path.name for path in site.output.rglob("*") if path.name.startswith((".", "manifest"))]
    assert named == []
