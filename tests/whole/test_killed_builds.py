"""Builds that are killed or stopped, or that meet: nothing is torn, and the next build is right."""

import os
import random
import signal
import time
from pathlib import Path

import pytest

from tests.whole.accidents import at_change, at_each_change, killed, stopped
from tests.whole.builds import Outcome, Running, by_main, differences, started_by_main
from tests.whole.edited_site import Site
from tests.whole.examples import Tree, tree
from tests.whole.small_site import Blog, post, small_site, text

THOROUGH = "OPENWINDOW_THOROUGH" in os.environ


def another_site() -> Blog:
    """The small site after much has been done to it: files come, go and change; a file becomes a folder."""
    blog = small_site()
    blog.posts["2026/new"] = post(30, "fr", tags=["salt"])
    blog.posts["2026/oven"].texts["en"] = text(31)
    blog.posts["2026/oven"].shared["aliases"] = ["/2019/oven/index/"]
    del blog.posts["2026/rye"]
    blog.theme["static/style.css"] = b"p { margin: 1px }\n"
    blog.authors["leo"].profile["name"] = "Lea"
    return blog


class Changing:
    """A site that goes back and forth between two blogs; `wanted` is what its next build must give."""

    def __init__(self, root: Path) -> None:
        self.site = Site(root, small_site())
        self.blogs = [another_site(), small_site()]
        self.trees: list[Tree] = []
        for blog in self.blogs:
            self.site.write(blog)
            ended, clean = self.site.clean()
            assert ended.code == 0, ended.said
            self.trees.append(clean)
        assert by_main(self.site.call).code == 0

    @property
    def wanted(self) -> Tree:
        return self.trees[0]

    def edit(self) -> None:
        """The other blog is written."""
        self.site.write(self.blogs[0])

    def hold_to_the_law(self) -> None:
        """The published files are old ones and new ones; the next build makes them all new."""
        self.assert_whole(tree(self.site.output))
        ended = by_main(self.site.call)
        assert ended.code == 0, ended.said
        difference = differences(tree(self.site.output), self.wanted)
        assert not difference, difference
        self.blogs.reverse()
        self.trees.reverse()

    def assert_whole(self, found: Tree) -> None:
        """No file is anything else than what one of the two blogs gives."""
        torn = [path for path in found if found[path] not in [known.get(path) for known in self.trees]]
        assert not torn


@pytest.fixture
def changing(tmp_path: Path) -> Changing:
    return Changing(tmp_path)


def changes_of_a_build(changing: Changing) -> int:
    """How often a build from one blog to the other touches the disk, there or back: the fewer of both."""
    return min(_changes_there(changing) for _ in changing.blogs)


def _changes_there(changing: Changing) -> int:
    count = changing.site.root / "count"
    count.write_bytes(b"")
    changing.edit()
    counted = at_each_change(changing.site.folder, lambda times: os.truncate(count, times))
    assert started_by_main(changing.site.call, counted).ended().code == 0
    changing.hold_to_the_law()
    return count.stat().st_size


@pytest.mark.long
def test_a_build_killed_before_any_of_its_changes_tears_nothing(changing: Changing) -> None:
    last = changes_of_a_build(changing)
    assert last > 20
    for number in range(1, last + 1, 1 if THOROUGH else last // 12):
        changing.edit()
        strike = at_change(number, changing.site.folder, killed)
        assert started_by_main(changing.site.call, strike).ended().code == -signal.SIGKILL
        changing.hold_to_the_law()


@pytest.mark.long
def test_a_first_build_killed_before_any_of_its_changes_leaves_nothing_half_made(tmp_path: Path) -> None:
    for number in range(1, 200, 1 if THOROUGH else 19):
        changing = Changing(tmp_path / str(number))
        call = changing.site.call.into(changing.site.root / "first" / "output")
        started_by_main(call, at_change(number, changing.site.root / "first", killed)).ended()
        assert by_main(call).code == 0
        assert not differences(tree(call.output), changing.trees[1])


def read_until_it_ends(running: Running, changing: Changing, moment: float) -> None:
    """Reads the published files all the time, as a web server does, and kills the build after a while."""
    end = time.monotonic() + moment
    while running.is_going_on() and time.monotonic() < end:
        for path in changing.wanted:
            try:
                found = {path: (changing.site.output / path).read_bytes()}
            except (FileNotFoundError, NotADirectoryError):
                continue
            changing.assert_whole(found)
    running.kill()


@pytest.mark.long
def test_whoever_reads_meanwhile_gets_whole_files_wherever_a_build_is_killed(changing: Changing) -> None:
    draw = random.Random(1)
    for _ in range(300 if THOROUGH else 6):
        changing.edit()
        read_until_it_ends(started_by_main(changing.site.call), changing, draw.random() * 0.2)
        changing.hold_to_the_law()


def test_builds_killed_one_after_the_other_add_up_to_nothing(changing: Changing) -> None:
    draw = random.Random(2)
    for _ in range(100 if THOROUGH else 3):
        changing.edit()
        for _ in range(3):
            strike = at_change(draw.randrange(1, 200), changing.site.folder, killed)
            started_by_main(changing.site.call, strike).ended()
        changing.hold_to_the_law()


def test_many_processes_killed_at_once_leave_no_one_who_writes(changing: Changing) -> None:
    for blog in changing.blogs:
        blog.settings["OPENWINDOW_PROCESSES"] = 2
        blog.settings["DEFAULT_PAGINATION"] = 1
        blog.settings["OPENWINDOW_AUDIENCE"] = "internal"
    changing = Changing(changing.site.root / "more")
    for number in (5, 40, 90):
        changing.edit()
        started_by_main(changing.site.call, at_change(number, changing.site.folder, killed)).ended()
        changing.hold_to_the_law()


def is_locked(ended: Outcome) -> bool:
    """Whether a build says in one sentence that another goes on."""
    return ended.code == 1 and len(ended.said.splitlines()) <= 2 and "Traceback" not in ended.said


@pytest.mark.parametrize("share", [0.4, 0.9], ids=["staging", "committing"])
def test_a_build_that_finds_another_going_on_says_so_and_leaves_it_alone(
    changing: Changing, share: float
) -> None:
    number = int(changes_of_a_build(changing) * share)
    changing.edit()
    first = started_by_main(changing.site.call, at_change(number, changing.site.folder, stopped))
    os.waitpid(first.process, os.WUNTRACED)
    second = by_main(changing.site.call)
    os.kill(first.process, signal.SIGCONT)
    assert first.ended().code == 0
    assert is_locked(second), second.said
    assert not differences(tree(changing.site.output), changing.wanted)


def test_of_builds_started_at_once_each_is_done_or_refused(changing: Changing) -> None:
    for _ in range(30 if THOROUGH else 3):
        changing.edit()
        ended = [one.ended() for one in [started_by_main(changing.site.call) for _ in range(3)]]
        assert 0 in [each.code for each in ended]
        assert all(each.code == 0 or is_locked(each) for each in ended), ended
        assert not differences(tree(changing.site.output), changing.wanted)
        changing.hold_to_the_law()
