"""Jekyll as Debian packages it: `apt-get install jekyll ruby-kramdown-parser-gfm`."""

import json
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
from benchmarks.peers.programs import output_of

NAME = "jekyll"
REMARK = (
    "Debian's package, kramdown and Rouge, a generator of 60 lines for lists and feeds. `--incremental` is "
    "not used: it is experimental and leaves the old role on posts after an edited profile. No table of "
    "contents, no people on the home page; it is given the reading time in front matter and checks no links."
)
THEME: Mapping[str, Path] = {
    "_layouts": BENCHMARKS / "themes/jekyll/_layouts",
    "_includes": BENCHMARKS / "themes/jekyll/_includes",
    "_plugins": BENCHMARKS / "themes/jekyll/_plugins",
    "theme": ROOT / "theme/static",
}
FOOTER = "_includes/footer.html"
CACHES = (".jekyll-cache", ".jekyll-metadata")

SUBSCRIBE = """\
<dl class="feeds">
<dt><a href="/feed.xml" type="application/rss+xml">{{ site.title }}</a></dt>
<dd><code class="address">{{ site.url }}/feed.xml</code></dd>
</dl>
<ul class="plain voices">
{% for pair in site.data.people %}<li>{% assign id = pair[0] %}{% include person.html id=id %}
<a href="/authors/{{ pair[0] }}/feed.xml" type="application/rss+xml">{{ pair[1].name }}</a>
<code class="address">{{ site.url }}/authors/{{ pair[0] }}/feed.xml</code></li>
{% endfor %}
</ul>
"""
SITEMAP = """\
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{% for post in site.posts %}<url><loc>{{ site.url }}{{ post.url }}</loc>\
<lastmod>{{ post.date | date_to_xmlschema }}</lastmod></url>
{% endfor %}{% for page in site.pages %}<url><loc>{{ site.url }}{{ page.url }}</loc></url>
{% endfor %}
</urlset>
"""


def install(programs: Path) -> str:
    """Debian's, where it is installed."""
    return output_of("jekyll", "--version", folder=programs).removeprefix("jekyll ")


def post_file(post: Post, corpus: Corpus) -> SourceFile:  # noqa: ARG001  # the Protocol's arguments
    """A file whose name holds date and slug."""
    keys = {
        "number": post.number,
        "title": post.title,
        "summary": post.summary,
        "date": post.date.isoformat(),
        "authors": post.authors,
        "topics": post.tags,
        "team": post.team,
        "periods": [f"{post.date:%Y}", f"{post.date:%Y-%m}"],
        "minutes": post.minutes,
    }
    return SourceFile(f"_posts/{post.date:%Y-%m-%d}-{post.slug}.md", front_matter(keys, post.body))


def site_files(corpus: Corpus) -> Iterator[SourceFile]:
    """Settings, data files, and the pages that stand alone."""
    people = {
        author.id: {
            "name": author.name,
            "role": author.role,
            "team": author.team,
            "about": author.about,
        }
        for author in corpus.authors
    }
    yield SourceFile("_config.yml", json.dumps(_settings(corpus), indent=1))
    yield _data("people", people)
    yield _data("tags", {tag.id: tag.name for tag in corpus.tags})
    yield _data("teams", {team.id: team.name for team in corpus.teams})
    yield _page("subscribe/index.html", "Subscribe", SUBSCRIBE)
    yield _page("corrections/index.html", "Corrections", "<p>Nothing is published here yet.</p>\n")
    yield _page("series/index.html", "Series", "<p>Nothing is published here yet.</p>\n")
    yield _page("404.html", "There is no such page", '<p><a href="/">Home</a></p>\n')
    yield SourceFile("sitemap.xml", front_matter({"layout": None}, SITEMAP))
    yield SourceFile("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {corpus.url}/sitemap.xml\n")


def _settings(corpus: Corpus) -> dict[str, object]:
    return {
        "title": corpus.name,
        "tagline": corpus.tagline,
        "url": corpus.url,
        "timezone": "UTC",
        "permalink": "/:year/:title/",
        "per_page": PER_PAGE,
        "feed_items": FEED_ITEMS,
        "destination": OUTPUT,
        "defaults": [{"scope": {"path": "", "type": "posts"}, "values": {"layout": "post"}}],
    }


def _data(name: str, values: Mapping[str, object]) -> SourceFile:
    return SourceFile(f"_data/{name}.json", json.dumps(values, indent=1))


def _page(path: str, title: str, body: str) -> SourceFile:
    return SourceFile(path, front_matter({"layout": "page", "title": title}, body))


def build(programs: Path) -> Command:  # noqa: ARG001
    """A production build."""
    return Command(("jekyll", "build", "--quiet"), {"JEKYLL_ENV": "production"})


def watch(programs: Path, port: int) -> Watch | None:  # noqa: ARG001
    """Not measured."""
    return None
