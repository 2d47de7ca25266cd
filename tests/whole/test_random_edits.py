"""The law of builds: whatever was edited in whatever order, the next build gives what a first one would."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings, strategies as st

from openwindow.adapters.building import BuildRequest, build
from openwindow.core.problems import OpenWindowError, Problem
from tests.whole.examples import THEME, Example, Tree, example, tree

Edit = Callable[[Example], None]
OVEN, SALT, RYE = (
    "posts/2026/the-oven-that-lied/en.md",
    "posts/2026/bread-without-salt/fr.md",
    "posts/2026/wrong-about-rye/en.md",
)


def toggled(path: str, one: str, other: str) -> Edit:
    """One text for the other, and back the next time."""

    def edit(site: Example) -> None:
        text = (site.content / path).read_text(encoding="utf-8")
        site.write(path, text.replace(one, other) if one in text else text.replace(other, one))

    return edit


def moved(path: str, away: str) -> Edit:
    """A file renamed, and back the next time."""

    def edit(site: Example) -> None:
        here, there = site.content / path, site.content / away
        start, end = (here, there) if here.exists() else (there, here)
        end.parent.mkdir(parents=True, exist_ok=True)
        start.rename(end)

    return edit


def set_to(*lines: str) -> Edit:
    """Settings, for good."""
    return lambda site: site.set(*lines)


EDITS: dict[str, Edit] = {
    "a word of a text": toggled(OVEN, "We told the customers.", "We told everybody."),
    "a title": toggled(SALT, "title: Du pain sans sel", "title: Pain fade"),
    "a tag": toggled(SALT, "tags: [salt, ovens]", "tags: []"),
    "an audience": toggled(RYE, "audience: public", "audience: internal"),
    "a date": toggled(SALT, "date: 2026-05-01", "date: 2025-05-02"),
    "a post of the future": toggled(RYE, "date: 2026-06-10", "date: 2030-06-10"),
    "a name": toggled("authors/leo-blanc/profile.yml", "name: Léo Blanc", "name: Léo Noir"),
    "a withdrawal": toggled(
        RYE, "withdrawn:\n  date: 2026-06-12\n  reason", "summary2:\n  date: x\n  reason"
    ),
    "an own word": toggled("authors/ada-martin/en.md", "I bake.", "I no longer bake."),
    "a tag's name": toggled("tags.yml", "en: Salt", "en: No salt"),
    "a broken link": toggled(SALT, "../the-oven-that-lied/fr.md", "../the-oven-that-lies/fr.md"),
    "a translation": moved("posts/2026/the-oven-that-lied/fr.md", "../away.md"),
    "a picture": moved("authors/ada-martin/portrait.png", "authors/ada-martin/face.png"),
    "a page": moved("pages/rules/fr.md", "../rules.md"),
    "short lists": set_to("DEFAULT_PAGINATION = 1"),
    "long lists": set_to("DEFAULT_PAGINATION = 10"),
    "another address": set_to("SITEURL = 'https://other.example/blog'"),
    "another theme": set_to(f"THEME = {str(THEME)!r}"),
    "another order of languages": set_to("OPENWINDOW_LANGUAGES = ('fr', 'en')"),
    "a later moment": set_to("OPENWINDOW_NOW = '2031-01-01'"),
    "another audience": set_to("OPENWINDOW_AUDIENCE = 'internal'"),
    "many processes": set_to("OPENWINDOW_PROCESSES = 3"),
}


def outcome(site: Example, output: Path) -> tuple[Problem, ...] | Tree:
    """What a build gives: a tree, or problems."""
    try:
        build(BuildRequest(site.settings, output=output))
    except OpenWindowError as error:
        return error.problems
    return tree(output)


@settings(max_examples=60 if "OPENWINDOW_THOROUGH" in os.environ else 4, deadline=None)
@given(st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=6))
def test_a_later_build_gives_what_a_first_one_would(names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = example("bakery", Path(folder, "site"))
        before = outcome(site, site.output)
        for number, name in enumerate(names):
            EDITS[name](site)
            later = outcome(site, site.output)
            assert later == outcome(site, Path(folder, str(number), "output"))
            if isinstance(later, tuple):
                assert tree(site.output) == before
            else:
                before = later
