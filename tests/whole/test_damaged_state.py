"""What builds remember beside the output, damaged in every way: it is done without, never trusted.

Whatever files there are, each is tried.
"""

import os
import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import pytest

from tests.whole.builds import by_main, differences
from tests.whole.edited_site import Site, put
from tests.whole.examples import Tree, tree
from tests.whole.small_site import post, small_site, text

pytestmark = pytest.mark.long

THOROUGH = "OPENWINDOW_THOROUGH" in os.environ

Damage = Callable[[bytes, random.Random], bytes | None]


def flipped(data: bytes, draw: random.Random) -> bytes:
    """A bit is another."""
    changed = bytearray(data or b"x")
    changed[draw.randrange(len(changed))] ^= 1 << draw.randrange(8)
    return bytes(changed)


def rubbed(data: bytes, draw: random.Random) -> bytes:
    """A few bytes are others."""
    place = draw.randrange(len(data) + 1)
    return data[:place] + draw.randbytes(8) + data[place + 8 :]


def cut(data: bytes, draw: random.Random) -> bytes:
    """The end is missing."""
    return data[: draw.randrange(len(data) + 1)]


def doubled(data: bytes, draw: random.Random) -> bytes:
    """Written twice."""
    return data + data


def believable(data: bytes, draw: random.Random) -> bytes:
    """Another path than that of a post which is there no longer."""
    return data.replace(b"new-0", b"new-9")


DAMAGES: Mapping[str, Damage] = {
    "flipped": flipped,
    "rubbed": rubbed,
    "cut": cut,
    "doubled": doubled,
    "believable": believable,
    "empty": lambda data, draw: b"",
    "noise": lambda data, draw: draw.randbytes(len(data)),
    "gone": lambda data, draw: None,
}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """The small site, built once."""
    made = Site(tmp_path, small_site())
    made.write(made.blog)
    assert by_main(made.call).code == 0
    return made


def edit(site: Site, number: int) -> None:
    """A text changes, a post goes and another comes."""
    site.blog.posts.pop(f"2026/new-{number - 1}", None)
    site.blog.posts[f"2026/new-{number}"] = post(200 + number, "en")
    site.blog.posts["2026/oven"].texts["en"] = text(number)
    site.write(site.blog)


def remembered(site: Site) -> Iterator[Path]:
    """Every file beside the output."""
    yield from sorted(file for file in (site.folder / ".openwindow").rglob("*") if file.is_file())


def one_of_each(files: Iterable[Path]) -> list[Path]:
    """Of the files without a name of their own only one in a folder."""
    return [*{file if len(file.stem) < 20 else file.parent: file for file in files}.values()]


def restored(site: Site, output: Tree, state: Mapping[Path, bytes]) -> None:
    """Puts back what builds remembered and what they had made, and touches nothing that is as it was."""
    wanted = {**state, **{site.output / path: data for path, data in output.items()}}
    found = {*remembered(site), *(site.output / path for path in tree(site.output))}
    for file in found - wanted.keys():
        file.unlink()
    for file, data in wanted.items():
        if file not in found or file.read_bytes() != data:
            put(file, data, "in place")


def assert_right_or_refused(site: Site, file: Path, before: Tree) -> None:
    """The next build gives what a first one gives. Without its manifest the output is no longer known to be
    ours: then a build may refuse it, and leave it alone.
    """
    ended, (wanted, clean) = by_main(site.call), site.clean()
    assert wanted.code == 0, wanted.said
    if ended.code == 1 and file.name.startswith("manifest") and len(ended.said.splitlines()) == 2:
        assert tree(site.output) == before
        return
    assert ended.code == 0, ended.said
    difference = differences(tree(site.output), clean)
    assert not difference, difference


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_to_any_file_is_noticed_and_made_good(site: Site, damage: str) -> None:
    draw = random.Random(damage)
    edit(site, 0)
    assert by_main(site.call).code == 0
    output, state = tree(site.output), {file: file.read_bytes() for file in remembered(site)}
    edit(site, 1)
    for file in [*state] * 30 if THOROUGH else one_of_each(state):
        restored(site, output, state)
        data = DAMAGES[damage](state[file], draw)
        file.unlink() if data is None else file.write_bytes(data)
        assert_right_or_refused(site, file, output)


def test_what_an_earlier_build_remembered_is_not_taken_for_new(site: Site) -> None:
    earlier = {file: file.read_bytes() for file in remembered(site)}
    edit(site, 0)
    assert by_main(site.call).code == 0
    output, state = tree(site.output), {file: file.read_bytes() for file in remembered(site)}
    for file in earlier:
        restored(site, output, state)
        put(file, earlier[file], "in place")
        assert_right_or_refused(site, file, output)
