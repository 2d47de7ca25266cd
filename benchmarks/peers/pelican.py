"""Pelican as it comes, without plugins."""

import json
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

NAME = "pelican"
REMARK = (
    "Stock Pelican without plugins, its content cache on and not compressed (the documented way to quicker "
    "rebuilds; writing it makes a cold build some per cent slower), no formatted fields. It has no "
    "neighbours under a post and no pages within a year's or month's list (so fewer files), takes a team as "
    "a post's category, profiles from a JSON file and the reading time from the post's metadata."
)
THEME: Mapping[str, Path] = {
    "theme/templates": BENCHMARKS / "themes/pelican",
    "theme/static": ROOT / "theme/static",
}
FOOTER = "theme/templates/base.html"
CACHES = ("cache", "__pycache__")

REQUIREMENTS = ("pelican==4.12.0", "Markdown==3.11.3", "Pygments==2.19.2", "Jinja2==3.1.6")

SETTINGS = """\
import json
from pathlib import Path

import markdown

SITENAME = {name!r}
SITESUBTITLE = {tagline!r}
SITEURL = {url!r}
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
DEFAULT_DATE_FORMAT = "%d %B %Y"
PATH = "content"
ARTICLE_PATHS = ["posts"]
PAGE_PATHS = []
STATIC_PATHS = ["extra"]
EXTRA_PATH_METADATA = {{"extra/robots.txt": {{"path": "robots.txt"}}}}
THEME = "theme"
THEME_STATIC_DIR = "theme"
PLUGINS = []
CACHE_CONTENT = LOAD_CONTENT_CACHE = True
GZIP_CACHE = False
FORMATTED_FIELDS = []
MARKDOWN = {{
    "extension_configs": {{
        "markdown.extensions.codehilite": {{"css_class": "highlight"}},
        "markdown.extensions.extra": {{}},
        "markdown.extensions.meta": {{}},
        "markdown.extensions.toc": {{}},
    }},
    "output_format": "html5",
}}
ARTICLE_URL = "{{date:%Y}}/{{slug}}/"
AUTHOR_URL = "authors/{{slug}}/"
TAG_URL = "tags/{{slug}}/"
CATEGORY_URL = "teams/{{slug}}/"
YEAR_ARCHIVE_URL = "archive/{{date:%Y}}/"
MONTH_ARCHIVE_URL = "archive/{{date:%Y}}/{{date:%m}}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"
AUTHOR_SAVE_AS = AUTHOR_URL + "index.html"
TAG_SAVE_AS = TAG_URL + "index.html"
CATEGORY_SAVE_AS = CATEGORY_URL + "index.html"
YEAR_ARCHIVE_SAVE_AS = YEAR_ARCHIVE_URL + "index.html"
MONTH_ARCHIVE_SAVE_AS = MONTH_ARCHIVE_URL + "index.html"
DIRECT_TEMPLATES = [
    "index", "authors", "tags", "archives", "subscribe", "corrections", "series", "not_found", "sitemap"
]
ARCHIVES_SAVE_AS = "archive/index.html"
NOT_FOUND_SAVE_AS = "404.html"
SITEMAP_SAVE_AS = "sitemap.xml"
for page in ("authors", "tags", "subscribe", "corrections", "series"):
    globals()[page.upper() + "_SAVE_AS"] = page + "/index.html"
DEFAULT_PAGINATION = {per_page}
PAGINATED_TEMPLATES = {{"index": None, "tag": None, "category": None, "author": None}}
PAGINATION_PATTERNS = (
    (1, "{{url}}", "{{save_as}}"),
    (2, "{{base_name}}/page/{{number}}/", "{{base_name}}/page/{{number}}/index.html"),
)
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = None
FEED_RSS = "feed.xml"
AUTHOR_FEED_RSS = "authors/{{slug}}/feed.xml"
FEED_MAX_ITEMS = {feed_items}
RSS_FEED_SUMMARY_ONLY = False
PROFILES = json.loads((Path(__file__).parent / "profiles.json").read_text("utf-8"))
for profile in PROFILES.values():
    profile["about"] = markdown.markdown(profile["about"])
"""


def install(programs: Path) -> str:
    """Pelican with the Markdown that it recommends."""
    return pip_installed(programs, *REQUIREMENTS)


def post_file(post: Post, corpus: Corpus) -> SourceFile:
    """Markdown with Pelican's own metadata lines."""
    people = {author.id: author.name for author in corpus.authors}
    names = {each.id: each.name for each in (*corpus.tags, *corpus.teams)}
    keys = {
        "Title": post.title,
        "Slug": post.slug,
        "Date": f"{post.date:%Y-%m-%d}",
        "Authors": "; ".join(people[author] for author in post.authors),
        "Category": names[post.team],
        "Tags": ", ".join(names[tag] for tag in post.tags),
        "Summary": post.summary,
        "Minutes": str(post.minutes),
    }
    head = "".join(f"{name}: {value}\n" for name, value in keys.items())
    return SourceFile(f"content/posts/{post.date.year}/{post.slug}.md", f"{head}\n[TOC]\n\n{post.body}")


def site_files(corpus: Corpus) -> Iterator[SourceFile]:
    """Settings, and the profiles that they read."""
    settings = SETTINGS.format(
        name=corpus.name,
        tagline=corpus.tagline,
        url=corpus.url,
        per_page=PER_PAGE,
        feed_items=FEED_ITEMS,
    )
    yield SourceFile("pelicanconf.py", settings)
    yield SourceFile("profiles.json", _profiles(corpus))
    yield SourceFile(
        "content/extra/robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {corpus.url}/sitemap.xml\n"
    )


def _profiles(corpus: Corpus) -> str:
    teams = {team.id: team.name for team in corpus.teams}
    profiles = {
        author.id: {
            "name": author.name,
            "role": author.role,
            "team": author.team,
            "team_name": teams[author.team],
            "about": author.about,
        }
        for author in corpus.authors
    }
    return json.dumps(profiles, indent=1)


def build(programs: Path) -> Command:
    """A production build."""
    arguments = (sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", OUTPUT, "--quiet")
    return Command(arguments, {"PYTHONPATH": str(programs / NAME)})


def watch(programs: Path, port: int) -> Watch | None:  # noqa: ARG001
    """Not measured: every edit is a whole build."""
    return None
