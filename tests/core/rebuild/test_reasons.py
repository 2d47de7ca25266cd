"""Why an output is made again."""

from dataclasses import replace

import pytest

from openwindow.core.model.output import Fingerprint, Part, PlannedOutput, WrittenOutput
from openwindow.core.pages import cells
from openwindow.core.rebuild.reasons import (
    Cause,
    Changed,
    Reason,
    reason_after_a_look,
    reason_before_a_look,
)

PLANNED = PlannedOutput("a.html", "post", ("a",))
PARTS = (Part("head", "1"), Part("body", "2"))
READS = frozenset({"post a", cells.THEME, cells.of_file("content/a.png")})
LAST = WrittenOutput(PLANNED, "digest", Fingerprint(PARTS, READS))


@pytest.mark.parametrize(
    ("planned", "last", "meddled", "cause"),
    [
        (PLANNED, None, frozenset(), Cause.NEW),
        (replace(PLANNED, kind="withdrawn"), LAST, frozenset(), Cause.OTHER),
        (replace(PLANNED, values=("b",)), LAST, frozenset(), Cause.OTHER),
        (PLANNED, LAST, frozenset({"a.html"}), Cause.MEDDLED),
    ],
)
def test_some_outputs_are_made_again_whatever_they_show(
    planned: PlannedOutput, last: WrittenOutput | None, meddled: frozenset[str], cause: Cause
) -> None:
    assert reason_before_a_look(planned, last, Changed(meddled=meddled)) == Reason(cause)


def test_what_another_version_wrote_is_not_new() -> None:
    changed = Changed(forgotten=True, unknown=frozenset({"a.html"}))
    assert reason_before_a_look(PLANNED, None, changed) == Reason(Cause.FORGOTTEN)


def test_others_are_not() -> None:
    assert reason_before_a_look(PLANNED, LAST, Changed(frozenset({"post a"}), meddled=frozenset("b"))) is None


@pytest.mark.parametrize(
    ("parts", "names"),
    [
        ((PARTS[0], Part("body", "3")), ("body",)),
        (PARTS[:1], ("body",)),
        ((*PARTS, Part("tags", "4")), ("tags",)),
        ((Part("head", "9"), Part("body", "9")), ("head", "body")),
    ],
)
def test_a_part_that_is_other_now_is_named(parts: tuple[Part, ...], names: tuple[str, ...]) -> None:
    assert reason_after_a_look(LAST, parts, Changed()) == Reason(Cause.PARTS, names)


@pytest.mark.parametrize(
    ("touched", "reason"),
    [
        ({cells.THEME, cells.of_file("content/a.png")}, Reason(Cause.THEME)),
        ({cells.of_file("content/a.png")}, Reason(Cause.FILES, ("content/a.png",))),
        ({cells.of_file("content/b.png")}, None),
        ({"post a"}, None),
        (set(), None),
    ],
)
def test_equal_parts_are_made_again_with_another_theme_or_file(
    touched: set[str], reason: Reason | None
) -> None:
    assert reason_after_a_look(LAST, PARTS, Changed(frozenset(touched))) == reason


def test_what_is_forgotten_is_made_again() -> None:
    assert reason_after_a_look(LAST, PARTS, Changed(forgotten=True)) == Reason(Cause.FORGOTTEN)


def test_a_change_concerns_who_has_looked_up_something_of_it() -> None:
    changed = Changed(frozenset({"post a", "facets"}))
    assert changed.concerns(READS)
    assert not changed.concerns({"post b"})
    assert Changed(everything=True).concerns(())
