"""The worst that can stand in a post: a sentence with its place in both languages, nothing written."""

import re
from pathlib import Path

import pytest

from openwindow.__main__ import main
from tests.whole.examples import Example, example, tree

PATH = "content/posts/2026/evil/en.md"
HEAD = "---\nid: evil-post\ntitle: Evil\nauthors: [ada-martin]\ndate: 2026-01-02\naudience: public\n"

HOSTILE: dict[str, tuple[str, str | bytes]] = {
    "a billion laughs": ("7:4", f"{HEAD}a: &a [x, x]\nb: &b [*a, *a]\nsummary: *b\n---\nx\n"),
    "a Python object": ("7:10", f"{HEAD}summary: !!python/object/apply:os.system [touch owned]\n---\nx\n"),
    "an audience given twice": ("7:1", f"{HEAD}audience: internal\n---\nx\n"),
    "an audience after an empty line is still one": ("9:1", f"{HEAD}\n\naudience: internal\n---\nx\n"),
    "no audience": ("2:1", HEAD.replace("audience: public\n", "") + "---\nx\n"),
    "an audience with a capital": ("6:11", HEAD.replace("public", "Public") + "---\nx\n"),
    "a mistyped key": ("7:1", f"{HEAD}audiance: internal\n---\nx\n"),
    "a header that never ends": ("1:1", f"{HEAD}x\n"),
    "UTF-16": ("1:1", f"{HEAD}---\nx\n".encode("utf-16")),
    "Latin-1": ("7:13", HEAD.encode() + b"summary: caf\xe9\n---\nx\n"),
    "a zero byte": ("7:11", f"{HEAD}summary: a\0b\n---\nx\n"),
    "an escape for the terminal": ("7:10", f'{HEAD}summary: "\\e[31mred"\n---\nx\n'),
    "a tower of lists": ("7:21", f"{HEAD}summary: {'[' * 5000}\n---\nx\n"),
    "the 30th of February": ("5:7", HEAD.replace("01-02", "02-30") + "---\nx\n"),
    "a way out of the folder": ("7:15", f"{HEAD}image: {{file: ../../../../etc/passwd, alt: x}}\n---\nx\n"),
    "a slug that climbs": ("7:7", f"{HEAD}slug: ../../../x\n---\nx\n"),
    "an alias that climbs": ("7:11", f"{HEAD}aliases: [/../../x]\n---\nx\n"),
    "an alias over a page of the site": ("7:11", f"{HEAD}aliases: [/feed.xml]\n---\nx\n"),
    "a script as canonical address": ("7:12", f"{HEAD}canonical: javascript:alert(1)\n---\nx\n"),
    "a script in the body": ("8:1", f"{HEAD}---\n<script>alert(1)</script>\n"),
    "a link that is a script": ("8:5", f"{HEAD}---\n[x](javascript:alert(1))\n"),
}
LINE = re.compile(r"^content/posts/2026/evil/en\.md:[0-9]+:[0-9]+: .{20,}$")
COUNTED = {"en": r"[0-9]+ problems? in 1 file", "fr": r"[0-9]+ problèmes? dans 1 fichier"}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Example:
    made = example("bakery", tmp_path)
    monkeypatch.chdir(tmp_path)
    return made


def write_evil(site: Example, text: str | bytes) -> None:
    file = site.folder / PATH
    file.parent.mkdir()
    file.write_bytes(text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize("language", COUNTED)
@pytest.mark.parametrize(("place", "text"), HOSTILE.values(), ids=HOSTILE)
def test_it_is_refused_with_sentences(
    site: Example, capsys: pytest.CaptureFixture[str], language: str, place: str, text: str | bytes
) -> None:
    write_evil(site, text)
    assert main(["build", "--language", language]) == 1
    *lines, last = capsys.readouterr().err.splitlines()
    assert any(line.startswith(f"{PATH}:{place}: ") for line in lines)
    assert [
        line for line in lines if not LINE.match(line) or not line.replace("\xa0", " ").isprintable()
    ] == []
    assert re.fullmatch(COUNTED[language], last)
    assert tree(site.output) == {}
    assert not (site.folder / "owned").exists()


def test_without_it_the_same_post_is_published(site: Example) -> None:
    write_evil(site, f"{HEAD}---\nx\n")
    assert "2026/evil/index.html" in site.built()
