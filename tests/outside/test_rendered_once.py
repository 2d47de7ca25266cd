"""What stands on many pages is made once."""

from pathlib import Path

import pytest

from openwindow.core.model.output import View
from openwindow.outside.templates import JinjaOptions, Theme

PAGE = """{% macro shout(word) %}{{ called(word) }}!{% endmacro -%}
{{ remembered(shout, "a") }} {{ remembered(shout, "a") }} {{ remembered(shout, "<b>") }}"""


class Words:
    def gettext(self, message: str) -> str:
        return message

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        return singular if number == 1 else plural


def test_a_macro_is_called_once_for_equal_values_and_escapes_as_ever(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)
    calls: list[str] = []

    def called(word: str) -> str:
        calls.append(word)
        return word

    theme = Theme([tmp_path], {"en": Words()}, options=JinjaOptions(globals={"called": called}))
    pages = [theme.render(("page.html",), "en", View(), {}) for _ in range(2)]
    assert pages == ["a! a! &lt;b&gt;!"] * 2
    assert calls == ["a", "<b>"]


def test_two_macros_of_one_name_are_two(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.html").write_text("{% macro line(word) %}" + name + "{{ word }}{% endmacro %}")
    (tmp_path / "page.html").write_text(
        "{% for name in ('a.html', 'b.html') %}{% import name as parts %}"
        "{{ remembered(parts.line, 1) }}{% endfor %}"
    )
    assert Theme([tmp_path], {"en": Words()}).render(("page.html",), "en", View(), {}) == "a1b1"


def test_a_new_value_is_never_taken_for_one_that_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("openwindow.outside.rendered_once.ENOUGH", 3)
    (tmp_path / "page.html").write_text(
        "{% macro line(word) %}{{ word }}{% endmacro %}{{ remembered(line, word) }}"
    )
    theme = Theme([tmp_path], {"en": Words()})
    # Each word comes three times, and is gone before the next one may take its place in memory.
    made = [theme.render(("page.html",), "en", View(), {"word": f"{number // 3}."}) for number in range(60)]
    assert made == [f"{number // 3}." for number in range(60)]
