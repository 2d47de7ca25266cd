"""Pelican's MARKDOWN: what of it is honoured, and what is said of the rest."""

from collections.abc import Mapping

import pytest

from openwindow.core.markdown_setting import markdown_problems, read_markdown
from openwindow.core.model.markdown_options import MarkdownExtension as Extension, MarkdownOptions

PELICANS = {
    "extension_configs": {
        "markdown.extensions.codehilite": {"css_class": "highlight"},
        "markdown.extensions.extra": {},
        "markdown.extensions.meta": {},
    },
    "output_format": "html5",
}
EXTRA = tuple(
    Extension(f"markdown.extensions.{name}") for name in ["abbr", "attr_list", "def_list", "md_in_html"]
)


@pytest.mark.parametrize(
    ("value", "extensions"),
    [
        ({}, ()),
        (PELICANS, EXTRA),
        ({"extensions": ["smarty"]}, (Extension("smarty"),)),
        ({"extensions": ("smarty", "smarty")}, (Extension("smarty"),)),
        (
            {"extension_configs": {"smarty": {"b": 1, "a": [2]}}},
            (Extension("smarty", (("a", [2]), ("b", 1))),),
        ),
        ({"extension_configs": {"smarty": None}}, (Extension("smarty"),)),
        ({"extensions": ["tables", "markdown.extensions.meta", "codehilite:X"]}, ()),
        (
            {"extension_configs": {"extra": {"abbr": {"glossary": {"A": "B"}}}}},
            (Extension(EXTRA[0].name, (("glossary", {"A": "B"}),)), *EXTRA[1:]),
        ),
    ],
)
def test_the_extensions_that_are_not_ours_anyway_are_added(value: object, extensions: object) -> None:
    assert read_markdown(value) == MarkdownOptions(extensions)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "value",
    [
        None,
        ["smarty"],
        {"extension": ["smarty"]},
        {"extensions": "smarty"},
        {"extensions": [object()]},
        {"extension_configs": ["smarty"]},
        {"extension_configs": {"smarty": "x"}},
        {"extension_configs": {"smarty": {"x": len}}},
        {"extension_configs": {"smarty": {"x": [{"y": len}]}}},
    ],
)
def test_a_setting_of_another_form_is_none(value: object) -> None:
    assert read_markdown(value) is None


def problems(value: Mapping[str, object], engine: str = "markdown") -> list[tuple[str, ...]]:
    found = markdown_problems(value, engine, "pelicanconf.py")
    return [(each.code, *(text for _, text in each.values)) for each in found]


def test_pelicans_own_setting_has_no_problems() -> None:
    assert problems(PELICANS) == []


def test_what_cannot_be_honoured_is_said_all_at_once() -> None:
    given = {"extensions": ["markdown.extensions.toc", "admonition"], "output_format": "xhtml"}
    assert problems(given) == [
        ("setting-markdown-output", "'xhtml'", "html5, html"),
        ("setting-markdown-refused", "markdown.extensions.toc"),
        ("setting-markdown-refused", "admonition"),
    ]


def test_the_setting_is_refused_where_it_would_have_no_effect() -> None:
    assert problems(PELICANS, "gfm") == [("setting-without-effect", "MARKDOWN", "gfm")]
