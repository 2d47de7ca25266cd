"""All teams with the people who are in them now, by name. Templates get `teams`."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from openwindow.core.languages import alphabetical
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.fingerprint import AUTHORS
from openwindow.core.pages.index import Index
from openwindow.core.pages.overview import overview_head, overviews
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.people import by_name, team_link
from openwindow.core.pages.shown import LinkTo, Person
from openwindow.core.pages.theming import themed

NAME = "teams"
TEMPLATES = ("teams.html",)
ADDRESS = "teams"


@dataclass(frozen=True)
class TeamShown:
    """A team: the link to its page, and its people by name; nobody where all have left."""

    link: LinkTo
    people: tuple[Person, ...]


@dataclass(frozen=True, kw_only=True)
class TeamsView(PageView):
    """The teams that have somebody to show, by name."""

    teams: tuple[TeamShown, ...] = field(metadata=AUTHORS)


def plan(index: Index) -> Iterator[PlannedOutput]:
    """The overview of teams in every language."""
    return overviews(index, NAME, ADDRESS)


def view(index: Index, language: str) -> TeamsView:
    """The values of the page."""
    teams = [_team(index, team, language) for team in index.members]
    return TeamsView(
        site=index.sites[language],
        head=overview_head(index, ADDRESS, language, teams_link(index, language).name),
        teams=tuple(sorted(teams, key=lambda team: (alphabetical(team.link.name), team.link.href))),
    )


def teams_link(index: Index, language: str) -> LinkTo:
    """The link to this page."""
    urls = index.plan.urls
    return LinkTo(urls.href(urls.under(language, ADDRESS)), index.plan.wording[language].gettext("Teams"))


def _team(index: Index, team: str, language: str) -> TeamShown:
    careers = {author: index.career(language, author) for author in index.members[team]}
    people = (careers[author].now for author in by_name(careers))
    link = team_link(index.plan, team, language)
    assert link
    return TeamShown(link, tuple(person for person in people if not person.left))


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
