"""Tokens of code to HTML, as Pygments' own writer has them; that asks of each what is the same for all."""

from collections.abc import Iterable

from pygments.formatters import HtmlFormatter
from pygments.token import _TokenType

_FORMATTER: HtmlFormatter[str] = HtmlFormatter(nowrap=True)


class _Spans(dict[_TokenType, str]):
    """The tag that opens each type of token, "" where it has none."""

    def __missing__(self, kind: _TokenType) -> str:
        # Pygments 2.19 has no public way to ask for the class names of a type.
        classes: str = _FORMATTER._get_css_classes(kind)  # type: ignore[attr-defined]  # noqa: SLF001
        self[kind] = f'<span class="{classes}">' if classes else ""
        return self[kind]


_SPANS = _Spans()


def code_html(tokens: Iterable[tuple[_TokenType, str]]) -> str:
    """The HTML: neighbours of one type share a tag, which ends with its line. Quotation marks stay."""
    html: list[str] = []
    add = html.append
    opened = ""
    for kind, value in tokens:
        span = _SPANS[kind]
        for number, part in enumerate(value.split("\n") if "\n" in value else (value,)):
            if number:
                add("</span>\n" if opened else "\n")
                opened = ""
            if part:
                if span != opened:
                    add(f"</span>{span}" if opened else span)
                    opened = span
                add(part.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
    text = "".join(html)
    return text if not text or text.endswith("\n") else f"{text}</span>\n" if opened else f"{text}\n"
