"""What is kept in plain form comes back as it was."""

import marshal
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as some

from openwindow.core.model.author import Author
from openwindow.core.model.body import BodyFacts
from openwindow.core.model.post import Post
from openwindow.core.model.source import BodySource
from openwindow.core.model.standing_page import StandingPage
from openwindow.core.plain_forms import plain_form
from openwindow.core.problems import Problem
from openwindow.core.reading.authors import ProfileRead
from openwindow.core.reading.bundles import Bundle, Written
from openwindow.core.reading.desk import Located
from openwindow.core.reading.known import Mentions
from openwindow.core.reading.pages import PageKeys
from openwindow.core.reading.posts import PostRead
from openwindow.core.reading.terms import Terms

KEPT = [
    *(Author, BodyFacts, Mentions, Post, PostRead, Problem, ProfileRead, StandingPage, Terms),
    *(Bundle[PageKeys], tuple[tuple[str, BodySource], ...], tuple[Post, date | None]),
]

ZONES = some.just(UTC) | some.integers(-86_399, 86_399).map(lambda each: timezone(timedelta(seconds=each)))
MOMENTS = some.datetimes(timezones=ZONES).map(lambda each: each.replace(fold=0))
some.register_type_strategy(datetime, MOMENTS)
some.register_type_strategy(date, some.dates())


def with_arguments(kind: Any) -> some.SearchStrategy[Any]:
    """The values of a generic dataclass, whose annotations name what its arguments stand for."""
    table = get_origin(kind)
    meant = dict(zip(table.__parameters__, get_args(kind), strict=True))
    types = {name: meaning_of(each, meant) for name, each in get_type_hints(table).items()}
    return some.builds(table, **{name: some.from_type(each) for name, each in types.items()})


def meaning_of(annotation: Any, meant: dict[Any, Any]) -> Any:
    if getattr(annotation, "__parameters__", ()):
        return annotation[tuple(meant.values())]
    return meant.get(annotation, annotation)


for generic in (Located, Written, Bundle):
    some.register_type_strategy(generic, with_arguments)


def exact(value: Any) -> Any:
    """A value with the types of all its parts, also of those that equality does not compare."""
    match value:
        case Enum():
            return value
        case frozenset():
            return frozenset, sorted(map(exact, value))
        case tuple() | list():
            return type(value), [exact(each) for each in value]
    if is_dataclass(value):
        return type(value), [(each.name, exact(getattr(value, each.name))) for each in fields(value)]
    return type(value), repr(value)


@pytest.mark.long
@pytest.mark.parametrize("kind", KEPT, ids=str)
@given(data=some.data())
def test_a_value_comes_back_exactly(kind: Any, data: some.DataObject) -> None:
    value = data.draw(some.from_type(kind))
    form = plain_form(kind)
    kept = marshal.dumps(form.plain(value))
    assert exact(form.value(marshal.loads(kept))) == exact(value)


@dataclass(frozen=True)
class Diary:
    """A moment, and a value of a type that nothing is known of."""

    moment: datetime | None = None


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 11, 2, tzinfo=ZoneInfo("Europe/Paris")),
        datetime(2026, 10, 25, 2, 30, tzinfo=UTC, fold=1),
        datetime(2026, 11, 2, tzinfo=timezone(timedelta(hours=1), "CET")),
    ],
)
def test_a_moment_that_would_come_back_changed_is_refused(moment: datetime) -> None:
    with pytest.raises(ValueError, match="come back changed"):
        plain_form(Diary).plain(Diary(moment))


@pytest.mark.parametrize("kind", [complex, str | int, dict[str, str], list, tuple])
def test_a_type_without_a_plain_form_is_refused_before_any_value(kind: Any) -> None:
    with pytest.raises(TypeError, match="no plain form"):
        plain_form(kind)


@given(some.frozensets(some.text()))
def test_equal_sets_have_equal_forms(texts: frozenset[str]) -> None:
    form = plain_form(frozenset[str])
    assert form.plain(texts) == form.plain(frozenset(reversed([*texts])))
