"""What outputs are made from, as named parts: whatever changes a view changes a part of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import Any

import pytest

from openwindow.core.model.output import Part, View
from openwindow.core.model.picture import Picture
from openwindow.core.model.post import Withdrawal
from openwindow.core.pages.fingerprint import AUTHORS, part, parts
from openwindow.core.pages.plan import Plan
from tests.core.pages.examples import NOW, SETTINGS, by_path, note, plan, post, site, text, words

Path = tuple[str | int, ...]

RICH = text(
    "posts/2026/one/en.md",
    image=Picture("authors/ada/face.png", words(en="A face"), "Cy", "CC0"),
    corrections=(note(1, "c"),),
    updates=(note(2, "u"),),
    ai="ai",
    disclosure="interest",
    consent="consent",
)
FRENCH = text("posts/2026/one/fr.md", "fr", translators=("bo",), translated=NOW)
SITE = site(
    post("one", texts=(RICH, FRENCH), tags=("brakes",), series="recall", aliases=("/old/",)),
    post("two", 1, withdrawn=Withdrawal(NOW, "wrong")),
)
BEFORE = by_path(plan(SITE))
FIXED = {"id", "path", "language", "authors", "translators", "team", "series", "tags", "site_url"}
"""Values that others must agree with: one of them alone cannot change."""
UNSEEN = {"line", "now", "per_page", "emails", "timezone", "files", "feed_items", "year"}
"""Values that no page of the example shows, or that other tests change."""


def leaves(value: Any, path: Path = ()) -> Iterator[Path]:
    """Where in a plan the values stand that a person can change."""
    if is_dataclass(value):
        for each in fields(value):
            if each.name not in FIXED | UNSEEN or isinstance(getattr(value, each.name), tuple):
                yield from leaves(getattr(value, each.name), (*path, each.name))
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            if is_dataclass(each):
                yield from leaves(each, (*path, number))
    elif isinstance(value, str | bool | Enum | date):
        yield path


def changed(value: Any, path: Path) -> Any:
    """The value with another leaf at `path`."""
    if not path:
        return other(value)
    step, *rest = path
    if isinstance(step, int):
        return (*value[:step], changed(value[step], tuple(rest)), *value[step + 1 :])
    return replace(value, **{step: changed(getattr(value, step), tuple(rest))})


def other(value: Any) -> Any:
    """Another value of the same type."""
    if isinstance(value, Enum):
        return next(each for each in type(value) if each is not value)
    if isinstance(value, date):
        return value + timedelta(days=1)
    return not value if isinstance(value, bool) else f"{value}2"


CHANGES = [("site", *path) for path in leaves(SITE)] + [("settings", *path) for path in leaves(SETTINGS)]


def outcome(made: Plan) -> dict[str, tuple[View, tuple[Part, ...]]]:
    return {path: (output.view, output.parts) for path, output in by_path(made).items()}


@pytest.mark.parametrize("path", CHANGES, ids=lambda path: ".".join(map(str, path)))
def test_an_outputs_parts_change_exactly_when_its_view_does(path: Path) -> None:
    what, *rest = path
    visible = changed(SITE, tuple(rest)) if what == "site" else SITE
    after = by_path(plan(visible, changed(SETTINGS, tuple(rest)) if what == "settings" else SETTINGS))
    for name in after.keys() & BEFORE.keys():
        assert (after[name].view == BEFORE[name].view) is (after[name].parts == BEFORE[name].parts), name


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"addresses": {}}, {"body"}),
        ({"settings": replace(SETTINGS, name="Another")}, {"site", "head"}),
        ({"published_files": {}}, {"authors", "metadata", "head"}),
    ],
    ids=["addresses", "name", "pictures"],
)
def test_the_part_that_changed_has_a_name(change: dict[str, Any], expected: set[str]) -> None:
    path = "2026/one/index.html"
    after = by_path(plan(SITE, **change))[path].parts
    named = {new.name for new, old in zip(after, BEFORE[path].parts, strict=True) if new != old}
    assert named - {"head"} == expected - {"head"}


def test_a_post_that_comes_after_changes_only_the_neighbours() -> None:
    made, path = plan(site(post("one"))), "2026/one/index.html"
    before = by_path(made)[path].parts
    after = by_path(plan(site(post("one"), post("two", 1))))[path].parts
    assert [new.name for new, old in zip(after, before, strict=True) if new != old] == ["neighbours"]


def test_the_same_plan_gives_the_same_parts() -> None:
    assert outcome(plan(SITE)) == outcome(plan(SITE))


@dataclass(frozen=True)
class Example(View):
    """A view with a field of a named part and one of none."""

    name: str = "Ada"
    people: tuple[str, ...] = field(default=(), metadata=AUTHORS)


def test_a_field_that_says_nothing_is_metadata() -> None:
    assert [each.name for each in parts(Example())] == ["metadata", "authors"]


def test_a_known_part_is_not_computed_again() -> None:
    known = Part("authors", "known")
    assert parts(Example(), [known]) == (known, part("metadata", "Ada"))
