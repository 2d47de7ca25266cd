"""What the runner must know of a generator."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from benchmarks.corpus import Corpus, Post

BENCHMARKS = Path(__file__).parents[1]
ROOT = BENCHMARKS.parent
PER_PAGE = 10
FEED_ITEMS = 25
OUTPUT = "output"


class AbsentError(Exception):
    """The generator cannot be measured here; the text says why."""


@dataclass(frozen=True)
class SourceFile:
    """A text or a picture of the site in the generator's own dialect; the path is relative to the site's
    folder."""

    path: str
    text: str = ""
    picture: bytes = b""

    @property
    def data(self) -> bytes:
        """Its bytes."""
        return self.picture or self.text.encode()


@dataclass(frozen=True)
class Command:
    """A program to run in the site's folder, and the variables it needs besides the usual ones."""

    arguments: tuple[str, ...]
    variables: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Watch:
    """A command that follows edits, and the folder in the site's where its pages appear on disk."""

    command: Command
    output: str


class Peer(Protocol):
    """A generator. `programs` is the folder that installed programs share."""

    @property
    def NAME(self) -> str:  # noqa: N802  # a module's constant
        """One word, for options and tables."""

    @property
    def REMARK(self) -> str:  # noqa: N802
        """How it is run and what differs from the others: sentences for the report."""

    @property
    def THEME(self) -> Mapping[str, Path]:  # noqa: N802
        """Folders that are copied into the site: where to, where from."""

    @property
    def FOOTER(self) -> str:  # noqa: N802
        """The template file in the site that ends with every page's `</footer>`."""

    @property
    def CACHES(self) -> tuple[str, ...]:  # noqa: N802
        """What it keeps in the site's folder between builds, apart from the output."""

    def install(self, programs: Path) -> str:
        """Make the program available and return its version; AbsentError where that is impossible."""

    def post_file(self, post: Post, corpus: Corpus) -> SourceFile:
        """A post in the generator's dialect."""

    def site_files(self, corpus: Corpus) -> Iterator[SourceFile]:
        """Everything else it needs besides the theme: settings, authors, tags, pages."""

    def build(self, programs: Path) -> Command:
        """A production build into OUTPUT."""

    def watch(self, programs: Path, port: int) -> Watch | None:
        """The command that follows edits, None where it is not measured."""


def front_matter(values: Mapping[str, object], body: str = "") -> str:
    """YAML front matter, every value as JSON (of which YAML is a superset), and what follows it."""
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in values.items())
    return f"---\n{''.join(lines)}---\n\n{body}"
