"""Real feed readers, started as people start them: newsboat and sfeed (Debian), reader (PyPI)."""

import shlex
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

import pytest

FEEDS = ("feed.xml", "feed.atom", "feed.json")


@dataclass(frozen=True)
class Shown:
    """An item as a reader has it; None for what it does not keep."""

    id: str
    title: str
    author: str
    link: str
    published: datetime
    updated: datetime | None
    content: str
    summary: str | None
    tags: tuple[str, ...] | None
    language: str | None


@dataclass(frozen=True)
class ShownFeed:
    """A feed as a reader has it."""

    title: str | None
    link: str | None
    description: str | None


class FeedReader(Protocol):
    """A reader with its own memory, which follows one feed."""

    NAME: str
    FEEDS: tuple[str, ...]
    """The files that it can follow."""

    def refresh(self) -> list[Shown]:
        """Asks for the feed, and shows everything that is in it or was."""

    def unread(self) -> set[str]:
        """The ids of what it shows as new, which are no longer new after that."""

    def feed(self) -> ShownFeed:
        """What it knows of the feed itself."""


@dataclass
class Newsboat:
    """newsboat with its cache in `folder`, following `file`."""

    folder: Path
    file: Path
    NAME = "newsboat"
    FEEDS = ("feed.xml", "feed.atom")

    def refresh(self) -> list[Shown]:
        """All items of the cache."""
        urls, settings = self.folder / "urls", self.folder / "config"
        urls.write_text(f"{self.file.as_uri()}\n", encoding="utf-8")
        settings.touch()
        files = ["-u", urls, "-c", self.folder / "cache.db", "-C", settings]
        ran(["newsboat", *map(str, files), "-x", "reload"], self.folder)
        rows = self._asked("select guid, title, author, url, pubDate, content from rss_item")
        return [
            Shown(guid, title, author, url, moment(seconds), None, content, None, None, None)
            for guid, title, author, url, seconds, content in rows
        ]

    def unread(self) -> set[str]:
        """What a person has not opened yet; then they have."""
        found = {guid for (guid,) in self._asked("select guid from rss_item where unread = 1")}
        self._asked("update rss_item set unread = 0")
        return found

    def feed(self) -> ShownFeed:
        """The only feed of the cache."""
        ((title, link),) = self._asked("select title, url from rss_feed")
        return ShownFeed(title, link, None)

    def _asked(self, query: str) -> list[tuple[str, ...]]:
        with sqlite3.connect(self.folder / "cache.db") as database:
            return database.execute(query).fetchall()


SFEED_SETTINGS = """\
sfeedpath={folder}
feeds() {{ feed blog https://blog.example/feed https://blog.example/; }}
fetch() {{ cat {file}; }}
merge() {{ {merge}; }}
"""
OWN_MERGE = 'sort -t \'\t\' -u -k6,6 -k2,2 -k3,3 "$2" "$3" 2>/dev/null'
BY_ID = 'sort -t \'\t\' -u -k6,6 "$3" "$2" 2>/dev/null'
"""By itself, sfeed takes an item of another title or address for another one; its manual says how to change
that."""


@dataclass
class Sfeed:
    """sfeed_update with its files in `folder`, following `file`."""

    folder: Path
    file: Path
    merge: str = BY_ID
    NAME = "sfeed"
    FEEDS = ("feed.xml", "feed.atom")

    def __post_init__(self) -> None:
        self._known: set[str] = set()

    def refresh(self) -> list[Shown]:
        """All lines that sfeed_update has kept."""
        settings = self.folder / "sfeedrc"
        text = SFEED_SETTINGS.format(
            folder=shlex.quote(str(self.folder)), file=shlex.quote(str(self.file)), merge=self.merge
        )
        settings.write_text(text, encoding="utf-8")
        ran(["sfeed_update", str(settings)], self.folder)
        return [*self._shown()]

    def _shown(self) -> Iterator[Shown]:
        for line in (self.folder / "blog").read_text(encoding="utf-8").split("\n")[:-1]:
            seconds, title, link, content, _, known, author, _, tags = line.split("\t")[:9]
            named = tuple(tags.split("|"))
            text = unescaped(content)
            yield Shown(known, title, author, link, moment(seconds), None, text, None, named, None)

    def unread(self) -> set[str]:
        """The lines that were not there before."""
        lines = set((self.folder / "blog").read_text(encoding="utf-8").splitlines())
        keys = {"\t".join(line.split("\t")[place] for place in self._key) for line in lines}
        new = keys - self._known
        self._known |= keys
        return {key.split("\t")[0] for key in new}

    @property
    def _key(self) -> tuple[int, ...]:
        return (5,) if self.merge == BY_ID else (5, 1, 2)

    def feed(self) -> ShownFeed:
        """It keeps nothing of the feed itself."""
        return ShownFeed(None, None, None)


@dataclass
class Reader:
    """reader with its database in `folder`, following `file`."""

    folder: Path
    file: Path
    NAME = "reader"
    FEEDS = FEEDS

    def __post_init__(self) -> None:
        library = pytest.importorskip("reader")
        self._reader = library.make_reader(str(self.folder / "reader.db"), feed_root=str(self.file.parent))
        self._reader.add_feed(self.file.name)

    def refresh(self) -> list[Shown]:
        """All entries of the database."""
        # It asks for a feed once an hour, unless told otherwise.
        self._reader.update_feed(self.file.name)
        return [self._shown(entry) for entry in self._reader.get_entries()]

    def _shown(self, entry: Any) -> Shown:
        content = entry.get_content()
        return Shown(
            id=entry.id,
            title=entry.title,
            author=entry.authors_str,
            link=entry.link,
            published=entry.published,
            updated=entry.updated,
            content=content.value,
            summary=entry.summary,
            tags=None,
            language=content.language,
        )

    def unread(self) -> set[str]:
        """What nobody has marked as read yet; then somebody has."""
        found = [*self._reader.get_entries(read=False)]
        for entry in found:
            self._reader.mark_entry_as_read(entry)
        return {entry.id for entry in found}

    def feed(self) -> ShownFeed:
        """The only feed of the database."""
        feed = self._reader.get_feed(self.file.name)
        return ShownFeed(feed.title, feed.link, feed.subtitle)


READERS = (Newsboat, Sfeed, Reader)
PROGRAMS: dict[Any, str] = {Newsboat: "newsboat", Sfeed: "sfeed_update"}
FOLLOWED = [(kind, feed) for kind in READERS for feed in kind.FEEDS]
"""Every reader with every format that it reads."""


def reader_of(kind: Any, folder: Path, file: Path) -> FeedReader:
    """A reader that has never been used; the test is skipped where it is not installed (not so in CI)."""
    if kind in PROGRAMS:
        program(PROGRAMS[kind])
    folder.mkdir()
    return kind(folder, file)


def feeds_taken_over_by_newsboat(folder: Path, feed_list: Path) -> set[str]:
    """The addresses that newsboat follows after it has imported a list."""
    program("newsboat")
    urls, settings = folder / "urls", folder / "config"
    urls.touch()
    settings.touch()
    ran(["newsboat", "-u", str(urls), "-C", str(settings), "-i", str(feed_list)], folder)
    return {shlex.split(line)[0] for line in urls.read_text(encoding="utf-8").splitlines()}


def feeds_taken_over_by_sfeed(folder: Path, feed_list: Path) -> dict[str, str]:
    """The addresses that sfeed makes of a list, with what it calls them."""
    said = ran([program("sfeed_opml_import")], folder, feed_list.read_bytes())
    lines = (shlex.split(line, comments=True) for line in said.splitlines())
    return {line[2]: line[1] for line in lines if line[:1] == ["feed"]}


def program(name: str) -> str:
    """A program that is installed; the test is skipped where it is not (not so in CI)."""
    if not shutil.which(name):
        pytest.skip(f"{name} is not installed")
    return name


def ran(command: list[str], folder: Path, given: bytes = b"") -> str:
    """What a reader says that has no home but `folder` and is given this to read."""
    environment = {"HOME": str(folder), "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        command, check=True, capture_output=True, input=given, env=environment, cwd=folder, timeout=60
    )
    return done.stdout.decode()


def moment(seconds: str | int) -> datetime:
    """Seconds since 1970 as a moment."""
    return datetime.fromtimestamp(int(seconds), UTC)


def unescaped(text: str) -> str:
    """What sfeed has put into one line."""
    return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\")
