"""The theme's templates."""

import gettext
import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import jinja2.ext
import pytest
from jinja2 import StrictUndefined, Undefined

from openwindow.core.model.assets import Assets
from openwindow.core.model.output import View
from openwindow.core.problems import OpenWindowError, Problem
from openwindow.outside.templates import JinjaOptions, Theme


class French(gettext.NullTranslations):
    """A few words."""

    def gettext(self, message: str) -> str:
        return {"Hello %(name)s": "Bonjour %(name)s", "Hello": "Bonjour"}.get(message, message)

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        return "%(num)d billet" if number < 2 else "%(num)d billets"


WORDINGS = {"en": gettext.NullTranslations(), "fr": French()}


@dataclass(frozen=True)
class Titled(View):
    """A view with a title, and a fault."""

    title: str = "A <b> & c"

    @property
    def faulty(self) -> str:
        raise ZeroDivisionError


def write(folder: Path, **templates: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, source in templates.items():
        (folder / f"{name}.html").write_text(source, encoding="utf-8")
    return folder


def rendered(theme: Theme, *names: str, language: str = "en") -> str:
    view = Titled()
    return theme.render(tuple(f"{name}.html" for name in names), language, view, {"post": view})


def problem_of(theme: Theme, *names: str) -> Problem:
    with pytest.raises(OpenWindowError) as raised:
        rendered(theme, *names)
    (found,) = raised.value.problems
    return found


def test_the_first_name_that_the_theme_has_is_rendered(tmp_path: Path) -> None:
    theme = Theme([write(tmp_path, page="page", index="index")], WORDINGS)
    assert rendered(theme, "rules", "page", "index") == "page"


def test_the_first_folder_that_has_the_name_wins(tmp_path: Path) -> None:
    overrides = write(tmp_path / "own", page="own {% include 'part.html' %}")
    theme = Theme([overrides, write(tmp_path / "theme", page="theme", part="part")], WORDINGS)
    assert rendered(theme, "page") == "own part"


def test_a_template_may_be_named_by_its_prefix(tmp_path: Path) -> None:
    simple = write(tmp_path / "simple", base="simple {% block b %}{% endblock %}")
    own = write(tmp_path / "own", base="{% extends '!simple/base.html' %}{% block b %}own{% endblock %}")
    assert rendered(Theme([own], WORDINGS, prefixes={"!simple": simple}), "base") == "simple own"


@pytest.mark.parametrize(("escaped", "title"), [(True, "A &lt;b&gt; &amp; c"), (False, "A <b> & c")])
def test_values_are_escaped_unless_the_theme_does_it_itself(
    tmp_path: Path, escaped: bool, title: str
) -> None:
    folder = write(tmp_path, page="{{ post.title }}")
    assert rendered(Theme([folder], WORDINGS, options=JinjaOptions(escaped)), "page") == title


def test_settings_cannot_turn_escaping_off(tmp_path: Path) -> None:
    options = JinjaOptions(environment={"autoescape": False, "trim_blocks": True})
    theme = Theme(
        [write(tmp_path, page="{% if 1 %}\n{{ post.title }}{% endif %}")], WORDINGS, options=options
    )
    assert rendered(theme, "page") == "A &lt;b&gt; &amp; c"


WORDS = "{{ _('Hello %(name)s', name='<i>') }} {% trans %}Hello{% endtrans %} {{ ngettext('x', 'y', 2) }}"


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Hello &lt;i&gt; Hello y"), ("fr", "Bonjour &lt;i&gt; Bonjour 2 billets")],
)
def test_words_are_in_the_language_of_the_page(tmp_path: Path, language: str, words: str) -> None:
    assert rendered(Theme([write(tmp_path, page=WORDS)], WORDINGS), "page", language=language) == words


def test_imported_words_are_in_the_language_of_the_page(tmp_path: Path) -> None:
    parts = "{% set title = _('Hello') %}{% macro hello() %}{{ _('Hello') }}{% endmacro %}"
    page = "{% import 'parts.html' as parts %}{{ parts.title }} {{ parts.hello() }}"
    theme = Theme([write(tmp_path, parts=parts, page=page)], WORDINGS)
    said = [rendered(theme, "page", language=language) for language in ("fr", "en", "fr")]
    assert said == ["Bonjour Bonjour", "Hello Hello", "Bonjour Bonjour"]


def test_the_settings_bring_filters_globals_tests_and_extensions(tmp_path: Path) -> None:
    options = JinjaOptions(
        extensions=("jinja2.ext.loopcontrols",),
        globals={"site": "S"},
        filters={"twice": lambda text: text * 2},
        tests={"short": lambda text: len(text) < 3},
    )
    page = "{{ site|twice }}{% for x in 'abc' %}{% if x is short %}{% break %}{% endif %}{{ x }}{% endfor %}"
    assert rendered(Theme([write(tmp_path, page=page)], WORDINGS, options=options), "page") == "SS"


def test_further_names_come_from_the_view(tmp_path: Path) -> None:
    def names(view: View, variables: Mapping[str, object]) -> Mapping[str, object]:
        return {"article": view, "known": sorted(variables)}

    theme = Theme([write(tmp_path, page="{{ article.title|length }} {{ known }}")], WORDINGS, names=names)
    assert rendered(theme, "page") == "9 [&#39;post&#39;]"


@pytest.mark.parametrize(
    ("source", "line", "message"),
    [
        ("fine\n{{ post.subject }}", 2, "has no attribute 'subject'"),
        ("\n\n{{ posst }}", 3, "'posst' is undefined"),
        ("\n{% if %}", 2, "Expected an expression"),
        ("{% block a %}\n{{ 1 / 0 }}{% endblock %}", 2, "ZeroDivisionError"),
        ("\n{{ post.title.no() }}", 2, "no"),
        ("{{ 3|nothing }}", 1, "nothing"),
        ("\n{% include 'faulty.html' %}", 2, "'oops' is undefined"),
    ],
    ids=["attribute", "name", "syntax", "arithmetic", "method", "filter", "included"],
)
def test_a_broken_template_is_told_by_its_line(tmp_path: Path, source: str, line: int, message: str) -> None:
    folder = write(tmp_path, page=source, faulty="\n{{ oops }}")
    found = problem_of(Theme([folder], WORDINGS), "page")
    assert found.code == "broken-template"
    assert found.place.path in (str(folder / "page.html"), str(folder / "faulty.html"))
    assert found.place.line == line
    assert message in dict(found.values)["message"]


ASSETS = Assets((("style.css", "/theme/style.12345678.css"),))


def with_assets(folder: Path, source: str, undefined: type[Undefined]) -> str:
    theme = Theme([write(folder, page=source)], WORDINGS, options=JinjaOptions(undefined=undefined))
    return theme.render(("page.html",), "en", Titled(), {"assets": ASSETS})


def test_a_template_asks_for_a_static_file_by_its_name(tmp_path: Path) -> None:
    source = "{{ assets['style.css'] }} {{ 'more.css' in assets }}"
    assert with_assets(tmp_path, source, StrictUndefined) == "/theme/style.12345678.css False"


@pytest.mark.parametrize("undefined", [StrictUndefined, Undefined])
@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("\n{{ assets['styl.css'] }}", "no-such-asset"),
        ("\n{% for each in [1] %}{{ assets['styl.css'] }}{% endfor %}", "no-such-asset"),
        ("\n{{ assets }}style.css", "assets-printed"),
    ],
)
def test_a_static_file_that_does_not_exist_is_told_by_its_line(
    tmp_path: Path, source: str, code: str, undefined: type[Undefined]
) -> None:
    with pytest.raises(OpenWindowError) as raised:
        with_assets(tmp_path, source, undefined)
    (found,) = raised.value.problems
    assert (found.code, found.place.line) == (code, 2)
    assert found.values in ((), (("value", "styl.css"), ("nearest", "style.css")))


@pytest.mark.parametrize(
    ("names", "place"), [(("x", "y"), ""), (("page",), "page.html:2")], ids=["page", "included"]
)
def test_a_missing_template_is_told(tmp_path: Path, names: tuple[str, ...], place: str) -> None:
    folder = write(tmp_path, page="\n{% include 'x.html' %}")
    found = problem_of(Theme([folder], WORDINGS), *names)
    assert (found.code, str(found.place)) == ("no-template", str(folder / place))


def test_a_pelican_theme_may_use_what_is_not_defined(tmp_path: Path) -> None:
    options = JinjaOptions(undefined=Undefined)
    assert (
        rendered(Theme([write(tmp_path, page="[{{ nothing }}]")], WORDINGS, options=options), "page") == "[]"
    )


def test_a_fault_of_a_view_is_not_blamed_on_the_template(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        rendered(Theme([write(tmp_path, page="{{ post.faulty }}")], WORDINGS), "page")


def test_a_theme_goes_to_other_processes_without_what_it_compiled(tmp_path: Path) -> None:
    options = JinjaOptions(filters={"loud": str.upper}, extensions=(jinja2.ext.do,))
    page = "{% do [] %}{% import 'parts.html' as parts %}{{ _('Hello')|loud }}{{ parts.more }}"
    folder = write(tmp_path, page=page, parts="{% set more = '!' %}")
    theme = Theme([folder], WORDINGS, prefixes={"!own": tmp_path}, options=options)
    before = rendered(theme, "page", language="fr")
    there = pickle.loads(pickle.dumps(theme))
    assert rendered(there, "page", language="fr") == before == "BONJOUR!"
