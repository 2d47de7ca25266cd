"""A disk that is full, and folders that are closed: a sentence, the old site stays, and then all is well."""

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.whole.accidents import as_an_ordinary_user, files_up_to
from tests.whole.builds import Call, Outcome, by_main, differences, started_by_main
from tests.whole.edited_site import Seen, Site
from tests.whole.examples import tree
from tests.whole.small_site import small_site

pytestmark = pytest.mark.long

IN_THE_WAY = 1
"""The exit code when the machine is in the way."""


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """The small site, built once and edited since."""
    made = Site(tmp_path, small_site())
    made.write(made.blog)
    assert by_main(made.call).code == 0
    edit(made)
    return made


def edit(site: Site) -> None:
    """Changes every page, and a style into a large one."""
    site.blog.settings["SITENAME"] = "Large"
    site.blog.theme["static/style.css"] = b"/* large */\n" * 5000
    site.write(site.blog)


def refused(call: Call, prepare: Callable[[], object]) -> Outcome:
    """A build that must not succeed: it says why in one sentence, and changes nothing."""
    before = Seen.of(call.output)
    ended = started_by_main(call, prepare).ended()
    assert (ended.code, len(ended.said.splitlines())) == (IN_THE_WAY, 1), ended.said
    assert Seen.of(call.output) == before
    return ended


def assert_right(site: Site) -> None:
    """The next build gives what a first one gives."""
    ended, (wanted, clean) = by_main(site.call), site.clean()
    assert (ended.code, wanted.code) == (0, 0), ended.said + wanted.said
    difference = differences(tree(site.output), clean)
    assert not difference, difference


@pytest.mark.parametrize("size", [0, 1, 500, 3000, 30_000])
def test_a_full_disk_is_told_and_the_old_site_stays(site: Site, size: int) -> None:
    refused(site.call, files_up_to(size))
    assert_right(site)


def test_a_disk_full_at_the_first_build_is_told(site: Site) -> None:
    refused(site.call.into(site.root / "first" / "output"), files_up_to(500))
    assert by_main(site.call.into(site.root / "first" / "output")).code == 0
    assert not differences(tree(site.root / "first" / "output"), site.clean()[1])


@contextmanager
def disk(folder: Path, kilobytes: int) -> Iterator[None]:
    """A disk of its own in a folder."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def can_mount() -> bool:
    """Whether this user may have disks of their own; in most containers not even root may."""
    return os.getuid() == 0 and subprocess.run(["unshare", "--mount", "true"], check=False).returncode == 0


@pytest.mark.parametrize("room", [1500, 2500] if can_mount() else [])
def test_a_small_disk_that_fills_up_is_told_and_the_old_site_stays(tmp_path: Path, room: int) -> None:
    (tmp_path / "disk").mkdir()
    with disk(tmp_path / "disk", room):
        site = Site(tmp_path, small_site())
        site.write(site.blog)
        call = site.call.into(tmp_path / "disk" / "output")
        assert by_main(call).code == 0
        edit(site)
        (tmp_path / "disk" / "filler").write_bytes(b"x" * 1000 * free(tmp_path / "disk"))
        refused(call, lambda: None)
        (tmp_path / "disk" / "filler").unlink()
        assert by_main(call).code == 0
        assert not differences(tree(call.output), site.clean()[1])


def free(folder: Path) -> int:
    """The kilobytes left, less what a few pages need."""
    left = os.statvfs(folder)
    return max(0, left.f_bavail * left.f_frsize // 1024 - 50)


@pytest.mark.parametrize("closed", ["output", "output/2026/oven", "output/theme", ".openwindow", "state"])
def test_a_closed_folder_is_told_and_the_old_site_stays(site: Site, closed: str) -> None:
    (state,) = (site.folder / ".openwindow").glob("output-*")
    folder = state if closed == "state" else site.folder / closed
    mode = folder.stat().st_mode
    folder.chmod(0o555)
    before = Seen.of(site.output)
    ended = started_by_main(site.call, as_an_ordinary_user).ended()
    folder.chmod(mode)
    if ended.code:
        assert (ended.code, len(ended.said.splitlines())) == (IN_THE_WAY, 1), ended.said
        assert Seen.of(site.output) == before
    assert_right(site)


def test_a_first_build_into_a_closed_folder_is_told(site: Site) -> None:
    (site.root / "closed").mkdir(mode=0o555)
    refused(site.call.into(site.root / "closed" / "output"), as_an_ordinary_user)
    assert list((site.root / "closed").iterdir()) == []


@pytest.mark.parametrize("path", ["content/posts/2026/oven/en.md", "content/posts/2026/oven/oven.png"])
def test_a_file_closed_to_us_is_told_and_the_old_site_stays(site: Site, path: str) -> None:
    before = Seen.of(site.output)
    (site.folder / path).chmod(0)
    ended = started_by_main(site.call, as_an_ordinary_user).ended()
    assert ended.code in (1, IN_THE_WAY)
    assert path in ended.said
    assert "Traceback" not in ended.said
    assert Seen.of(site.output) == before
    (site.folder / path).chmod(0o644)
    assert_right(site)
