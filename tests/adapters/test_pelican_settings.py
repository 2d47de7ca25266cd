"""Between Pelican's settings and ours."""

import copy
from pathlib import Path

import pelican
import pytest
from pelican import signals
from pelican.readers import MarkdownReader
from pelican.settings import DEFAULT_CONFIG

from openwindow.adapters.pelican_settings import SHUT, our_settings, read_pelican_settings, shut
from openwindow.core.problems import OpenWindowError

LEAST = {**DEFAULT_CONFIG, "SITEURL": "https://blog.example", "OPENWINDOW_TAG": "blog.example,2026"}


def refused(**given: object) -> list[tuple[str, str]]:
    """The problems of settings: code and name of the setting."""
    with pytest.raises(OpenWindowError) as raised:
        our_settings({**LEAST, **given})
    return [(found.code, dict(found.values).get("name", "")) for found in raised.value.problems]


FIGHTING = {
    "ARTICLE_URL": "posts/{slug}.html",
    "ARTICLE_SAVE_AS": "posts/{slug}.html",
    "ARTICLE_LANG_URL": "{lang}/{slug}.html",
    "AUTHOR_SAVE_AS": "people/{slug}.html",
    "DRAFT_SAVE_AS": "hidden/{slug}.html",
    "PAGE_URL": "{slug}.html",
    "TAG_URL": "topic/{slug}.html",
    "TAGS_SAVE_AS": "topics.html",
    "YEAR_ARCHIVE_SAVE_AS": "{date:%Y}.html",
    "FEED_ATOM": "atom.xml",
    "FEED_RSS": "rss.xml",
    "FEED_ALL_ATOM": "all.xml",
    "FEED_ALL_ATOM_URL": "all.xml",
    "ARCHIVES_URL": "everything.html",
    "AUTHOR_FEED_RSS": "feeds/{slug}.xml",
    "TAG_FEED_ATOM": "feeds/{slug}.xml",
    "TRANSLATION_FEED_RSS": "feeds/{lang}.xml",
    "CATEGORY_FEED_ATOM": "c/{slug}.xml",
    "DELETE_OUTPUT_DIRECTORY": True,
    "OUTPUT_SOURCES": True,
}


@pytest.mark.parametrize("name", FIGHTING)
def test_a_setting_that_fights_the_addresses_is_refused_by_name(name: str) -> None:
    assert refused(**{name: FIGHTING[name]}) == [("refused-setting", name)]


def test_all_refused_settings_are_named_at_once() -> None:
    assert [name for _, name in refused(**FIGHTING)] == sorted(FIGHTING)


@pytest.mark.parametrize("nothing", [None, "", False])
@pytest.mark.parametrize("name", ["FEED_ALL_ATOM", "AUTHOR_SAVE_AS", "DELETE_OUTPUT_DIRECTORY"])
def test_switching_off_what_is_off_anyway_is_fine(name: str, nothing: object) -> None:
    assert our_settings({**LEAST, name: nothing}) == our_settings(LEAST)


def test_addresses_of_other_things_are_let_pass() -> None:
    given = {"STYLESHEET_URL": "x.css", "DONATE_URL": "https://x.example", "FEED_MAX_ITEMS": 5}
    assert our_settings({**LEAST, **given}) == our_settings(LEAST)


def test_pelicans_own_defaults_are_not_taken_for_a_choice() -> None:
    settings = our_settings(LEAST)
    assert (settings.name, settings.timezone, settings.per_page) == ("A blog", "UTC", 10)


def test_settings_of_pelican_are_honoured() -> None:
    given = {"SITENAME": "Panes", "TIMEZONE": "Europe/Paris", "DEFAULT_PAGINATION": 3}
    settings = our_settings({**LEAST, **given})
    assert (settings.name, settings.timezone, settings.per_page) == tuple(given.values())


def test_wrong_refused_and_unknown_settings_are_told_together() -> None:
    assert set(refused(TIMEZONE="Paris", TAG_URL="t", OPENWINDOW_AUDIENSE="internal")) == {
        ("setting-not-a-zone", "TIMEZONE"),
        ("refused-setting", "TAG_URL"),
        ("unknown-setting", "OPENWINDOW_AUDIENSE"),
    }


def test_every_feed_that_pelican_can_write_is_shut() -> None:
    feeds = {name for name in DEFAULT_CONFIG if name.endswith(("_ATOM", "_RSS"))}
    assert len(feeds) >= 5
    assert {name for name in feeds if SHUT[name] is not None} == set()


def test_shut_pelican_writes_nothing_of_what_it_finds(tmp_path: Path) -> None:
    (tmp_path / "content" / "pages").mkdir(parents=True)
    for name in ("post.md", "pages/page.md"):
        (tmp_path / "content" / name).write_text(
            "Title: Kestrel\nDate: 2026-01-01\nAuthor: A\nTags: b\n\nText\n"
        )
    (tmp_path / "content" / "pages" / "picture.png").write_bytes(b"picture")
    settings = pelican.settings.read_settings(
        override={
            "PATH": str(tmp_path / "content"),
            "OUTPUT_PATH": str(tmp_path / "output"),
            "STATIC_PATHS": [""],
            "PLUGINS": [],
            "YEAR_ARCHIVE_SAVE_AS": "{date:%Y}.html",
            "TEMPLATE_PAGES": {"pages/page.md": "page.html"},
            "OUTPUT_SOURCES": True,
            "FEED_RSS": "rss.xml",
        }
    )
    shut(settings)
    with signals.initialized.muted(), signals.get_generators.muted():  # without our plugin
        pelican.Pelican(settings).run()
    assert [path for path in (tmp_path / "output").rglob("*") if path.is_file()] == []


@pytest.mark.parametrize(
    ("text", "line"),
    {
        "SITENAME = 'Panes\n": 1,
        "\n\nSITENAME = name\n": 3,
        "import no_such_module\n": 1,
        "\nraise RuntimeError('x')\n": 2,
    }.items(),
)
def test_a_settings_file_that_cannot_be_run_is_told_with_its_line(
    tmp_path: Path, text: str, line: int
) -> None:
    file = tmp_path / "pelicanconf.py"
    file.write_text(text)
    with pytest.raises(OpenWindowError) as raised:
        read_pelican_settings(file, {})
    (found,) = raised.value.problems
    assert (found.code, found.place.line) == ("broken-settings-file", line)


def test_a_settings_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(OpenWindowError, match="no-settings-file"):
        read_pelican_settings(tmp_path / "pelicanconf.py", {})


def test_what_pelican_makes_of_its_own_markdown_setting_is_not_taken_for_a_choice() -> None:
    settings = copy.deepcopy(LEAST)
    MarkdownReader(settings)
    assert settings["MARKDOWN"] != DEFAULT_CONFIG["MARKDOWN"]
    assert our_settings(settings) == our_settings(LEAST)


def test_an_extension_that_cannot_be_used_is_named_with_the_reason() -> None:
    given = {"extensions": ["nowhere.to_be_found", "smarty"], "extension_configs": {"smarty": {"x": 1}}}
    with pytest.raises(OpenWindowError) as raised:
        our_settings({**LEAST, "MARKDOWN": given})
    values = [dict(found.values) for found in raised.value.problems]
    assert [found.code for found in raised.value.problems] == ["setting-markdown-extension"] * 2
    assert [each["extension"] for each in values] == ["nowhere.to_be_found", "smarty"]
    assert values[0]["reason"].startswith("ModuleNotFoundError: ")
