"""What a build takes from Pelican's settings: the moment, the theme and its options."""

from datetime import datetime
from pathlib import Path

import pytest

from openwindow.adapters.blog_inputs import is_ours, moment_of, processes_for, shown
from openwindow.core.problems import OpenWindowError
from openwindow.core.settings import Settings
from tests.whole.conftest import PELICANS
from tests.whole.examples import SITES, THEME, Example, example


def settings(now: str = "now", processes: int = 0) -> Settings:
    return Settings(timezone="Europe/Paris", now=now, processes=processes)


@pytest.mark.parametrize(
    ("given", "moment"),
    {
        "2026-11-02": "2026-11-02T00:00:00+01:00",
        "2026-07-02": "2026-07-02T00:00:00+02:00",
        "2026-11-02 09:30": "2026-11-02T09:30:00+01:00",
        "2026-11-02T09:30:00Z": "2026-11-02T10:30:00+01:00",
        "2026-11-02T09:30:00-08:00": "2026-11-02T18:30:00+01:00",
    }.items(),
)
def test_a_moment_is_of_the_blogs_zone_unless_it_names_one(given: str, moment: str) -> None:
    assert moment_of(settings(given)).isoformat() == moment


def test_now_is_now_in_the_blogs_zone() -> None:
    before = datetime.now().astimezone()
    moment = moment_of(settings("now"))
    assert 0 <= (moment - before).total_seconds() < 60
    assert str(moment.tzinfo) == "Europe/Paris"


@pytest.mark.parametrize("given", ["tomorrow", "2026-13-01", "", "2026", "1e9"])
def test_what_is_no_moment_is_refused(given: str) -> None:
    with pytest.raises(OpenWindowError, match="option-not-a-moment"):
        moment_of(settings(given))


def test_as_many_processes_work_as_the_settings_say() -> None:
    assert processes_for(settings(processes=3)) in (1, 3)
    assert processes_for(settings()) >= 1


@pytest.mark.parametrize(
    ("theme", "ours"), [(THEME, True), (SITES / "theme", True), (PELICANS / "simple", False)]
)
def test_a_theme_with_words_is_one_of_ours(theme: Path, ours: bool) -> None:
    assert is_ours(theme) is ours


def test_folders_are_named_as_seen_from_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "content") == "content"
    assert shown(tmp_path.parent / "content") == (tmp_path.parent / "content").as_posix()


@pytest.fixture
def site(tmp_path: Path) -> Example:
    """The bakery, with a template of its own for lost readers."""
    return example("bakery", tmp_path, THEME_TEMPLATES_OVERRIDES=[str(tmp_path / "own")])


def lost(site: Example, template: str, *lines: str) -> str:
    """The page for lost readers as made from a template."""
    (site.folder / "own").mkdir()
    (site.folder / "own" / "not_found.html").write_text(template)
    site.set(*lines)
    return site.built()["404.html"].decode()


@pytest.mark.parametrize(
    ("template", "line", "page"),
    [
        ("{{ 'a' | shouted }}", "JINJA_FILTERS = {'shouted': str.upper}", "A"),
        ("{{ motto }}", "JINJA_GLOBALS = {'motto': 'Bread'}", "Bread"),
        ("{{ 4 is big }}", "JINJA_TESTS = {'big': lambda number: number > 3}", "True"),
        ("{% do [] %}x", "JINJA_ENVIRONMENT = {'extensions': ['jinja2.ext.do']}", "x"),
        ("{{ OUR_COLOUR }}", "OUR_COLOUR = 'green'", "green"),
        ("{{ SITENAME }}", "", "Two &lt;Ovens&gt;"),
    ],
)
def test_settings_of_pelican_reach_the_templates(site: Example, template: str, line: str, page: str) -> None:
    assert lost(site, template, line) == page


def test_a_setting_cannot_turn_escaping_off(site: Example) -> None:
    off = "JINJA_ENVIRONMENT = {'autoescape': False}"
    assert lost(site, "{{ '<b>' }}", off) == "&lt;b&gt;"


def test_a_setting_cannot_hide_what_is_undefined(site: Example) -> None:
    lenient = "import jinja2; JINJA_ENVIRONMENT = {'undefined': jinja2.Undefined}"
    with pytest.raises(OpenWindowError, match="broken-template"):
        lost(site, "{{ no_such_value }}", lenient)


@pytest.mark.parametrize("base", ["!theme/base.html", "base.html"])
def test_an_own_template_can_build_on_the_themes(site: Example, base: str) -> None:
    page = lost(site, f"{{% extends '{base}' %}}{{% block content %}}Lost?{{% endblock %}}")
    assert "Lost?" in page
    assert '<link rel="canonical" href="https://ovens.example/404.html">' in page
