"""Staging and commit on a real disk."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from openwindow.core.model.output import Fingerprint, Part, PlannedOutput, RenderedOutput
from openwindow.core.problems import OpenWindowError
from openwindow.outside.layers import Layers
from openwindow.outside.manifest import read_manifest
from openwindow.outside.output_state import state_folder
from openwindow.outside.publishing import Report, Staging


def add(staging: Staging, output: RenderedOutput) -> None:
    portion = staging.portions.portion(len(staging._outputs))
    portion.add(output)
    staging.merge(portion)


Tree = Mapping[str, str]


def build(output: Path, tree: Tree, order: tuple[str, ...] = ()) -> Report:
    """Publishes a tree; the kind of each file is its suffix."""
    sources = (output.parent / "content", output.parent / "pelicanconf.py")
    with Staging(output, sources=sources, version="1") as staging:
        for path, text in tree.items():
            add(staging, RenderedOutput(PlannedOutput(path, Path(path).suffix), text.encode()))
        return staging.commit(order)


def tree_of(output: Path) -> Tree:
    files = (file for file in output.rglob("*") if not file.is_dir() or file.is_symlink())
    return {file.relative_to(output).as_posix(): file.read_text() for file in files}


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def codes_of(output: Path, tree: Tree) -> list[str]:
    with pytest.raises(OpenWindowError) as raised:
        build(output, tree)
    return [found.code for found in raised.value.problems]


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


def test_a_first_build_writes_everything(output: Path) -> None:
    report = build(output, {"index.html": "home", "2026/a/index.html": "post"})
    assert report == Report(("2026/a/index.html", "index.html"), (), ())
    assert tree_of(output) == {"index.html": "home", "2026/a/index.html": "post"}


def test_equal_bytes_are_not_written_again(output: Path) -> None:
    build(output, {"index.html": "home", "a.html": "old"})
    os.utime(output / "index.html", (1, 1))
    assert build(output, {"index.html": "home", "a.html": "new"}) == Report(("a.html",), ("index.html",), ())
    assert (output / "index.html").stat().st_mtime == 1


def test_what_is_no_longer_planned_goes_with_the_folders_it_leaves_empty(output: Path) -> None:
    build(output, {"index.html": "home", "2026/a/index.html": "post", "2026/b.html": "b"})
    assert build(output, {"index.html": "home", "2026/b.html": "b"}).deleted == ("2026/a/index.html",)
    assert sorted(path.name for path in output.rglob("*")) == ["2026", "b.html", "index.html"]


def test_files_of_others_stay(output: Path) -> None:
    build(output, {"a/index.html": "a"})
    (output / "a" / "CNAME").write_text("blog.example")
    build(output, {})
    assert tree_of(output) == {"a/CNAME": "blog.example"}


@pytest.mark.parametrize("suffix", [".gz", ".br", ".zst"])
def test_compressed_copies_of_old_bytes_go_with_them(output: Path, suffix: str) -> None:
    build(output, {"gone.html": "1", "changed.html": "1", "same.html": "1"})
    for name in ("gone", "changed", "same"):
        (output / f"{name}.html{suffix}").write_text("compressed")
    build(output, {"changed.html": "2", "same.html": "1"})
    assert sorted(tree_of(output)) == ["changed.html", "same.html", f"same.html{suffix}"]


def test_a_compressed_file_that_is_planned_stays(output: Path) -> None:
    build(output, {"data.csv": "1", "data.csv.gz": "2"})
    build(output, {"data.csv.gz": "2"})
    assert tree_of(output) == {"data.csv.gz": "2"}


def test_a_file_changed_by_hand_is_put_right(output: Path) -> None:
    build(output, {"index.html": "home"})
    (output / "index.html").write_text("hand")
    assert build(output, {"index.html": "home"}).written == ("index.html",)


def test_a_file_may_become_a_folder_and_a_folder_a_file(output: Path) -> None:
    old = {"a": "file", "b/c/index.html": "deep", "b/d.html": "d", "B2": "x"}
    new = {"a/b/index.html": "deep", "b": "file", "b2": "x"}
    for tree in (old, new, old):
        build(output, tree)
        assert tree_of(output) == tree


def test_kinds_are_put_in_place_in_the_order_given(output: Path) -> None:
    tree = {"feed.xml": "", "b.html": "", "a.html": "", "z.css": "", "other": ""}
    written = build(output, tree, order=(".css", ".html", ".xml")).written
    assert written == ("z.css", "a.html", "b.html", "feed.xml", "other")


def test_the_manifest_remembers_what_outputs_were_made_from(output: Path) -> None:
    made = Fingerprint((Part("body", "12"), Part("head", "3")), frozenset({"post a"}))
    planned = RenderedOutput(PlannedOutput("a.html", "post", ("a", 1)), b"a", made)
    with Staging(output, sources=(), version="1") as staging:
        add(staging, planned)
        staging.commit()
    found = read_manifest(Layers(state_folder(output), "manifest", "1"))
    assert found is not None
    assert (found["a.html"].planned, found["a.html"].fingerprint) == (planned.planned, made)
    assert found["a.html"].digest == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"


def test_equal_builds_leave_equal_manifests_whatever_their_order(output: Path) -> None:
    tree = {"a.html": "a", "b.html": "b"}
    build(output, tree)
    manifest = (state_folder(output) / "manifest").read_bytes()
    build(output, dict(reversed(tree.items())))
    assert (state_folder(output) / "manifest").read_bytes() == manifest


def test_nothing_but_manifest_and_lock_is_left_beside_the_output(output: Path) -> None:
    build(output, {"a.html": "a"})
    assert names_in(state_folder(output)) == ["lock", "manifest", "paths"]
    assert state_folder(output).parent == output.parent / ".openwindow"


@pytest.mark.parametrize(
    "paths",
    [("a.html", "A.html"), ("é.html", "e\u0301.html"), ("a", "a/b"), ("A", "a/b"), ("a.html", "a.html")],
    ids=["case", "accents", "file and folder", "file and folder by case", "twice"],
)
def test_paths_that_leave_each_other_no_room_are_refused(output: Path, paths: tuple[str, str]) -> None:
    with Staging(output, sources=(), version="1") as staging:
        for path in paths:
            add(staging, RenderedOutput(PlannedOutput(path, ""), b""))
        with pytest.raises(OpenWindowError) as raised:
            staging.commit()
    assert {found.code for found in raised.value.problems} == {"paths-clash"}
    assert not output.exists()


@pytest.mark.parametrize("path", ["../a", "/a", "a/../b", "a//b", "", "a/", "a\\b", "./a", "a\0"])
def test_a_path_out_of_the_output_is_a_bug(output: Path, path: str) -> None:
    with Staging(output, sources=(), version="1") as staging, pytest.raises(ValueError, match="not a path"):
        add(staging, RenderedOutput(PlannedOutput(path, ""), b""))


@pytest.mark.parametrize(
    ("place", "refused"),
    [
        ("content", True),
        ("content/posts", True),
        ("", True),
        ("..", True),
        ("link/posts", True),
        ("content-made", False),
        ("output", False),
    ],
)
def test_the_output_stands_apart_from_what_is_read(tmp_path: Path, place: str, refused: bool) -> None:
    project = tmp_path / "project"
    (project / "content").mkdir(parents=True)
    (project / "pelicanconf.py").touch()
    (project / "link").symlink_to("content")
    sources = (project / "content", project / "pelicanconf.py")
    found = []
    try:
        with Staging(project / place, sources=sources, version="1"):
            pass
    except OpenWindowError as error:
        found = [each.code for each in error.problems]
    assert set(found) == ({"output-overlaps"} if refused else set())


def test_a_folder_with_pages_of_another_tool_is_refused(output: Path) -> None:
    (output / "posts").mkdir(parents=True)
    (output / "posts" / "index.html").write_text("theirs")
    assert codes_of(output, {"index.html": "ours"}) == ["foreign-output"]
    assert tree_of(output) == {"posts/index.html": "theirs"}
    assert not state_folder(output).exists()


def test_a_folder_without_pages_is_taken(output: Path) -> None:
    output.mkdir()
    (output / "CNAME").write_text("blog.example")
    build(output, {"index.html": "ours"})
    assert tree_of(output) == {"CNAME": "blog.example", "index.html": "ours"}


@pytest.mark.parametrize("damage", [b"", b"{", b"\0" * 100], ids=["empty", "cut", "zeros"])
def test_the_paths_tell_what_was_written_when_the_manifest_is_damaged(output: Path, damage: bytes) -> None:
    build(output, {"index.html": "home", "old.html": "old"})
    (state_folder(output) / "manifest").write_bytes(damage)
    assert build(output, {"index.html": "home"}) == Report((), ("index.html",), ("old.html",))


def test_the_manifest_tells_what_was_written_when_the_paths_are_damaged(output: Path) -> None:
    build(output, {"index.html": "home", "old.html": "old"})
    (state_folder(output) / "paths").write_bytes(b"0\n../a\n")
    assert build(output, {"index.html": "home"}) == Report((), ("index.html",), ("old.html",))


def test_a_folder_of_which_nothing_is_known_is_refused(output: Path) -> None:
    build(output, {"index.html": "home"})
    for name in ("manifest", "paths"):
        (state_folder(output) / name).write_bytes(b"")
    assert codes_of(output, {"index.html": "home"}) == ["foreign-output"]


@pytest.mark.parametrize(
    ("theirs", "planned"),
    [("CNAME", "CNAME"), ("a", "a/index.html"), ("b/c/keep", "b"), ("b/c/keep", "b/c")],
    ids=["file", "file for a folder", "folder for a file", "folder below"],
)
def test_what_people_put_in_the_output_is_not_overwritten(output: Path, theirs: str, planned: str) -> None:
    (output / theirs).parent.mkdir(parents=True)
    (output / theirs).write_text("theirs")
    assert codes_of(output, {planned: "ours", "new.html": "new"}) == ["in-the-way"]
    assert tree_of(output) == {theirs: "theirs"}


def test_an_empty_folder_of_others_is_not_replaced_by_a_file(output: Path) -> None:
    (output / "a" / "b").mkdir(parents=True)
    assert codes_of(output, {"a": "ours"}) == ["in-the-way"]


def test_a_link_that_leads_elsewhere_is_not_followed(output: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    build(output, {"a/index.html": "1", "b.html": "b"})
    (output / "a" / "index.html").unlink()
    (output / "a").rmdir()
    (output / "a").symlink_to(tmp_path / "elsewhere")
    assert codes_of(output, {"a/index.html": "2", "b.html": "b"}) == ["in-the-way"]
    assert names_in(tmp_path / "elsewhere") == []


def test_nothing_is_deleted_behind_a_link(output: Path, tmp_path: Path) -> None:
    build(output, {"a/index.html": "1", "b.html": "b"})
    (output / "a").rename(tmp_path / "elsewhere")
    (output / "a").symlink_to(tmp_path / "elsewhere")
    build(output, {"b.html": "b"})
    assert tree_of(tmp_path / "elsewhere") == {"index.html": "1"}


def test_a_file_replaced_by_a_link_is_written_anew(output: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("home")
    build(output, {"index.html": "home"})
    (output / "index.html").unlink()
    (output / "index.html").symlink_to(tmp_path / "elsewhere")
    build(output, {"index.html": "home"})
    assert not (output / "index.html").is_symlink()


def test_the_output_folder_may_itself_be_a_link(output: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    output.symlink_to("real")
    build(output, {"index.html": "home"})
    assert tree_of(tmp_path / "real") == {"index.html": "home"}


def test_a_name_too_long_for_the_disk_is_told_before_anything_changes(output: Path) -> None:
    assert codes_of(output, {"a.html": "a", f"{'é' * 130}.html": "b"}) == ["cannot-write"]
    assert not output.exists()


def test_a_build_that_fails_leaves_everything_as_it_was(output: Path) -> None:
    build(output, {"index.html": "old"})
    with Staging(output, sources=(), version="1") as staging:
        add(staging, RenderedOutput(PlannedOutput("index.html", ""), b"new"))
    assert tree_of(output) == {"index.html": "old"}
    assert names_in(state_folder(output)) == ["lock", "manifest", "paths"]


def test_two_builds_at_once_do_not_meet(output: Path) -> None:
    with Staging(output, sources=(), version="1"):
        assert codes_of(output, {"index.html": "second"}) == ["output-locked"]
    build(output, {"index.html": "third"})
    assert tree_of(output) == {"index.html": "third"}
