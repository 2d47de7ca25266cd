"""One process or many: the same bytes, the same problems."""

from pathlib import Path

import pytest

from openwindow.adapters import pelican_inputs
from openwindow.core.problems import OpenWindowError, Problem
from tests.whole.examples import Example, example, tree

EVERYTHING: dict[str, str | bool] = {"audience": "internal", "preview": True}
"""A build of so many files that it is worth more than one process."""


def site(folder: Path, processes: int, **settings: object) -> Example:
    return example("canaries", folder, OPENWINDOW_PROCESSES=processes, **settings)


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_many_processes_give_the_bytes_of_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    monkeypatch.setattr(pelican_inputs, "start_method", lambda: method)
    one = site(tmp_path / "one", 1).built(**EVERYTHING)
    assert site(tmp_path / "many", 3).built(**EVERYTHING) == one
    assert len(one) > 150


def problems_of(broken: Example) -> tuple[Problem, ...]:
    with pytest.raises(OpenWindowError) as raised:
        broken.build(**EVERYTHING)
    assert tree(broken.output) == {}
    return raised.value.problems


def test_a_template_that_breaks_in_another_process_is_told_as_in_one(tmp_path: Path) -> None:
    (tmp_path / "article.html").write_text("{{ no_such_value }}")
    overrides = {"THEME_TEMPLATES_OVERRIDES": [str(tmp_path)]}
    one = problems_of(site(tmp_path / "one", 1, **overrides))
    assert [found.code for found in one] == ["broken-template"]
    assert problems_of(site(tmp_path / "many", 3, **overrides)) == one
