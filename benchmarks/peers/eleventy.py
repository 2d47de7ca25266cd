"""Eleventy from npm, with JavaScript templates."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.corpus import Corpus, Post
from benchmarks.peers.peer import (
    BENCHMARKS,
    FEED_ITEMS,
    PER_PAGE,
    ROOT,
    Command,
    SourceFile,
    Watch,
    front_matter,
)
from benchmarks.peers.programs import npm_installed

NAME = "eleventy"
REMARK = (
    "From npm, with JavaScript templates (its quickest), no template language within Markdown, Prism for "
    "code. A single build with `--incremental=FILE` fails on this site (3.1.2), so every row is a whole "
    "build. Lists are computed once in its configuration; it is given the reading time in front matter and "
    "checks no links."
)
THEME: Mapping[str, Path] = {
    "content/theme": BENCHMARKS / "themes/eleventy",
    "static/theme": ROOT / "theme/static",
}
FOOTER = "content/theme/parts.mjs"
CACHES = (".cache",)


def install(programs: Path) -> str:
    """What the theme's package-lock.json pins."""
    return npm_installed(programs, BENCHMARKS / "themes/eleventy", "@11ty/eleventy")


def post_file(post: Post, corpus: Corpus) -> SourceFile:  # noqa: ARG001  # the Protocol's arguments
    """Front matter with other names than `tags`, which would make a collection of each."""
    keys = {
        "number": post.number,
        "title": post.title,
        "summary": post.summary,
        "date": post.date.isoformat(),
        "month": f"{post.date:%Y-%m}",
        "authors": post.authors,
        "topics": post.tags,
        "team": post.team,
        "minutes": post.minutes,
        "permalink": f"{post.address}index.html",
    }
    return SourceFile(f"content/posts/{post.date.year}/{post.slug}.md", front_matter(keys, post.body))


def site_files(corpus: Corpus) -> Iterator[SourceFile]:
    """Data files, and what is true of all posts."""
    site = {"name": corpus.name, "tagline": corpus.tagline, "url": corpus.url}
    people = {
        author.id: {
            "id": author.id,
            "name": author.name,
            "role": author.role,
            "team": author.team,
            "about": author.about,
        }
        for author in corpus.authors
    }
    yield _data("_data/site", site | {"perPage": PER_PAGE, "feedItems": FEED_ITEMS})
    yield _data("_data/people", people)
    yield _data("_data/topicNames", {tag.id: tag.name for tag in corpus.tags})
    yield _data("_data/teams", {team.id: team.name for team in corpus.teams})
    yield _data("posts/posts.11tydata", {"layout": "post.11ty.mjs", "dynamicPermalink": False})
    yield SourceFile("static/robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {corpus.url}/sitemap.xml\n")


def _data(name: str, values: Mapping[str, object]) -> SourceFile:
    return SourceFile(f"content/{name}.json", json.dumps(values, indent=1))


def build(programs: Path) -> Command:
    """A production build."""
    program = programs / "node_modules/@11ty/eleventy/cmd.cjs"
    return Command(("node", str(program), "--config=content/theme/eleventy.config.mjs", "--quiet"))


def watch(programs: Path, port: int) -> Watch | None:  # noqa: ARG001
    """Not measured."""
    return None
