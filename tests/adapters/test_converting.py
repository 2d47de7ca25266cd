"""Phase 1, where files change under its hands."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from pelican.settings import read_settings

from openwindow.adapters.converting import converted
from openwindow.adapters.pelican_inputs import inputs_from
from openwindow.adapters.versions import engine_version
from openwindow.adapters.whole_build import read
from openwindow.core.model.markdown_options import NO_OPTIONS, MarkdownExtension, MarkdownOptions
from openwindow.core.model.source import BodySource
from openwindow.outside.body_cache import BodyCache
from tests.whole.examples import example


def test_a_body_that_changed_after_it_was_read_is_not_kept_as_what_it_was(tmp_path: Path) -> None:
    inputs = inputs_from(read_settings(str(example("bakery", tmp_path).settings)))
    language, source = read(inputs, {}).bodies[0]
    cache = BodyCache(tmp_path / "cache", "1")
    found = converted([(language, replace(source, digest="of what stood there before"))], inputs, cache)
    assert [problem.code for problem in found.problems] == ["changed-meanwhile"]
    assert found.keys[source.path] not in cache


@pytest.mark.parametrize(
    "other", [{"OPENWINDOW_ENGINE": "gfm"}, {"MARKDOWN": {"extensions": ["markdown.extensions.smarty"]}}]
)
def test_a_body_is_converted_again_with_another_engine_or_extension(
    tmp_path: Path, other: dict[str, object]
) -> None:
    settings = read_settings(str(example("bakery", tmp_path).settings))
    inputs, others = inputs_from(settings), inputs_from({**settings, **other})
    bodies, cache = read(inputs, {}).bodies, BodyCache(tmp_path / "cache", "1")
    before, after = (converted(bodies, each, cache).keys for each in (inputs, others))
    assert len(before) > 3
    assert set(before.values()).isdisjoint(after.values())


def test_the_extensions_of_a_blog_change_how_its_texts_are_converted(tmp_path: Path) -> None:
    blog = example("bakery", tmp_path)
    settings = {**read_settings(str(blog.settings)), "MARKDOWN": {"extensions": ["smarty"]}}
    inputs, cache = inputs_from(settings), BodyCache(tmp_path / "cache", "1")
    path = "posts/2026/quoted/en.md"
    source = BodySource(path, 1, sha256(b'He said "no".\n').hexdigest())
    (inputs.content / path).parent.mkdir(parents=True)
    (inputs.content / path).write_text('He said "no".\n')
    found = converted([("en", source)], inputs, cache)
    assert cache.get(found.keys[path]).pieces == ("<p>He said “no”.</p>",)


def test_the_code_of_an_extension_is_part_of_the_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "from markdown import Extension\n\nclass Mine(Extension):\n    pass\n"
    (tmp_path / "of_mine.py").write_text(code)
    monkeypatch.syspath_prepend(tmp_path)
    options = MarkdownOptions((MarkdownExtension("of_mine:Mine"),))
    before = engine_version("markdown", options)
    (tmp_path / "of_mine.py").write_text(code + "# changed\n")
    versions = {before, engine_version("markdown", options), engine_version("markdown", NO_OPTIONS)}
    assert len(versions) == 3
