"""Open Window itself, from this checkout, with its own theme."""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import ClassVar

from benchmarks.corpus import Author, Corpus, Post, Term
from benchmarks.peers.peer import (
    FEED_ITEMS,
    OUTPUT,
    PER_PAGE,
    ROOT,
    AbsentError,
    Command,
    SourceFile,
    Watch,
    front_matter,
)
from benchmarks.photographs import EVERY, photograph
from openwindow import __version__
from openwindow.core.settings import NAMES

ENGINE = "OPENWINDOW_ENGINE"
DEFAULT_ENGINE = "markdown"
CARDS = "OPENWINDOW_CARDS"
DRAWN = " Draws a picture of each post for shared links, which none of the others does."
PHOTOGRAPHED = " One post of ten has a photograph, in nine sizes and formats, which none of the others makes."
SEARCHED = " With `--search`: Pagefind's index of all texts, which none of the others makes."

PHOTOGRAPH = "photograph.jpg"
SHOWN = f"![Shapes and grain]({PHOTOGRAPH})\n\n"

SETTINGS = """\
SITENAME = {name!r}
SITESUBTITLE = {tagline!r}
SITEURL = {url!r}
TIMEZONE = "UTC"
DEFAULT_PAGINATION = {per_page}
OPENWINDOW_LANGUAGES = ("en",)
OPENWINDOW_TAG = "blog.example,2021"
OPENWINDOW_FEED_ITEMS = {feed_items}
PATH = "content"
THEME = "theme"
PLUGIN_PATHS = [{plugins!r}]
PLUGINS = ["openwindow"]
ARTICLE_PATHS = PAGE_PATHS = STATIC_PATHS = DIRECT_TEMPLATES = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""

WITHOUT_FEEDS = " No feeds are made: what the row above takes more is what they cost."


@dataclass(frozen=True)
class OpenWindow:
    """This checkout with one of its two Markdown engines; with or without cards, search, photographs."""

    NAME: str
    engine: str
    cards: bool = False
    searched: bool = False
    feeds: bool = True
    photographed: bool = False
    THEME: ClassVar[Mapping[str, Path]] = {"theme": ROOT / "theme"}
    FOOTER: ClassVar[str] = "theme/templates/site_footer.html"
    CACHES: ClassVar[tuple[str, ...]] = (".openwindow",)

    @property
    def REMARK(self) -> str:  # noqa: N802  # named as the other peers' constants
        """What the report says of it."""
        return (
            f"This checkout with the engine `{self.engine}`: `python -m openwindow build`, a fresh process "
            "each time. The first page of its lists holds up to 19 posts (fewer files). Besides, it checks "
            "every link, counts the reading time itself and writes feeds of tags, of corrections and of "
            "changes too, each in three formats. Calling it through tasks.py adds the start of one more "
            "Python."
            f"{DRAWN if self.cards else ''}"
            f"{SEARCHED if self.searched else ''}"
            f"{'' if self.feeds else WITHOUT_FEEDS}"
            f"{PHOTOGRAPHED if self.photographed else ''}"
        )

    def install(self, programs: Path) -> str:  # noqa: ARG002  # runs from the checkout
        """The version; AbsentError when this checkout has no choice of engines yet."""
        if self.engine != DEFAULT_ENGINE and ENGINE not in NAMES:
            raise AbsentError(f"this checkout does not know {ENGINE}")
        if self.cards and CARDS not in NAMES:
            raise AbsentError(f"this checkout does not know {CARDS}")
        if self.searched and find_spec("pagefind_bin") is None:
            raise AbsentError("Pagefind is not installed")
        return __version__

    def post_file(self, post: Post, corpus: Corpus) -> SourceFile:  # noqa: ARG002  # the Protocol's arguments
        """A folder with one language."""
        keys = {
            "id": f"post-{post.number:06}",
            "title": post.title,
            "summary": post.summary,
            "authors": post.authors,
            "date": post.date.isoformat(),
            "audience": "public",
            "tags": post.tags,
        }
        body = f"{SHOWN}{post.body}" if self._has_photograph(post) else post.body
        return SourceFile(f"{_folder(post)}/en.md", front_matter(keys, body))

    def _has_photograph(self, post: Post) -> bool:
        return self.photographed and post.number % EVERY == 0

    def site_files(self, corpus: Corpus) -> Iterator[SourceFile]:
        """Settings, tags, teams, and a folder for each author."""
        yield SourceFile("pelicanconf.py", self._settings(corpus))
        yield SourceFile("content/tags.yml", _names(corpus.tags))
        yield SourceFile("content/teams.yml", _names(corpus.teams))
        for author in corpus.authors:
            yield SourceFile(f"content/authors/{author.id}/profile.yml", _profile(author))
            yield SourceFile(f"content/authors/{author.id}/en.md", author.about + "\n")
        for post in filter(self._has_photograph, corpus.posts):
            yield SourceFile(f"{_folder(post)}/{PHOTOGRAPH}", picture=photograph(post.number))

    def _settings(self, corpus: Corpus) -> str:
        text = SETTINGS.format(
            name=corpus.name,
            tagline=corpus.tagline,
            url=corpus.url,
            per_page=PER_PAGE,
            feed_items=FEED_ITEMS,
            plugins=str(ROOT / "plugins"),
        )
        text = text if self.engine == DEFAULT_ENGINE else f"{text}{ENGINE} = {self.engine!r}\n"
        return f"{text}{CARDS} = {self.cards}\n" if CARDS in NAMES else text

    def build(self, programs: Path) -> Command:  # noqa: ARG002
        """`build`, as tasks.py calls it."""
        module = "openwindow" if self.feeds else "benchmarks.without_feeds"
        return _openwindow(
            "build", "--output", OUTPUT, *(["--search"] if self.searched else []), module=module
        )

    def watch(self, programs: Path, port: int) -> Watch | None:  # noqa: ARG002
        """`serve`, which makes no index, and all feeds."""
        if self.searched or not self.feeds:
            return None
        return Watch(_openwindow("serve", "--no-browser", "--port", str(port)), ".openwindow/preview")


def _folder(post: Post) -> str:
    return f"content/posts/{post.date.year}/{post.slug}"


def _openwindow(*arguments: str, module: str = "openwindow") -> Command:
    variables = {"PYTHONPATH": f"{ROOT / 'plugins'}{os.pathsep}{ROOT}", "PYTHONUTF8": "1", "LANGUAGE": "en"}
    return Command((sys.executable, "-P", "-m", module, *arguments), variables)


def _names(terms: Iterable[Term]) -> str:
    return "".join(f"{term.id}: {json.dumps({'en': term.name})}\n" for term in terms)


def _profile(author: Author) -> str:
    keys = {"name": author.name, "role": {"en": author.role}, "team": author.team}
    return "".join(f"{name}: {json.dumps(value)}\n" for name, value in keys.items())
