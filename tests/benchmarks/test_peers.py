"""What each generator is given can be read by it."""

import ast
import json
import re
import tomllib
from pathlib import Path

import pytest
import yaml

from benchmarks.corpus import Corpus, make_corpus
from benchmarks.peers import PEERS
from benchmarks.peers.openwindow import OpenWindow
from benchmarks.peers.peer import Peer, SourceFile
from benchmarks.sites import PAGE_END, write_site
from openwindow.adapters.checking import content_problems

CORPUS: Corpus = make_corpus(20)
FRONT_MATTER = re.compile(r"---\n(.*?)---\n", re.DOTALL)

each_peer = pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.NAME)


def files_of(peer: Peer) -> list[SourceFile]:
    return [*peer.site_files(CORPUS), *(peer.post_file(post, CORPUS) for post in CORPUS.posts)]


@each_peer
def test_every_file_has_a_path_of_its_own(peer: Peer) -> None:
    paths = [file.path for file in files_of(peer)]
    assert len(set(paths)) == len(paths) > len(CORPUS.posts)


@each_peer
def test_the_same_corpus_gives_the_same_files(peer: Peer) -> None:
    assert files_of(peer) == files_of(peer)


@each_peer
def test_what_is_written_in_a_known_format_can_be_read(peer: Peer) -> None:
    for file in files_of(peer):
        if front := FRONT_MATTER.match(file.text):
            assert isinstance(yaml.safe_load(front[1]), dict), file.path
        readers = {".json": json.loads, ".toml": tomllib.loads, ".yml": yaml.safe_load, ".py": ast.parse}
        readers.get(Path(file.path).suffix, str)(file.text)


@each_peer
def test_a_post_keeps_its_title_summary_and_body(peer: Peer) -> None:
    post = CORPUS.middle
    text = peer.post_file(post, CORPUS).text
    assert post.title in text
    assert post.summary in text
    assert text.endswith(post.body)


@each_peer
def test_the_footer_that_is_edited_ends_once(peer: Peer, tmp_path: Path) -> None:
    folder = write_site(peer, tmp_path / "site", CORPUS).folder
    assert (folder / peer.FOOTER).read_text("utf-8").count(PAGE_END) == 1


def test_our_own_site_has_no_problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = write_site(OpenWindow("openwindow", "markdown"), tmp_path / "site", CORPUS)
    monkeypatch.chdir(site.folder)
    assert content_problems(Path("pelicanconf.py")) == ()


@pytest.mark.parametrize("cards", [True, False])
def test_our_own_blog_has_cards_only_where_they_are_measured(tmp_path: Path, cards: bool) -> None:
    site = write_site(OpenWindow("ours", "markdown", cards=cards), tmp_path / "site", CORPUS)
    settings = (site.folder / "pelicanconf.py").read_text("utf-8")
    assert settings.endswith(f"OPENWINDOW_CARDS = {cards}\n")
