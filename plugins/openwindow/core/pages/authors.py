"""Everyone who writes or translates, by name. Templates get `authors`."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.fingerprint import AUTHORS
from openwindow.core.pages.house import Pane, panes
from openwindow.core.pages.index import Index
from openwindow.core.pages.overview import overview_head, overviews
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import LinkTo
from openwindow.core.pages.teams import teams_link
from openwindow.core.pages.theming import themed

NAME = "authors"
TEMPLATES = ("authors.html",)
ADDRESS = "authors"


@dataclass(frozen=True, kw_only=True)
class AuthorsView(PageView):
    """The people here now, and those who have left, each by name; `teams` leads to all teams."""

    present: tuple[Pane, ...] = field(metadata=AUTHORS)
    former: tuple[Pane, ...] = field(metadata=AUTHORS)
    teams: LinkTo


def plan(index: Index) -> Iterator[PlannedOutput]:
    """The list of people in every language."""
    return overviews(index, NAME, ADDRESS)


def view(index: Index, language: str) -> AuthorsView:
    """The values of the page."""
    title = index.plan.wording[language].gettext("Authors")
    people = panes(index, language)
    return AuthorsView(
        site=index.sites[language],
        head=overview_head(index, ADDRESS, language, title),
        present=tuple(pane for pane in people if not pane.person.left),
        former=tuple(pane for pane in people if pane.person.left),
        teams=teams_link(index, language),
    )


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
