"""What stands on many pages is made once."""

from pathlib import Path

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
