"""The content folder as the disk gives it."""

import os
import socket
from pathlib import Path

import pytest

from openwindow.core.model.source import SourceFile, Trouble
from openwindow.core.problems import OpenWindowError
from openwindow.outside import content_files
from openwindow.outside.content_files import read_bytes, read_content


def write(root: Path, *paths: str, data: bytes = b"text") -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)


def troubles(root: Path) -> dict[str, Trouble]:
    return {source.path: source.trouble for source in read_content(root) if source.trouble}


def codes(raised: pytest.ExceptionInfo[OpenWindowError]) -> list[str]:
    return [found.code for found in raised.value.problems]


def test_the_lists_at_the_root_come_before_what_refers_to_them(tmp_path: Path) -> None:
    write(tmp_path, "a/x.md", "a.md", "a-b/x.md", "a/b/x.md", "B.md", "é.md")
    paths = [source.path for source in read_content(tmp_path)]
    assert paths == ["B.md", "a.md", "é.md", "a-b/x.md", "a/b/x.md", "a/x.md"]


def test_texts_come_with_their_bytes_and_pictures_without(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg", "b.md", "c.yml")
    assert list(read_content(tmp_path)) == [
        SourceFile("a.jpg", 4),
        SourceFile("b.md", 4, b"text"),
        SourceFile("c.yml", 4, b"text"),
    ]


def test_hidden_files_and_backups_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, ".git/x.md", ".DS_Store", "a.md~", "#a.md#", ".#a.md", "a.md", "b/.c/d.md")
    assert [source.path for source in read_content(tmp_path)] == ["a.md"]


def test_a_text_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    os.truncate(tmp_path / "a.md", content_files.TEXT_LIMIT + 1)
    (tmp_path / "b.md").touch()
    os.truncate(tmp_path / "b.md", content_files.TEXT_LIMIT)
    assert troubles(tmp_path) == {"a.md": Trouble.TOO_LARGE}


def test_a_picture_may_be_larger_than_a_text(tmp_path: Path) -> None:
    for name, size in (("a.jpg", content_files.TEXT_LIMIT + 1), ("b.jpg", content_files.FILE_LIMIT + 1)):
        (tmp_path / name).touch()
        os.truncate(tmp_path / name, size)
    assert troubles(tmp_path) == {"b.jpg": Trouble.TOO_LARGE}


def test_links_within_the_content_are_followed(tmp_path: Path) -> None:
    write(tmp_path, "posts/a/en.md", "posts/a/b.jpg")
    (tmp_path / "file.md").symlink_to("posts/a/en.md")
    (tmp_path / "folder").symlink_to("posts/a")
    assert {source.path: source.data for source in read_content(tmp_path) if source.data} == dict.fromkeys(
        ["file.md", "folder/en.md", "posts/a/en.md"], b"text"
    )


@pytest.mark.parametrize("target", ["/etc/passwd", "../secret.md", "../secrets", "/proc/self/environ"])
def test_a_link_out_of_the_content_is_not_followed(tmp_path: Path, target: str) -> None:
    write(tmp_path, "secret.md", "secrets/a.md", "content/b.yml")
    (tmp_path / "content" / "a.md").symlink_to(target)
    assert troubles(tmp_path / "content") == {"a.md": Trouble.LEADS_OUTSIDE}


def test_a_link_to_a_folder_beside_of_a_similar_name_leads_outside(tmp_path: Path) -> None:
    write(tmp_path, "content-old/a.md", "content/b.md")
    (tmp_path / "content" / "old").symlink_to(tmp_path / "content-old")
    assert troubles(tmp_path / "content") == {"old": Trouble.LEADS_OUTSIDE}


def test_the_content_folder_may_itself_be_a_link(tmp_path: Path) -> None:
    write(tmp_path, "real/a.md")
    (tmp_path / "real" / "b.md").symlink_to("a.md")
    (tmp_path / "content").symlink_to("real")
    assert [source.path for source in read_content(tmp_path / "content") if source.data] == ["a.md", "b.md"]


@pytest.mark.parametrize("target", ["..", ".", "../..", "loop"])
def test_a_loop_of_links_ends(tmp_path: Path, target: str) -> None:
    write(tmp_path, "a/b/c.md")
    (tmp_path / "a" / "b" / "loop").symlink_to(target)
    assert troubles(tmp_path) == {"a/b/loop": Trouble.UNREADABLE}


def test_folders_that_all_link_to_each_other_end_soon(tmp_path: Path) -> None:
    names = [f"f{number}" for number in range(12)]
    write(tmp_path, *(f"{name}/x.md" for name in names))
    for name in names:
        for other in names:
            (tmp_path / name / f"to-{other}").symlink_to(tmp_path / other)
    assert sum(1 for source in read_content(tmp_path) if source.data) == 12 + 12 * 11


def test_a_link_to_nothing_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("nothing.md")
    assert troubles(tmp_path) == {"a.md": Trouble.UNREADABLE}


def test_pipes_and_sockets_are_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    os.mkfifo(tmp_path / "pipe.jpg")
    (tmp_path / "link.md").symlink_to("pipe.md")
    monkeypatch.chdir(tmp_path)  # an address of a socket may not be long
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.md")
        assert troubles(tmp_path) == dict.fromkeys(
            ["link.md", "pipe.jpg", "pipe.md", "socket.md"], Trouble.UNREADABLE
        )


@pytest.mark.parametrize(
    ("name", "shown"),
    [(b"caf\xe9.md", "caf\\xe9.md"), (b"a\nb.md", "a\\nb.md"), (b"a\\b.md", "a\\b.md"), (b"d\xff", "d\\xff")],
    ids=["undecodable", "with a line break", "with a backslash", "without suffix"],
)
def test_a_name_that_no_address_can_hold_is_told(tmp_path: Path, name: bytes, shown: str) -> None:
    (tmp_path / os.fsdecode(name)).touch()
    assert troubles(tmp_path) == {shown: Trouble.UNUSABLE_NAME}


def test_a_folder_with_an_unusable_name_is_not_entered(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    (folder / "a.md").touch()
    assert troubles(tmp_path) == {"caf\\xe9": Trouble.UNUSABLE_NAME}


def test_what_an_ordinary_user_may_not_read_is_told(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "b.jpg", "c/d.md")
    for path in ("a.md", "b.jpg", "c"):
        (tmp_path / path).chmod(0)
    assert as_ordinary_user(tmp_path) == "a.md unreadable,b.jpg unreadable,c unreadable"


def as_ordinary_user(root: Path) -> str:
    """The troubles in `root` as someone who is not root finds them."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        for folder in (root, *root.parents):
            folder.chmod(0o755) if folder.stat().st_uid == os.getuid() and folder != Path("/tmp") else None
        if os.getuid() == 0:
            os.setuid(65534)
        found = ",".join(f"{path} {trouble.value}" for path, trouble in troubles(root).items())
        os.write(writing, found.encode())
        os._exit(0)
    os.waitpid(child, 0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        return answer.read()


def test_no_content_folder_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(OpenWindowError) as raised:
        list(read_content(tmp_path / "content"))
    assert codes(raised) == ["no-content-folder"]


def test_only_one_text_is_read_at_a_time(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "b.md")
    sources = read_content(tmp_path)
    next(sources)
    write(tmp_path, "b.md", data=b"written later")
    assert next(sources).data == b"written later"


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    write(tmp_path, "posts/a.jpg", data=b"\xff\xd8")
    assert read_bytes(tmp_path, "posts/a.jpg") == b"\xff\xd8"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("../secret.md", "leads-outside"),
        ("a/../../secret.md", "leads-outside"),
        ("/etc/passwd", "leads-outside"),
        ("link.md", "leads-outside"),
        ("folder/secret.md", "leads-outside"),
        ("missing.md", "unreadable"),
        ("a", "unreadable"),
        ("pipe", "unreadable"),
    ],
)
def test_reading_by_path_never_leaves_the_folder(tmp_path: Path, path: str, code: str) -> None:
    write(tmp_path, "secret.md", "content/a/b.md")
    (tmp_path / "content" / "link.md").symlink_to(tmp_path / "secret.md")
    (tmp_path / "content" / "folder").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "content" / "pipe")
    with pytest.raises(OpenWindowError) as raised:
        read_bytes(tmp_path / "content", path)
    assert codes(raised) == [code]


def test_posts_are_named_by_what_lies_in_the_years(tmp_path: Path) -> None:
    write(
        tmp_path,
        "posts/2026/b/en.md",
        "posts/2026/a.md",
        "posts/2025/.c/en.md",
        "posts/x.md",
        "pages/a/en.md",
    )
    assert content_files.post_names(tmp_path) == ("posts/2025/.c", "posts/2026/a.md", "posts/2026/b")


def test_without_posts_there_are_no_names(tmp_path: Path) -> None:
    assert content_files.post_names(tmp_path) == ()


def test_a_text_that_grows_while_it_is_read_is_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a.md")
    real = os.fstat
    monkeypatch.setattr(
        os, "fstat", lambda handle: (real(handle), write(tmp_path, "a.md", data=b"long text"))[0]
    )
    assert next(read_content(tmp_path)).data == b"long text"
