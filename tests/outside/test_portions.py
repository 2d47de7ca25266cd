"""Parts of a build's outputs."""

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from openwindow.core.model.output import Fingerprint, Part, PlannedOutput, RenderedOutput, WrittenOutput
from openwindow.core.problems import OpenWindowError
from openwindow.outside.manifest import Manifest
from openwindow.outside.portions import Portion
from openwindow.outside.publishing import Staging

NOW, THEN = Fingerprint((Part("body", "2"),)), Fingerprint((Part("body", "1"),))


def rendered(path: str, text: str, made: Fingerprint = THEN) -> RenderedOutput:
    return RenderedOutput(PlannedOutput(path, "page"), text.encode(), made)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """What a build made of two pages."""
    with Staging(tmp_path / "output", sources=(), version="1") as staging:
        portion = staging.portions.portion(0)
        portion.add(rendered("a.html", "a"))
        portion.add(rendered("b.html", "b"))
        staging.merge(portion)
        staging.commit()
    return tmp_path / "output"


def test_a_file_of_equal_bytes_is_made_and_not_staged(output: Path) -> None:
    with Staging(output, sources=(), version="1") as staging:
        portion = staging.portions.portion(0)
        portion.add(rendered("a.html", "a", NOW))
    assert (portion.made, portion.staged) == ({"a.html"}, {})
    assert Manifest(portion.records)["a.html"].fingerprint == NOW


def test_what_is_kept_is_neither_made_nor_staged(output: Path) -> None:
    with Staging(output, sources=(), version="1") as staging:
        portion = staging.portions.portion(0)
        portion.keep(staging.last["a.html"])
    assert (set(portion.records), portion.made, portion.staged) == ({"a.html"}, set(), {})


def test_what_is_kept_may_be_known_better(output: Path) -> None:
    with Staging(output, sources=(), version="1") as staging:
        portion = staging.portions.portion(0)
        last = staging.last["a.html"]
        portion.keep(WrittenOutput(last.planned, last.digest, NOW))
        staging.merge(portion)
        staging.keep_the_rest()
        report = staging.commit()
    assert (report.written, report.deleted) == ((), ())
    assert known(output) == {"a.html": NOW, "b.html": THEN}


def test_the_rest_is_kept_but_what_is_gone(output: Path) -> None:
    with Staging(output, sources=(), version="1") as staging:
        portion = staging.portions.portion(0)
        portion.add(rendered("c.html", "c", NOW))
        staging.merge(portion)
        staging.keep_the_rest(gone=["a.html"])
        report = staging.commit()
    assert (report.written, report.unchanged, report.deleted) == (("c.html",), ("b.html",), ("a.html",))
    assert known(output) == {"b.html": THEN, "c.html": NOW}
    assert {path.name for path in output.iterdir()} == {"b.html", "c.html"}


def known(output: Path) -> dict[str, Fingerprint]:
    with Staging(output, sources=(), version="1") as staging:
        return {path: written.fingerprint for path, written in staging.last.items()}


def test_what_was_staged_and_is_forgotten_leaves_nothing(output: Path) -> None:
    with Staging(output, sources=(), version="1") as staging:
        portion = staging.portions.portion(0)
        portion.add(rendered("a.html", "other"))
        portion.add(rendered("c.html", "c"))
        staging.merge(portion)
        staging.forget()
        again = staging.portions.portion(0)
        again.add(rendered("a.html", "a"))
        again.add(rendered("b.html", "b"))
        staging.merge(again)
        report = staging.commit()
    assert (report.written, report.deleted) == ((), ())
    assert (output / "a.html").read_text() == "a"


def twice(one: Portion, two: Portion, last: WrittenOutput) -> None:
    one.add(rendered("a.html", "a"))
    one.add(rendered("a.html", "a"))


def made_and_kept(one: Portion, two: Portion, last: WrittenOutput) -> None:
    one.add(rendered("a.html", "a"))
    one.keep(last)


def in_two(one: Portion, two: Portion, last: WrittenOutput) -> None:
    one.add(rendered("a.html", "a"))
    two.keep(last)


@pytest.mark.parametrize("clash", [twice, made_and_kept, in_two])
def test_the_same_path_twice_is_told(
    output: Path, clash: Callable[[Portion, Portion, WrittenOutput], None]
) -> None:
    with Staging(output, sources=(), version="1") as staging:
        portions = staging.portions.portion(0), staging.portions.portion(1)
        clash(*portions, staging.last["a.html"])
        for portion in portions:
            staging.merge(portion)
        with pytest.raises(OpenWindowError, match="paths-clash"):
            staging.commit()


def test_what_makes_portions_arrives_in_another_process(output: Path) -> None:
    with Staging(output, sources=(), version="1") as staging:
        portion = pickle.loads(pickle.dumps(staging.portions)).portion(7)
        portion.add(rendered("a.html", "other"))
        portion.keep(staging.last["b.html"])
        staging.merge(pickle.loads(pickle.dumps(portion)))
        assert staging.commit().written == ("a.html",)
