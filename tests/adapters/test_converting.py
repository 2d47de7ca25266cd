"""Phase 1, where files change under its hands."""

from dataclasses import replace
from pathlib import Path

from pelican.settings import read_settings

from openwindow.adapters.converting import converted
from openwindow.adapters.pelican_inputs import inputs_from
from openwindow.adapters.pipeline import read
from openwindow.outside.body_cache import BodyCache
from tests.whole.examples import example


def test_a_body_that_changed_after_it_was_read_is_not_kept_as_what_it_was(tmp_path: Path) -> None:
    inputs = inputs_from(read_settings(str(example("bakery", tmp_path).settings)))
    language, source = read(inputs).bodies[0]
    cache = BodyCache(tmp_path / "cache", "1")
    found = converted([(language, replace(source, digest="of what stood there before"))], inputs, cache)
    assert [problem.code for problem in found.problems] == ["changed-meanwhile"]
    assert found.keys[source.path] not in cache
