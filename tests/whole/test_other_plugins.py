"""Plugins of others that work on written files."""

import gzip
from pathlib import Path

import pytest

from tests.whole.commands import build, pelican
from tests.whole.examples import Example, example, tree

pytestmark = pytest.mark.long

POST = "posts/2026/bread-without-salt/fr.md"
PAGE = "fr/2026/bread-without-salt/index.html"

RECORDER = """
from pathlib import Path
from pelican import signals

def record(path, context):
    with Path("heard.txt").open("a") as heard:
        print(Path(path).relative_to(context["OUTPUT_PATH"]).as_posix(), file=heard)

def register():
    signals.content_written.connect(record)
"""
SIGNER = """
from pathlib import Path
from pelican import signals

def sign(path, context):
    if path.endswith(".html"):
        with Path(path).open("a") as page:
            page.write("<!-- signed -->")

def register():
    signals.content_written.connect(sign)
"""


@pytest.fixture
def site(tmp_path: Path) -> Example:
    return example("bakery", tmp_path)


def with_plugin(site: Example, code: str) -> None:
    (site.folder / "their_plugin.py").write_text(code)
    site.set("PLUGIN_PATHS += ['.']", "PLUGINS += ['their_plugin']")


def heard(site: Example) -> list[str]:
    file = site.folder / "heard.txt"
    lines = file.read_text().splitlines() if file.exists() else []
    file.unlink(missing_ok=True)
    return lines


@pytest.mark.parametrize("command", [build, pelican], ids=["build", "pelican"])
def test_every_written_file_is_told_once(site: Example, command: object) -> None:
    with_plugin(site, RECORDER)
    assert callable(command)
    command(site.folder)
    assert sorted(heard(site)) == sorted(tree(site.output)) != []
    command(site.folder)
    assert heard(site) == []
    site.replace(POST, "sel.", "sucre.")
    command(site.folder)
    assert PAGE in heard(site)


def test_what_a_plugin_did_to_a_page_is_done_once_in_every_build(site: Example) -> None:
    with_plugin(site, SIGNER)
    for _ in range(2):
        build(site.folder)
        assert tree(site.output)[PAGE].count(b"<!-- signed -->") == 1


@pytest.fixture
def packed(site: Example) -> Example:
    """A site with a compressed copy beside each text, by pelican-precompress."""
    site.set("PLUGINS += ['pelican.plugins.precompress']", "PRECOMPRESS_ZSTANDARD = False")
    build(site.folder)
    return site


def assert_packed_truly(site: Example) -> None:
    files = tree(site.output)
    copies = {path: data for path, data in files.items() if path.endswith(".gz")}
    assert f"{PAGE}.gz" in copies or PAGE not in files
    assert len(copies) > 30
    stale = [path for path, data in copies.items() if gzip.decompress(data) != files.get(path[:-3])]
    assert stale == []


def test_compressed_copies_are_made(packed: Example) -> None:
    assert_packed_truly(packed)


def test_a_changed_page_gets_a_new_compressed_copy(packed: Example) -> None:
    packed.replace(POST, "sel.", "sucre.")
    build(packed.folder)
    assert_packed_truly(packed)
    assert b"sucre" in gzip.decompress(tree(packed.output)[f"{PAGE}.gz"])


def test_a_withheld_page_takes_its_compressed_copy_with_it(packed: Example) -> None:
    packed.replace("posts/2026/wrong-about-rye/en.md", "audience: public", "audience: internal")
    build(packed.folder)
    assert_packed_truly(packed)
    assert not [path for path in tree(packed.output) if "wrong-about-rye" in path]
