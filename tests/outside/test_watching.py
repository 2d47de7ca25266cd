"""Waiting for people to save."""

from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue
from threading import Event, Thread

import pytest

from openwindow.outside.watching import changes

Told = Callable[[], frozenset[Path]]


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Told]:
    """What is told of a content folder and of a settings file, in a project below a hidden folder."""
    project = tmp_path / ".projects" / "blog"
    (project / "content" / "posts").mkdir(parents=True)
    (project / "pelicanconf.py").touch()
    queue: Queue[frozenset[Path]] = Queue()
    stop, ready = Event(), project / "content" / "ready"

    def follow() -> None:
        for found in changes([project / "content", project / "pelicanconf.py"], stop):
            queue.put(found)

    def told() -> frozenset[Path]:
        while not (found := queue.get(timeout=5) - {ready}):
            pass
        return found

    thread = Thread(target=follow)
    thread.start()
    while queue.empty():  # the watch begins some time after its thread
        ready.write_text("")
        stop.wait(0.05)
    yield told
    stop.set()
    thread.join(timeout=5)
    assert not thread.is_alive()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tmp_path / ".projects" / "blog"


def test_a_saved_post_is_told(told: Told, project: Path) -> None:
    (project / "content" / "posts" / "en.md").write_text("text")
    assert told() == {project / "content" / "posts" / "en.md"}


def test_a_settings_file_is_told_each_time_it_is_replaced(told: Told, project: Path) -> None:
    for text in ("1", "22"):
        (project / "new").write_text(text)
        (project / "new").replace(project / "pelicanconf.py")
        assert told() == {project / "pelicanconf.py"}


def test_what_editors_leave_is_not_told(told: Told, project: Path) -> None:
    posts = project / "content" / "posts"
    for name in (".en.md.swp", "en.md~", "#en.md#", ".#en.md", "4913", "en.md.tmp", "en.md___jb_tmp___"):
        (posts / name).write_text("")
    (posts / ".git").mkdir()
    (posts / ".git" / "index").write_text("")
    (posts / "fr.md").write_text("text")
    assert told() == {posts / "fr.md"}


def test_a_deleted_post_is_told(told: Told, project: Path) -> None:
    post = project / "content" / "posts" / "en.md"
    post.write_text("text")
    assert told() == {post}
    post.unlink()
    assert told() == {post}
