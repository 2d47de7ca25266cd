"""What a build is made from can be sent to processes that start afresh."""

import pickle
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from jinja2 import Environment
from pelican.generators import Generator
from pelican.settings import read_settings

from openwindow.adapters import blog_inputs
from openwindow.adapters.converting import BodiesByFile, converted
from openwindow.adapters.inputs import Inputs
from openwindow.adapters.making import PENCIL
from openwindow.adapters.pelican_inputs import inputs_from
from openwindow.adapters.stores import stores_in
from openwindow.adapters.whole_build import checked, planned, read, visible_content
from openwindow.core.model.body import Body
from openwindow.core.model.output import View
from openwindow.core.pages import Index, plan_pages
from openwindow.core.rendering import Workshop, viewed
from openwindow.outside import processes
from openwindow.outside.body_cache import BodyCache
from openwindow.outside.picture_store import PictureStore
from openwindow.outside.published_files import FilesOnDisk
from openwindow.outside.templates import Theme
from openwindow.outside.travelling import can_travel, packed
from tests.whole.conftest import PELICANS
from tests.whole.examples import THEME, Example, example

PAGE = "{{ _('Home') }} {{ SITENAME }} {{ '<b>' }}"


def inputs_of(site: Example) -> Inputs:
    return inputs_from(read_settings(str(site.settings)))


def theme_of(site: Example) -> Theme:
    """The theme with all that Pelican puts into its own Jinja environment."""
    settings = read_settings(str(site.settings))
    inputs = inputs_from(settings)
    pelican = Generator({}, settings, settings["PATH"], settings["THEME"], settings["OUTPUT_PATH"])
    assert isinstance(pelican.env, Environment)
    theme = blog_inputs.theme_of(settings, inputs, pelican.env)
    assert isinstance(theme, Theme)
    return theme


@pytest.fixture
def site(tmp_path: Path) -> Example:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "hello.html").write_text(PAGE)
    own = [str(tmp_path / "own")]
    return example("bakery", tmp_path / "site", THEME_TEMPLATES_OVERRIDES=own, THEME=str(THEME))


def test_inputs_arrive_as_they_were(site: Example) -> None:
    inputs = inputs_of(site)
    assert pickle.loads(packed(inputs) or b"") == inputs


def test_a_theme_arrives_with_its_words_and_settings(site: Example) -> None:
    there = pickle.loads(packed(theme_of(site)) or b"")
    assert there.render(("hello.html",), "fr", View(), {}) == "Accueil Two &lt;Ovens&gt; &lt;b&gt;"


@pytest.mark.parametrize("name", ["simple", "notmyidea"])
def test_pelicans_own_themes_can_travel(site: Example, name: str) -> None:
    site.set(f"THEME = {str(PELICANS / name)!r}")
    assert can_travel(theme_of(site))


@pytest.mark.parametrize(
    ("line", "travels"),
    {
        "JINJA_FILTERS = {'loud': str.upper}": True,
        "JINJA_GLOBALS = {'motto': ['Bread']}": True,
        "JINJA_TESTS = {'big': lambda number: number > 3}": False,
        "def loud(text): return text.upper()\nJINJA_FILTERS = {'loud': loud}": False,
        "class Oven:\n    heat = 3\nOVEN = Oven()": False,
    }.items(),
)
def test_functions_of_a_settings_file_keep_a_theme_here(site: Example, line: str, travels: bool) -> None:
    site.set(line)
    assert can_travel(theme_of(site)) is travels


def test_what_pages_are_planned_from_arrives(site: Example, tmp_path: Path) -> None:
    inputs = inputs_of(site)
    content = visible_content(checked(inputs, stores_in(tmp_path), {}, {}), inputs)
    here = Index(planned(content, inputs, {"style.css": "/theme/style.css"}))
    before = [viewed(each, here) for each in plan_pages(here)]
    there = pickle.loads(packed(here) or b"")
    assert [viewed(each, there) for each in plan_pages(there)] == before


def first_body(workshop: Workshop, _: int, paths: Iterable[str]) -> list[Body]:
    return [workshop.bodies.get(path) for path in paths]


def test_bodies_converted_and_fetched_in_fresh_processes_are_the_same(
    site: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(processes.WORTH_A_PROCESS, "spawn", 3)
    inputs = replace(inputs_of(site), processes=2, start_method="spawn")
    reading = read(inputs, {})
    assert reading == read(replace(inputs, processes=1), {})
    caches = [BodyCache(tmp_path / name, "1") for name in ("one", "many")]
    one = converted(reading.bodies, replace(inputs, processes=1), caches[0])
    many = converted(reading.bodies, inputs, caches[1])
    assert (one, len([*caches[1].folder.glob("*.bodies")])) == (many, 2)
    paths = sorted(one.keys)
    workshops = [
        Workshop(
            theme_of(site),
            BodiesByFile(cache, one.keys),
            FilesOnDisk(inputs.content, inputs.theme, PictureStore(cache.folder / "pictures", "")),
            PENCIL,
            set(),
        )
        for cache in caches
    ]
    shares = processes.spread(partial(first_body, workshops[1]), paths, 2, "spawn")
    assert len(shares) == 2
    assert shares == [first_body(workshops[0], 0, paths[0::2]), first_body(workshops[0], 0, paths[1::2])]
