"""Templates that a later build need not compile."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jinja2 import pass_environment
from jinja2.ext import Extension

from openwindow.core.model.output import View
from openwindow.outside.compiled_templates import CompiledTemplates
from openwindow.outside.quick_jinja import QuickEnvironment
from openwindow.outside.templates import JinjaOptions, Theme
from tests.outside.test_templates import WORDINGS


class OwnTag(Extension):
    """A company's own."""


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the templates that were compiled."""
    names: list[str] = []
    compile_it = QuickEnvironment.compile

    def noted(self: QuickEnvironment, source: Any, name: str, *rest: Any, **more: Any) -> Any:
        names.append(name)
        return compile_it(self, source, name, *rest, **more)

    monkeypatch.setattr(QuickEnvironment, "compile", noted)
    return names


def page(folder: Path, version: str = "1", **options: Any) -> str:
    kept = CompiledTemplates(folder / "kept", version)
    theme = Theme([folder], WORDINGS, options=JinjaOptions(**options), compiled=kept)
    return "".join(theme.render(("page.html",), language, View(), {}) for language in WORDINGS)


def test_a_template_is_compiled_once_for_all_languages_and_builds(
    tmp_path: Path, compiled: list[str]
) -> None:
    (tmp_path / "page.html").write_text("{{ _('Hello') }}")
    assert [page(tmp_path) for _ in range(2)] == ["HelloBonjour"] * 2
    assert compiled == ["page.html"]


def edit(file: Path) -> None:
    file.write_text("b")


def damage(file: Path) -> None:
    for kept in (file.parent / "kept").iterdir():
        kept.write_bytes(kept.read_bytes()[:-1] + b"?")


def keep_nothing(file: Path) -> None:
    for kept in (file.parent / "kept").iterdir():
        kept.unlink()
    (file.parent / "kept").rmdir()
    (file.parent / "kept").write_text("in the way")


@pytest.mark.parametrize("happens", [edit, damage, keep_nothing])
def test_what_cannot_be_relied_on_is_compiled_again(
    tmp_path: Path, compiled: list[str], happens: Callable[[Path], None]
) -> None:
    file = tmp_path / "page.html"
    file.write_text("a")
    page(tmp_path)
    happens(file)
    assert page(tmp_path) == file.read_text() * 2
    assert compiled == ["page.html"] * 2


@pytest.mark.parametrize(
    "other",
    [
        {"version": "2"},
        {"environment": {"trim_blocks": True}},
        {"autoescape": False},
        {"extensions": ("jinja2.ext.do",)},
        {"filters": {"twice": lambda text: text * 2}},
        {"filters": {"upper": pass_environment(lambda _, text: text)}},
    ],
    ids=["code", "option", "escaping", "extension", "filter", "kind of filter"],
)
def test_another_dialect_is_compiled_again(
    tmp_path: Path, compiled: list[str], other: dict[str, Any]
) -> None:
    (tmp_path / "page.html").write_text("a")
    page(tmp_path)
    page(tmp_path, **other)
    assert compiled == ["page.html"] * 2


@pytest.mark.parametrize(
    "own", [{"environment": {"finalize": lambda value: value}}, {"extensions": (OwnTag,)}]
)
def test_nothing_is_kept_where_a_companys_code_compiles(tmp_path: Path, own: dict[str, Any]) -> None:
    (tmp_path / "page.html").write_text("a")
    page(tmp_path, **own)
    assert not (tmp_path / "kept").exists()


def test_a_filter_does_not_work_while_a_template_is_compiled(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("{{ 'a'|told }}{% if 'a'|told == 'new' %}!{% endif %}")
    page(tmp_path, filters={"told": lambda _: "old"})
    assert page(tmp_path, filters={"told": lambda _: "new"}) == "new!new!"
