"""A generator of ten lines, to run the benchmarks' machinery on."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.corpus import Corpus, Post
from benchmarks.peers.peer import Command, SourceFile, Watch

NAME = "tiny"
REMARK = "For tests."
FOOTER = "theme/footer.html"
CACHES = ("cache",)
THEME: Mapping[str, Path] = {"theme": Path(__file__).parent / "tiny_theme"}

PROGRAM = """
import pathlib
footer = pathlib.Path("theme/footer.html").read_text("utf-8")
profiles = pathlib.Path("profiles.txt").read_text("utf-8")
for source in pathlib.Path().glob("posts/**/*.md"):
    page = pathlib.Path("output", *source.parts[1:]).with_suffix("") / "index.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(source.read_text("utf-8") + footer, "utf-8")
for author in profiles.splitlines():
    page = pathlib.Path("output", "authors", author.split(":")[0], "index.html")
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(author, "utf-8")
pathlib.Path("cache").mkdir(exist_ok=True)
"""


def install(programs: Path) -> str:
    """Nothing to install."""
    return "1.0"


def post_file(post: Post, corpus: Corpus) -> SourceFile:
    """Title, links to tags, body."""
    tags = " ".join(f"/tags/{tag}/" for tag in post.tags)
    return SourceFile(f"posts{post.address.rstrip('/')}.md", f"{post.title}\n{tags}\n{post.body}")


def site_files(corpus: Corpus) -> Iterator[SourceFile]:
    """The authors' roles."""
    yield SourceFile("profiles.txt", "".join(f"{each.id}: {each.role}\n" for each in corpus.authors))


def build(programs: Path) -> Command:
    """The ten lines."""
    return Command((sys.executable, "-c", PROGRAM))


def watch(programs: Path, port: int) -> Watch | None:
    """It cannot."""
    return None
