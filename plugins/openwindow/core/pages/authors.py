"""Everyone who writes or translates, by name. Templates get `authors`."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.fingerprint import AUTHORS
from openwindow.core.pages.index import Index
from openwindow.core.pages.overview import overview_head, overviews
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.people import by_name
from openwindow.core.pages.shown import Person
from openwindow.core.pages.theming import themed

NAME = "authors"
TEMPLATES = ("authors.html",)
ADDRESS = "authors"


@dataclass(frozen=True)
class Listed:
    """A person in the list, and how many posts they wrote."""

    person: Person
    count: int


@dataclass(frozen=True, kw_only=True)
class AuthorsView(PageView):
    """The people here now, and those who have left; each by name."""

    present: tuple[Listed, ...] = field(metadata=AUTHORS)
    former: tuple[Listed, ...] = field(metadata=AUTHORS)


def plan(index: Index) -> Iterator[PlannedOutput]:
    """The list of people in every language."""
    return overviews(index, NAME, ADDRESS)


def view(index: Index, language: str) -> AuthorsView:
    """The values of the page."""
    title = index.plan.wording[language].gettext("Authors")
    people = _listed(index, language)
    return AuthorsView(
        site=index.sites[language],
        head=overview_head(index, ADDRESS, language, title),
        present=tuple(listed for listed in people if not listed.person.left),
        former=tuple(listed for listed in people if listed.person.left),
    )


def _listed(index: Index, language: str) -> list[Listed]:
    careers = {author: index.career(language, author) for author in index.authors}
    return [Listed(careers[author].now, len(index.by_author.get(author, ()))) for author in by_name(careers)]


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
