"""Search: a form where the build has an index, and the ways on without one. Templates get `search`."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from openwindow.core.languages import alphabetical, own_name
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages import search_index
from openwindow.core.pages.index import Index
from openwindow.core.pages.overview import overview_head, overviews
from openwindow.core.pages.page_view import NavigationLink, PageView
from openwindow.core.pages.people import team_link
from openwindow.core.pages.shown import LinkTo
from openwindow.core.pages.theming import themed

NAME = "search"
TEMPLATES = ("search.html", "page.html")
ADDRESS = "search"
WAYS = ("archive", "authors", "tags", "series")
"""The places, by their key in the navigation, where one finds a text without searching."""


@dataclass(frozen=True, kw_only=True)
class SearchView(PageView):
    """Where to search, and where to look without.

    href       this page, to which its form leads    index   what the index's files begin with, "" without one
    elsewhere  the search pages of other languages   ways    overviews: archive, people, tags, series
    teams      the teams by name
    """

    href: str
    index: str
    elsewhere: tuple[LinkTo, ...]
    ways: tuple[NavigationLink, ...]
    teams: tuple[LinkTo, ...]


def plan(index: Index) -> Iterator[PlannedOutput]:
    """The page in every language, with or without an index."""
    return overviews(index, NAME, ADDRESS)


def view(index: Index, language: str) -> SearchView:
    """The values of the page."""
    urls, searched = index.plan.urls, index.plan.search.languages
    title = index.plan.wording[language].gettext("Search")
    head = overview_head(index, ADDRESS, language, title, searches=language in searched)
    links = {link.key: link for link in index.sites[language].navigation}
    return SearchView(
        site=index.sites[language],
        # Search engines have nothing to find here, and results are not for them.
        head=replace(head, noindex=True),
        href=urls.href(urls.under(language, ADDRESS)),
        index=urls.href(search_index.ADDRESS) if language in searched else "",
        elsewhere=tuple(
            LinkTo(urls.href(urls.under(other, ADDRESS)), own_name(other), other)
            for other in index.languages
            if other != language and other in searched
        ),
        ways=tuple(links[key] for key in WAYS),
        teams=_teams(index, language),
    )


def _teams(index: Index, language: str) -> tuple[LinkTo, ...]:
    links = (team_link(index.plan, team.id, language) for team in index.plan.lists.teams)
    return tuple(sorted((link for link in links if link), key=lambda link: alphabetical(link.name)))


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
