"""The theme as a build uses it, for views made by hand."""

from functools import cache
from pathlib import Path

from lxml import html

from openwindow.core.pages.page_view import PageView
from openwindow.outside.catalogues import read_theme_wording
from openwindow.outside.templates import JinjaOptions, Theme
from tests.theme.example_views import CONTENT, all_pages

THEME = Path(__file__).parents[2] / "theme"
LANGUAGES = tuple(sorted(file.stem for file in (THEME / "translations").glob("*.po")))
# Pelican 4.12: sets both options for every theme.
PELICAN_OPTIONS = {"trim_blocks": True, "lstrip_blocks": True}


@cache
def theme() -> Theme:
    """The theme, with Jinja's options as the build sets them."""
    wordings = {language: read_theme_wording(THEME, language) for language in LANGUAGES}
    return Theme([THEME / "templates"], wordings, options=JinjaOptions(environment=PELICAN_OPTIONS))


def rendered(template: str, variable: str, view: PageView) -> str:
    """A page, in the language of its view."""
    variables = {"site": view.site, "head": view.head, "content": CONTENT, variable: view}
    return theme().render((template,), view.site.language, view, variables)


EXAMPLES = {
    f"{language} {number} {template}": (template, variable, view)
    for language in LANGUAGES
    for number, (template, variable, view) in enumerate(all_pages(language))
}
"""All example views in every language, by a name that tells which."""


@cache
def example(name: str) -> str:
    """The page of an example view."""
    return rendered(*EXAMPLES[name])


def document(page: str) -> html.HtmlElement:
    """A page as a tree."""
    return html.document_fromstring(page)
