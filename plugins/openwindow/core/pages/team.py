"""A team's page: its members, and what they wrote. Templates get `team`."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.model.words import Phrase
from openwindow.core.pages.fingerprint import AUTHORS
from openwindow.core.pages.heads import Meaning, head
from openwindow.core.pages.index import Index
from openwindow.core.pages.lists import list_page, list_pages
from openwindow.core.pages.page_view import ListView
from openwindow.core.pages.people import by_name, said
from openwindow.core.pages.shown import LinkTo, Person
from openwindow.core.pages.teams import teams_link
from openwindow.core.pages.theming import themed

NAME = "team"
TEMPLATES = ("team.html", "index.html")


@dataclass(frozen=True, kw_only=True)
class TeamView(ListView):
    """A team: its name, the members here now and those who have left (by name), their posts; `up` leads to
    all teams."""

    id: str
    name: Phrase
    members: tuple[Person, ...] = field(metadata=AUTHORS)
    former: tuple[Person, ...] = field(metadata=AUTHORS)
    up: LinkTo


def plan(index: Index) -> Iterator[PlannedOutput]:
    """A page for every team that has a member to show."""
    urls = index.plan.urls
    for team in index.members:
        yield from list_pages(index, NAME, partial(urls.team, team=team), index.by_team.get(team, ()), team)


def view(index: Index, team: str, language: str, number: int) -> TeamView:
    """The values of a page."""
    posts = index.by_team.get(team, ())
    page = list_page(index, partial(index.plan.urls.team, team=team), posts, language, number)
    careers = {author: index.career(language, author) for author in index.members[team]}
    people = [careers[author].now for author in by_name(careers)]
    name = said(index.plan.lists.team_by_id[team].name, language)
    return TeamView(
        site=index.sites[page.language],
        head=head(
            index.plan,
            page.language,
            page.addresses,
            page.title(name.text),
            meaning=Meaning(above=(index.section("authors", language),)),
        ),
        posts=page.posts,
        paging=page.paging,
        id=team,
        name=name,
        members=tuple(person for person in people if not person.left),
        former=tuple(person for person in people if person.left),
        up=teams_link(index, language),
    )


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
