"""After a small change little is looked at, and that gives what a first build gives; after any other change
everything is looked at."""

import shutil
from pathlib import Path

import pytest

from openwindow.adapters import rebuilding
from openwindow.adapters.building import BuildRequest, build
from openwindow.core.model import stamps
from openwindow.core.problems import OpenWindowError, Problem
from tests.pictures import dot
from tests.whole.examples import SITES, Example, Tree, example, tree

OVEN, FOUR, SALT, RYE = (
    "posts/2026/the-oven-that-lied/en.md",
    "posts/2026/the-oven-that-lied/fr.md",
    "posts/2026/bread-without-salt/fr.md",
    "posts/2026/wrong-about-rye/en.md",
)
ADA, LEO, ABOUT = (
    "authors/ada-martin/profile.yml",
    "authors/leo-blanc/profile.yml",
    "authors/ada-martin/en.md",
)
PICTURES = ("posts/2026/the-oven-that-lied/oven.png", "authors/ada-martin/portrait.png")
SHOWN = '![Two dials, one of them cracked](oven.png "The left one lied | Ada Martin | CC0")'
UPDATE = "    note: Both dials are new.\n"


def post(body: str = "Words.", **keys: str) -> str:
    given = {
        "id": "another0post",
        "title": "Another",
        "authors": "[leo-blanc]",
        "date": "2026-04-01",
        "audience": "public",
        **keys,
    }
    lines = "".join(f"{key}: {value}\n" for key, value in given.items())
    return f"---\n{lines}---\n{body}\n"


@pytest.fixture
def wholes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows with every build that looks at everything; the files of these sites are only just written."""
    monkeypatch.setattr(stamps, "COARSEST", 0)
    found, real = [], rebuilding.whole_work

    def noted(*arguments: object) -> object:
        found.append("whole")
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(rebuilding, "whole_work", noted)
    return found


@pytest.fixture
def site(tmp_path: Path, wholes: list[str]) -> Example:
    """The bakery without old addresses, which any new post might take."""
    site = example("bakery", tmp_path)
    site.replace(OVEN, "aliases: [/2025/oven/]\n", "")
    site.build()
    return site


def outcome(site: Example, output: Path) -> tuple[Problem, ...] | Tree:
    try:
        build(BuildRequest(site.settings, output=output))
    except OpenWindowError as error:
        return error.problems
    return tree(output)


def is_quick(site: Example, wholes: list[str]) -> bool:
    """Whether the next build looks at little. It must give what a first one does."""
    wholes.clear()
    later = outcome(site, site.output)
    quick = not wholes
    assert later == outcome(site, site.folder / "clean" / str(len(list(site.folder.glob("clean/*")))))
    return quick


SMALL = {
    "a word": (SALT, "J'ai oublié le sel.", "J'ai tout oublié."),
    "a long text": (SALT, "J'ai oublié le sel.", "Sel. " * 900),
    "a heading more": (SALT, "J'ai", "## Le sel\n\nJ'ai"),
    "a title": (SALT, "title: Du pain sans sel", "title: Pain fade"),
    "a translation's title": (FOUR, "title: Le four qui mentait", "title: Four"),
    "a summary": (OVEN, "summary: It said", "summary: It really said"),
    "a tag more": (OVEN, "tags: [ovens]", "tags: [ovens, salt]"),
    "a tag less": (SALT, "tags: [salt, ovens]", "tags: [salt]"),
    "an author more": (SALT, "authors: [leo-blanc]", "authors: [leo-blanc, ada-martin]"),
    "an author less": (OVEN, "authors: [ada-martin, leo-blanc]", "authors: [ada-martin]"),
    "another order of authors": (OVEN, "[ada-martin, leo-blanc]", "[leo-blanc, ada-martin]"),
    "a series less": (SALT, "series: sourdough\n", ""),
    "a correction": (OVEN, "The second oven was", "The other oven was"),
    "an update more": (OVEN, UPDATE, f"{UPDATE}  - date: 2026-11-01\n    note: Newer.\n"),
    "an update of the future": (OVEN, UPDATE, f"{UPDATE}  - date: 2030-11-01\n    note: Newer.\n"),
    "a withdrawn text": (RYE, "Do not rest it.", "Do rest it."),
    "a picture's words": (OVEN, "alt: An oven door", "alt: A door"),
    "how large a picture stands in a text": (OVEN, SHOWN, '<img src="oven.png" alt="Dials" width="9">'),
    "what matters in a lead picture": (OVEN, "file: oven.png", "file: oven.png\n  focus: 9% 9%"),
    "a role": (ADA, "{en: Baker, fr: Boulangère}", "{en: Head baker, fr: Cheffe}"),
    "a name": (LEO, "name: Léo Blanc", "name: Léo Noir"),
    "a topic": (ADA, "en: crust", "en: crumbs"),
    "their own words": (ABOUT, "I bake.", "I no longer bake."),
}


@pytest.mark.parametrize(("path", "old", "new"), SMALL.values(), ids=SMALL)
def test_a_small_change_is_quick(site: Example, wholes: list[str], path: str, old: str, new: str) -> None:
    site.replace(path, old, new)
    assert is_quick(site, wholes)
    site.replace(path, new, old)
    is_quick(site, wholes)


COMING = {
    "a folder": ("posts/2026/another/en.md", post()),
    "a single file": ("posts/2026/another.md", post(lang="en")),
    "a post with tags": ("posts/2026/another/fr.md", post(tags="[salt]", series="sourdough")),
    "a post of a new month": ("posts/2025/another/en.md", post(date="2025-12-24")),
    "the newest post": ("posts/2026/another/en.md", post(date="2026-11-19")),
    "a post of the future": ("posts/2026/another/en.md", post(date="2026-12-24")),
    "a draft": ("posts/2026/another/en.md", post(status="draft")),
    "an internal post": ("posts/2026/another/en.md", post(audience="internal")),
}


@pytest.mark.parametrize(("path", "text"), COMING.values(), ids=COMING)
def test_a_new_post_is_quick(site: Example, wholes: list[str], path: str, text: str) -> None:
    site.write(path, text)
    assert is_quick(site, wholes)
    site.replace(path, "Words.", "Other words.")
    assert is_quick(site, wholes)


@pytest.fixture
def shelf(site: Example) -> Example:
    """The bakery with six more posts on salt, so that some are related to others."""
    for day in range(1, 7):
        made = post(id=f"shelf{day}post", title=f"Shelf {day}", tags="[salt]", date=f"2026-03-0{day}")
        site.write(f"posts/2026/shelf-{day}/en.md", made)
    site.build()
    return site


RELATED = {
    "a title": ("title: Shelf 3", "title: Shelf three"),
    "a tag more": ("tags: [salt]", "tags: [salt, ovens]"),
    "another tag": ("tags: [salt]", "tags: [ovens]"),
    "a series": ("tags: [salt]", "tags: [salt]\nseries: sourdough"),
    "another author": ("authors: [leo-blanc]", "authors: [ada-martin]"),
}


@pytest.mark.long
@pytest.mark.parametrize(("old", "new"), RELATED.values(), ids=RELATED)
def test_what_makes_posts_related_may_change_quickly(
    shelf: Example, wholes: list[str], old: str, new: str
) -> None:
    shelf.replace("posts/2026/shelf-3/en.md", old, new)
    assert is_quick(shelf, wholes)
    shelf.replace("posts/2026/shelf-3/en.md", new, old)
    assert is_quick(shelf, wholes)


def test_a_post_that_comes_among_related_ones_is_quick(shelf: Example, wholes: list[str]) -> None:
    shelf.write("posts/2026/another/en.md", post(tags="[salt, ovens]", date="2026-03-03T12:00"))
    assert is_quick(shelf, wholes)
    assert b"Another" in (shelf.output / "2026/shelf-1/index.html").read_bytes()


def test_a_touched_file_is_quick_and_changes_nothing(site: Example, wholes: list[str]) -> None:
    site.replace(OVEN, "title", "title")
    wholes.clear()
    report = site.build()
    assert (report.written, report.deleted, wholes) == (0, 0, [])


@pytest.mark.long
def test_a_chain_of_small_changes_is_quick(site: Example, wholes: list[str]) -> None:
    site.write("posts/2026/another/en.md", post(tags="[salt]", series="sourdough"))
    assert is_quick(site, wholes)
    for path, old, new in SMALL.values():
        if old in (site.content / path).read_text("utf-8"):
            site.replace(path, old, new)
            assert is_quick(site, wholes)


LARGE = {
    "what matters in a portrait": (ADA, "file: portrait.png", "file: portrait.png\n  focus: 9% 9%"),
    "an old address": (SALT, "comments: closed", "comments: closed\naliases: [/old/]"),
    "a date": (SALT, "date: 2026-05-01", "date: 2026-05-02"),
    "an audience": (RYE, "audience: public", "audience: internal"),
    "a draft": (RYE, "audience: public", "audience: public\nstatus: draft"),
    "a slug": (RYE, "audience: public", "audience: public\nslug: rye"),
    "another link": (SALT, "(../the-oven-that-lied/fr.md)", "(../wrong-about-rye/en.md)"),
    "a dead link": (SALT, "(../the-oven-that-lied/fr.md)", "(../the-oven-that-lies/fr.md)"),
    "a link more": (SALT, "J'ai", "[Le seigle](../wrong-about-rye/en.md). J'ai"),
    "a heading less": (OVEN, "## What we measured", "What we measured"),
    "a reason": (RYE, "Rye needs a rest.", "Rye wants a rest."),
    "a picture of its own": (OVEN, "image:\n  file: oven.png", "image:\n  file: log.csv"),
    "a tag that is not there": (SALT, "tags: [salt", "tags: [sand"),
    "a mistyped key": (SALT, "title:", "titel:"),
    "raw HTML": (SALT, "J'ai", "<script>x</script> J'ai"),
    "a list": ("tags.yml", "en: Salt", "en: No salt"),
    "a page": ("pages/rules/en.md", "We print", "We only print"),
    "a team": (LEO, "team: night\n", ""),
    "a broken profile": (LEO, "team: night", "team: [night"),
}


@pytest.mark.long
@pytest.mark.parametrize(("path", "old", "new"), LARGE.values(), ids=LARGE)
def test_what_may_concern_more_is_not_quick(
    site: Example, wholes: list[str], path: str, old: str, new: str
) -> None:
    site.replace(path, old, new)
    assert not is_quick(site, wholes)


def test_a_post_that_is_gone_is_not_quick(site: Example, wholes: list[str]) -> None:
    (site.content / RYE).unlink()
    assert not is_quick(site, wholes)


def test_a_new_picture_is_not_quick(site: Example, wholes: list[str]) -> None:
    (site.content / "posts/2026/bread-without-salt/crust.png").write_bytes(b"\x89PNG")
    assert not is_quick(site, wholes)


@pytest.mark.parametrize("path", PICTURES)
def test_other_bytes_of_a_picture_are_not_quick(site: Example, wholes: list[str], path: str) -> None:
    (site.content / path).write_bytes(dot(1))
    assert not is_quick(site, wholes)


@pytest.mark.parametrize("path", PICTURES)
def test_a_picture_that_was_only_touched_is_quick(site: Example, wholes: list[str], path: str) -> None:
    (site.content / path).write_bytes((site.content / path).read_bytes())
    assert is_quick(site, wholes)


def test_a_broken_picture_is_a_problem_and_mending_it_is_none(site: Example, wholes: list[str]) -> None:
    file = site.content / "posts/2026/the-oven-that-lied/oven.png"
    data = file.read_bytes()
    file.write_bytes(data[:60])
    assert not is_quick(site, wholes)
    file.write_bytes(data)
    is_quick(site, wholes)


def test_without_its_converted_bodies_a_small_change_is_not_quick(site: Example, wholes: list[str]) -> None:
    for index in (site.folder / ".openwindow").rglob("index"):
        index.write_bytes(b"")
    site.replace(SALT, "J'ai oublié le sel.", "J'ai tout oublié.")
    assert not is_quick(site, wholes)


@pytest.fixture
def style(site: Example) -> Path:
    """A style sheet of the blog's own theme, which has been built with."""
    theme = site.folder / "theme"
    shutil.copytree(SITES / "theme", theme)
    site.set(f"THEME = {str(theme)!r}")
    site.build()
    return theme / "static" / "style.css"


def test_a_style_sheet_that_was_only_touched_is_quick(site: Example, wholes: list[str], style: Path) -> None:
    style.write_bytes(style.read_bytes())
    site.replace(SALT, "J'ai oublié le sel.", "J'ai tout oublié.")
    assert is_quick(site, wholes)


def test_another_style_is_not_quick_because_every_page_names_it(
    site: Example, wholes: list[str], style: Path
) -> None:
    before = set(tree(site.output))
    style.write_bytes(b"p { margin: 0 }")
    assert not is_quick(site, wholes)
    assert len(set(tree(site.output)) - before) == 1
    assert len(before - set(tree(site.output))) == 1


@pytest.mark.parametrize("line", ["SITENAME = 'Three Ovens'", "OPENWINDOW_NOW = '2026-12-24'"])
def test_other_settings_are_not_quick(site: Example, wholes: list[str], line: str) -> None:
    site.set(line)
    site.replace(SALT, "J'ai oublié le sel.", "J'ai tout oublié.")
    assert is_quick(site, wholes) is line.startswith("OPENWINDOW_NOW")


def test_a_post_that_another_could_clash_with_is_not_quick(site: Example, wholes: list[str]) -> None:
    site.write("posts/2026/The-Oven-That-Lied/en.md", post())
    assert not is_quick(site, wholes)


def test_what_is_meddled_with_is_put_right_on_the_way(site: Example, wholes: list[str]) -> None:
    (site.output / "robots.txt").write_text("hand")
    (site.output / "index.html").unlink()
    site.replace(SALT, "J'ai oublié le sel.", "J'ai tout oublié.")
    assert is_quick(site, wholes)


def test_the_last_use_of_a_tag_is_not_quick(site: Example, wholes: list[str]) -> None:
    site.replace(RYE, "tags: [salt]", "tags: []")
    assert is_quick(site, wholes)
    site.replace(SALT, "tags: [salt, ovens]", "tags: [ovens]")
    assert not is_quick(site, wholes)


def test_what_someone_says_who_cannot_be_seen_yet_is_not_quick(site: Example, wholes: list[str]) -> None:
    site.write("authors/max/profile.yml", "name: Max\nrole: Baker\nteam: night\n")
    site.write("authors/max/en.md", "I bake.\n")
    site.build()
    site.write("authors/max/en.md", "I [bake](/nowhere/).\n")
    assert not is_quick(site, wholes)


@pytest.fixture
def inner(site: Example) -> Example:
    """The bakery for its own people: an internal post has a tag, and what its author says leads to it."""
    site.set("OPENWINDOW_AUDIENCE = 'internal'")
    site.write("authors/max/profile.yml", "name: Max\nrole: Baker\nteam: night\n")
    site.write("authors/max/en.md", "I wrote [this](../../posts/2026/inner/en.md).\n")
    site.write(
        "posts/2026/inner/en.md", post(id="inner0post", authors="[max]", audience="internal", tags="[salt]")
    )
    site.replace(RYE, "tags: [salt]", "tags: []")
    site.replace(FOUR, "Voir [les", "Voir [le sel](/tags/salt/), [les")
    site.build()
    return site


def test_a_tag_that_others_can_no_longer_see_breaks_their_links(inner: Example, wholes: list[str]) -> None:
    inner.replace(SALT, "tags: [salt, ovens]", "tags: [ovens]")
    assert not is_quick(inner, wholes)


@pytest.mark.parametrize("status", ["published", "draft"])
def test_a_person_whom_others_can_see_now_may_lead_them_nowhere(
    inner: Example, wholes: list[str], status: str
) -> None:
    inner.write("posts/2026/another/en.md", post(authors="[max]", status=status))
    assert not is_quick(inner, wholes)


def test_a_new_post_of_someone_whose_words_lead_nowhere_else_is_quick(
    inner: Example, wholes: list[str]
) -> None:
    inner.write("posts/2026/another/en.md", post(audience="internal"))
    assert is_quick(inner, wholes)
