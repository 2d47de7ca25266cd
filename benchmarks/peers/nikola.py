"""Nikola from PyPI, with a theme of its own on Jinja."""

import json
import os
import sys
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
)
from benchmarks.peers.programs import pip_installed

NAME = "nikola"
REMARK = (
    "From PyPI, its own incremental build (doit), as many processes as cores (`build -n`). It has feeds for "
    "tags and teams too, which cannot be left out one by one, takes a team as a post's category and profiles "
    "from its settings; no table of contents, no members on teams' pages."
)
THEME: Mapping[str, Path] = {
    "themes/corpus/templates": BENCHMARKS / "themes/nikola",
    "files/theme": ROOT / "theme/static",
}
FOOTER = "themes/corpus/templates/base.tmpl"
CACHES = ("cache", ".doit.db", ".doit.db.db", "__pycache__", "state_data.json")

REQUIREMENTS = ("nikola==8.3.3", "Markdown==3.11.3", "Pygments==2.19.2", "Jinja2==3.1.6")

SETTINGS = """\
import markdown

BLOG_AUTHOR = BLOG_TITLE = {name!r}
BLOG_DESCRIPTION = {tagline!r}
BLOG_EMAIL = "nobody@blog.example"
SITE_URL = {url!r} + "/"
DEFAULT_LANG = "en"
TIMEZONE = "UTC"
DATE_FORMAT = "d MMMM yyyy"
OUTPUT_FOLDER = {output!r}
THEME = "corpus"
POSTS = (("posts/*.md", "", "post.tmpl"),)
PAGES = (("pages/*.md", "", "page.tmpl"),)
COMPILERS = {{"markdown": (".md",)}}
MARKDOWN_EXTENSIONS = [
    "markdown.extensions.fenced_code", "markdown.extensions.codehilite", "markdown.extensions.extra",
    "markdown.extensions.toc",
]
PRETTY_URLS = STRIP_INDEXES = True
USE_SLUGIFY = True
MULTIPLE_AUTHORS_PER_POST = True
TAG_PATH, TAGS_INDEX_PATH, TAG_PAGES_ARE_INDEXES = "tags", "tags/index.html", True
CATEGORY_PATH, CATEGORY_PREFIX, CATEGORY_PAGES_ARE_INDEXES = "teams", "", True
CATEGORIES_INDEX_PATH = "teams/index.html"
AUTHOR_PATH, AUTHOR_PAGES_ARE_INDEXES = "authors", True
CREATE_MONTHLY_ARCHIVE = ARCHIVES_ARE_INDEXES = True
ARCHIVE_PATH, ARCHIVE_FILENAME = "archive", "index.html"
INDEXES_STATIC = False
INDEXES_PRETTY_PAGE_URL = ["page", "{{number}}", "{{index_file}}"]
INDEX_DISPLAY_POST_COUNT = {per_page}
FEED_LENGTH = {feed_items}
FEED_TEASERS = False
RSS_FILENAME_BASE = "feed"
SHOW_SOURCELINK = COPY_SOURCES = USE_BUNDLES = GENERATE_ATOM = False
FEED_LINKS_APPEND_QUERY = False
META_GENERATOR_TAG = False
HIDDEN_TAGS = HIDDEN_AUTHORS = HIDDEN_CATEGORIES = []
DISABLED_PLUGINS = ["render_galleries", "render_listings", "scale_images", "gzip"]
COMMENT_SYSTEM = ""
PROFILES = {profiles}
for profile in PROFILES.values():
    profile["about"] = markdown.markdown(profile["about"])
GLOBAL_CONTEXT = {{"profiles": PROFILES}}
"""


def install(programs: Path) -> str:
    """Nikola without its extras."""
    return pip_installed(programs, *REQUIREMENTS)


def post_file(post: Post, corpus: Corpus) -> SourceFile:
    """Markdown below Nikola's own metadata comments."""
    people = {author.id: author.name for author in corpus.authors}
    names = {each.id: each.name for each in (*corpus.tags, *corpus.teams)}
    keys = {
        "title": post.title,
        "slug": post.slug,
        "date": f"{post.date:%Y-%m-%d} 00:00:00 UTC",
        "author": ", ".join(people[author] for author in post.authors),
        "category": names[post.team],
        "tags": ", ".join(names[tag] for tag in post.tags),
        "summary": post.summary,
        "minutes": str(post.minutes),
    }
    text = f"{_comments(keys)}\n{post.body}"
    return SourceFile(f"posts/{post.date.year}/{post.slug}.md", text)


def site_files(corpus: Corpus) -> Iterator[SourceFile]:
    """Settings with the profiles, what the theme builds upon, and the pages that stand alone."""
    settings = SETTINGS.format(
        name=corpus.name,
        output=OUTPUT,
        tagline=corpus.tagline,
        url=corpus.url,
        per_page=PER_PAGE,
        feed_items=FEED_ITEMS,
        profiles=_profiles(corpus),
    )
    yield SourceFile("conf.py", settings)
    yield SourceFile("themes/corpus/corpus.theme", "[Theme]\nengine = jinja\nparent = base-jinja\n")
    for title in ("Subscribe", "Corrections", "Series"):
        text = _comments({"title": title, "slug": title.lower()}) + "\nNothing is published here yet.\n"
        yield SourceFile(f"pages/{title.lower()}.md", text)


def _comments(keys: Mapping[str, str]) -> str:
    return "".join(["<!--\n", *(f".. {name}: {value}\n" for name, value in keys.items()), "-->\n"])


def _profiles(corpus: Corpus) -> str:
    profiles = {
        author.name: {"id": author.id, "role": author.role, "about": author.about}
        for author in corpus.authors
    }
    return json.dumps(profiles, indent=1)


def build(programs: Path) -> Command:
    """A production build."""
    arguments = (sys.executable, "-m", "nikola", "build", "-v", "0", "-n", str(os.cpu_count() or 1))
    return Command(arguments, {"PYTHONPATH": str(programs / NAME)})


def watch(programs: Path, port: int) -> Watch | None:  # noqa: ARG001
    """Not measured."""
    return None
