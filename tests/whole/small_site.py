"""A small blog as values that a test can edit, and the files that people would have written for it."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tests.pictures import dot
from tests.whole.examples import PLUGINS, SITES, tree

Files = Mapping[str, bytes]
"""Everything a build reads, by paths in the site's folder."""

SETTINGS = "publishconf.py"
"""What the commands are given; as in the sample it takes most of its settings from pelicanconf.py."""

_OF_A_POST = re.compile(r"\.\./([0-9]{4}/[a-z0-9-]+)/(?:([a-z]{2})\.md)?")


@dataclass
class Text:
    """A text in one language: its front matter, and the blocks of its body."""

    keys: dict[str, object]
    body: list[str]


@dataclass
class Post:
    """A post; `shared` keys stand in the text in the language `original`. `single` makes it one file."""

    shared: dict[str, object]
    texts: dict[str, Text]
    original: str
    files: dict[str, bytes] = field(default_factory=dict)
    single: bool = False


@dataclass
class Author:
    """A person, with their own words by language."""

    profile: dict[str, object]
    about: dict[str, list[str]] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)


@dataclass
class Page:
    """A page that is no post."""

    shared: dict[str, object]
    texts: dict[str, Text]


@dataclass
class Blog:
    """All that a build reads. Posts are named `<year>/<folder>`, the theme's files by their paths in it."""

    posts: dict[str, Post]
    authors: dict[str, Author]
    pages: dict[str, Page]
    lists: dict[str, dict[str, str]]
    theme: dict[str, bytes]
    overrides: dict[str, bytes]
    settings: dict[str, object]
    now: str
    code: dict[str, str] = field(default_factory=dict)
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def languages(self) -> tuple[str, ...]:
        """Those of the site; what is written in others is not among its files."""
        return tuple(self.settings["OPENWINDOW_LANGUAGES"])  # type: ignore[arg-type]

    def files(self) -> Files:
        """The files of the site's folder."""
        content = dict([*self._posts(), *self._authors(), *self._pages(), *self._lists()])
        files = {f"content/{path}": data for path, data in content.items()}
        files |= {f"theme/{path}": data for path, data in self.theme.items()}
        return {**files, **self.overrides, **self._settings()}

    def _posts(self) -> Iterator[tuple[str, bytes]]:
        for name, post in self.posts.items():
            if post.original not in self.languages:
                continue
            for language in self._spoken(post.texts):
                text, is_original = post.texts[language], language == post.original
                keys = {**(post.shared if is_original else {}), **text.keys}
                if post.single:
                    body = [block.replace("../../", "../") for block in text.body]
                    yield f"posts/{name}.md", self._written({**keys, "lang": language}, body)
                    break
                yield f"posts/{name}/{language}.md", self._written(keys, text.body)
            if not post.single:
                yield from ((f"posts/{name}/{file}", data) for file, data in post.files.items())

    def _authors(self) -> Iterator[tuple[str, bytes]]:
        for name, author in self.authors.items():
            yield f"authors/{name}/profile.yml", _yaml(author.profile)
            for language in self._spoken(author.about):
                words = "\n\n".join(self._blocks(author.about[language]))
                yield f"authors/{name}/{language}.md", f"{words}\n".encode()
            yield from ((f"authors/{name}/{file}", data) for file, data in author.files.items())

    def _pages(self) -> Iterator[tuple[str, bytes]]:
        for name, page in self.pages.items():
            for language in self._spoken(page.texts):
                text = page.texts[language]
                yield f"pages/{name}/{language}.md", self._written({**page.shared, **text.keys}, text.body)

    def _lists(self) -> Iterator[tuple[str, bytes]]:
        for name, terms in self.lists.items():
            named = {
                term: {each: f"{words} ({each})" for each in self.languages} for term, words in terms.items()
            }
            yield f"{name}.yml", _yaml(named)

    def _settings(self) -> Files:
        lines = [f"{name} = {value!r}" for name, value in self.settings.items()]
        base = "\n".join(["import os", *lines, *self.code.values(), ""])
        here = "import sys\nfrom pathlib import Path\nsys.path.insert(0, str(Path(__file__).parent))\n"
        return {"pelicanconf.py": base.encode(), SETTINGS: f"{here}from pelicanconf import *\n".encode()}

    def _spoken(self, by_language: Mapping[str, object]) -> list[str]:
        return [language for language in by_language if language in self.languages]

    def _written(self, keys: Mapping[str, object], body: list[str]) -> bytes:
        return b"---\n" + _yaml(keys) + "---\n{}\n".format("\n\n".join(self._blocks(body))).encode()

    def _blocks(self, body: list[str]) -> list[str]:
        """Without those whose links lead to a text that is not there: its writer has seen to that."""
        kept = [block for block in body if all(map(self._is_there, _OF_A_POST.findall(block)))]
        return kept or ["Nothing."]

    def _is_there(self, target: tuple[str, str]) -> bool:
        post = self.posts.get(target[0])
        if post is None or post.original not in self.languages:
            return False
        return not target[1] or (target[1] in self._spoken(post.texts) and not post.single)


def _yaml(keys: Mapping[str, object]) -> bytes:
    """JSON is YAML."""
    return "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in keys.items()
    ).encode()


def drawing(number: int) -> bytes:
    """A picture without pixels."""
    return b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="%d"/></svg>\n' % number


def post(number: int, language: str, **shared: object) -> Post:
    """A post of 2026 with one text, which needs no other."""
    keys: dict[str, object] = {
        "id": f"post-{number:05}",
        "authors": ["ada"],
        "date": f"2026-0{1 + number % 5}-02",
        "audience": "public",
        **shared,
    }
    return Post(keys, {language: text(number)}, language)


def text(number: int) -> Text:
    """Two headings, and a sentence each."""
    body = ["Begun.", "## First", f"Sentence {number}.", "## Second", "Done."]
    return Text({"title": f"Title {number}", "summary": f"Summary {number}."}, body)


def small_site() -> Blog:
    """Six posts by four people in two languages, with something of everything."""
    return Blog(
        _posts(),
        _people(),
        {
            "rules": Page({"audience": "public"}, {"en": text(20), "fr": text(21)}),
            "contact": Page({"audience": "public"}, {"en": text(22)}),
        },
        {
            "tags": {"ovens": "Ovens", "salt": "Salt", "spare": "Spare"},
            "series": {"year": "A year", "other": "Another"},
            "teams": {"night": "Night", "day": "Day"},
        },
        dict(tree(SITES / "theme")),
        {},
        _site_settings(),
        "2026-06-01T12:00:00+02:00",
    )


def _posts() -> dict[str, Post]:
    posts = {
        "2026/oven": post(
            1, "en", authors=["ada", "leo"], tags=["ovens"], series="year", aliases=["/2019/oven/"]
        ),
        "2026/salt": post(2, "fr", authors=["leo"], tags=["salt", "ovens"], series="year"),
        "2026/rye": post(3, "en", withdrawn={"date": "2026-07-01", "reason": "Wrong."}, tags=["salt"]),
        "2025/flour": post(4, "en", authors=["zoe"], audience="partners", date="2025-11-02"),
        "2026/later": post(5, "en", authors=["max"], date="2026-08-01", tags=["ovens"]),
        "2026/alone": post(6, "en", authors=["ada"]),
    }
    posts["2026/oven"].shared["aliases"] = ["/2019/oven/"]
    oven, salt = posts["2026/oven"], posts["2026/salt"]
    oven.texts["fr"] = Text(
        {"title": "Le four", "translators": ["max"], "translated": "2026-06-20"}, ["Voilà."]
    )
    oven.files |= {"oven.png": dot(1), "plan.svg": drawing(1), "log.csv": b"1,2\n"}
    oven.texts["en"].body += ["![An oven](oven.png)", "![A plan](plan.svg)", "[The log](log.csv)."]
    oven.texts["en"].keys["corrections"] = [{"date": "2026-06-10", "note": "Not so hot."}]
    salt.texts["fr"].body += ["Voir [le four](../../2026/oven/en.md#first), [tout](../../2026/oven/)."]
    posts["2026/alone"].single = True
    return posts


def _people() -> dict[str, Author]:
    people = {
        name: Author({"name": name.title(), "role": "Baker", "team": "night"})
        for name in ("ada", "leo", "max", "zoe")
    }
    ada = people["ada"]
    ada.profile |= {"portrait": {"file": "face.png", "alt": "Ada"}, "emails": ["ada@small.example"]}
    ada.files["face.png"] = dot(2)
    ada.about = {"en": ["I bake. See [the oven](../../posts/2026/oven/en.md)."], "fr": ["Je cuis."]}
    return people


def _site_settings() -> dict[str, object]:
    return {
        "SITENAME": "Small",
        "SITESUBTITLE": {"en": "Bread", "fr": "Pain"},
        "SITEURL": "https://small.example",
        "TIMEZONE": "Europe/Paris",
        "DEFAULT_PAGINATION": 2,
        "OPENWINDOW_LANGUAGES": ("en", "fr"),
        "OPENWINDOW_TAG": "small.example,2026",
        "OPENWINDOW_FEED_ITEMS": 3,
        "PATH": "content",
        "THEME": "theme",
        "THEME_TEMPLATES_OVERRIDES": ["overrides"],
        "PLUGIN_PATHS": [str(PLUGINS)],
        "PLUGINS": ["openwindow"],
    }
