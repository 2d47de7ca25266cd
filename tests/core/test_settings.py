"""What may stand in the settings, and what is said of the rest."""

from dataclasses import fields

import pytest

from openwindow.core.model.audience import Audience
from openwindow.core.model.markdown_options import MarkdownExtension, MarkdownOptions
from openwindow.core.model.words import Phrase, Words
from openwindow.core.problems import OpenWindowError, Place
from openwindow.core.settings import NAMES, Settings, read_settings

LEAST = {"SITEURL": "https://blog.example", "OPENWINDOW_TAG": "blog.example,2026"}


def read(**given: object) -> Settings:
    return read_settings({**LEAST, **given}, "pelicanconf.py")


def codes(given: dict[str, object]) -> list[tuple[str, str]]:
    """The problems of settings, each with the name of the setting."""
    with pytest.raises(OpenWindowError) as raised:
        read_settings(given, "pelicanconf.py")
    assert {found.place for found in raised.value.problems} == {Place("pelicanconf.py")}
    return [(found.code, dict(found.values)["name"]) for found in raised.value.problems]


def test_two_settings_are_enough() -> None:
    assert read() == Settings(site_url="https://blog.example", tag="blog.example,2026")


def test_a_build_is_public_and_of_this_moment_unless_told_otherwise() -> None:
    settings = read()
    assert (settings.audience, settings.preview, settings.now) == (Audience.PUBLIC, False, "now")


def test_every_setting_has_a_name_and_a_sentence() -> None:
    sentences = [setting.metadata["sentence"] for setting in fields(Settings)]
    assert all(sentence.endswith(".") for sentence in sentences)
    assert len(set(NAMES)) == len(NAMES) == len(sentences)


@pytest.mark.parametrize(
    ("name", "value", "attribute", "expected"),
    [
        ("SITENAME", "Panes", "name", "Panes"),
        ("SITESUBTITLE", "All of it", "tagline", Words((Phrase("All of it"),))),
        ("SITESUBTITLE", {"fr": "Tout"}, "tagline", Words((Phrase("Tout", "fr"),))),
        ("SITEURL", "https://blog.example/", "site_url", "https://blog.example"),
        ("SITEURL", "http://127.0.0.1:8000/blog/", "site_url", "http://127.0.0.1:8000/blog"),
        ("TIMEZONE", "Pacific/Chatham", "timezone", "Pacific/Chatham"),
        ("DEFAULT_PAGINATION", 1, "per_page", 1),
        ("OPENWINDOW_LANGUAGES", ["fr"], "languages", ("fr",)),
        ("OPENWINDOW_LANGUAGES", ("pt-br", "gsw"), "languages", ("pt-br", "gsw")),
        ("OPENWINDOW_TAG", "blog.example,2026-11-02", "tag", "blog.example,2026-11-02"),
        ("OPENWINDOW_AUDIENCE", "internal", "audience", Audience.INTERNAL),
        ("OPENWINDOW_AUDIENCE", Audience.PARTNERS, "audience", Audience.PARTNERS),
        ("OPENWINDOW_PREVIEW", True, "preview", True),
        ("OPENWINDOW_FEEDS", ["json", "rss"], "feeds", ("rss", "json")),
        ("OPENWINDOW_FEED_ITEMS", 100, "feed_items", 100),
        ("OPENWINDOW_FEED_SIZE", 100, "feed_size", 100),
        ("OPENWINDOW_ANSWERS", "", "answers", ""),
        ("OPENWINDOW_ANSWERS", "o'neill+blog@mail.blog.example", "answers", "o'neill+blog@mail.blog.example"),
        ("OPENWINDOW_NOW", "2026-11-02", "now", "2026-11-02"),
        ("OPENWINDOW_ENGINE", "gfm", "engine", "gfm"),
        ("MARKDOWN", {"extensions": ["smarty"]}, "markdown", MarkdownOptions((MarkdownExtension("smarty"),))),
    ],
)
def test_a_setting_is_read(name: str, value: object, attribute: str, expected: object) -> None:
    assert getattr(read(**{name: value}), attribute) == expected


WRONG = {
    "SITENAME": ("", "  ", None, 7, ["Panes"]),
    "SITESUBTITLE": (None, 7, {}, {"en": 7}, ["All"]),
    "SITEURL": (
        "",
        None,
        "blog.example",
        "//blog.example",
        "ftp://blog.example",
        "https://",
        "https://blog.example/?a=b",
        "https://blog.example/#a",
        "https://blog example",
        "https://[blog.example",
        "javascript:alert(1)",
    ),
    "TIMEZONE": ("", "Paris", "Europe/Atlantis", "../../etc/passwd", None, 2),
    "DEFAULT_PAGINATION": (0, -1, 1.5, "10", True, None),
    "OPENWINDOW_LANGUAGES": ("en", (), ("en", "en"), ("English",), ("en", 7), ("en/..",), ("EN",), None),
    "OPENWINDOW_TAG": (
        "",
        "blog.example",
        "blog.example,26",
        ",2026",
        "blog,2026",
        "blog.example,2026,1",
        None,
    ),
    "OPENWINDOW_AUDIENCE": ("", "everyone", "Public", None, 0),
    "OPENWINDOW_PREVIEW": ("False", 1, 0, None),
    "OPENWINDOW_FEEDS": ((), ("rdf",), "rss", ("rss", "rdf"), None, ([],)),
    "OPENWINDOW_FEED_ITEMS": (0, "many", False),
    "OPENWINDOW_FEED_SIZE": (0, "many", False),
    "OPENWINDOW_NOW": ("", None, 2026),
    "OPENWINDOW_ANSWERS": (
        "answers",
        "answers@blog",
        "a b@blog.example",
        "Ada <ada@blog.example>",
        "a@blog.example,b@blog.example",
        "mailto:a@blog.example",
        "a@blog.example?cc=b@blog.example",
        " ",
        None,
        ["a@blog.example"],
    ),
    "OPENWINDOW_ENGINE": ("", "github", "GFM", None),
    "MARKDOWN": (None, ["smarty"], {"extensions": "smarty"}),
}


@pytest.mark.parametrize(("name", "value"), [(name, value) for name in WRONG for value in WRONG[name]])
def test_a_wrong_value_is_refused_by_the_name_of_its_setting(name: str, value: object) -> None:
    ((code, named),) = codes({**LEAST, name: value})
    assert code.startswith("setting-not-")
    assert named == name


@pytest.mark.parametrize("name", LEAST)
def test_a_blog_cannot_do_without_its_address_and_its_tag(name: str) -> None:
    given = {each: value for each, value in LEAST.items() if each != name}
    assert codes(dict(given)) == [("setting-missing", name)]


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("OPENWINDOW_AUDIENSE", "OPENWINDOW_AUDIENCE"),
        ("OPENWINDOW_LANGUAGE", "OPENWINDOW_LANGUAGES"),
        ("OPENWINDOW_FEEDITEMS", "OPENWINDOW_FEED_ITEMS"),
    ],
)
def test_an_unknown_name_of_ours_is_refused_with_the_nearest_known_one(name: str, nearest: str) -> None:
    with pytest.raises(OpenWindowError) as raised:
        read(**{name: "internal"})
    (found,) = raised.value.problems
    assert (found.code, dict(found.values)) == ("unknown-setting", {"name": name, "nearest": nearest})


def test_extensions_of_python_markdown_are_refused_with_the_other_engine() -> None:
    given = {**LEAST, "OPENWINDOW_ENGINE": "gfm", "MARKDOWN": {"extensions": ["smarty"]}}
    assert codes(given) == [("setting-without-effect", "MARKDOWN")]


def test_names_that_are_not_ours_are_let_pass() -> None:
    assert read(MY_THEME_COLOUR="green", PRECOMPRESS_GZIP=True) == read()


def test_all_that_is_wrong_is_said_at_once() -> None:
    given = {"SITEURL": "blog", "TIMEZONE": "Paris", "OPENWINDOW_AUDIENCE": "all", "OPENWINDOW_X": 1}
    names = {name for _, name in codes(given)}
    assert names == {*given, "OPENWINDOW_TAG"}
