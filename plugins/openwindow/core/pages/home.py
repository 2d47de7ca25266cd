"""The home page of a language: everybody at their windows, the newest posts, and the numbered pages of the
older ones."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from openwindow.core.feeds.selection import Selection, Subject
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.feed_links import all_feed
from openwindow.core.pages.fingerprint import AUTHORS
from openwindow.core.pages.heads import Meaning, head
from openwindow.core.pages.house import Pane, panes
from openwindow.core.pages.index import Index
from openwindow.core.pages.lists import list_page, list_pages
from openwindow.core.pages.meaning.site import about_site
from openwindow.core.pages.page_view import ListView
from openwindow.core.pages.theming import themed

NAME = "home"
TEMPLATES = ("index.html",)


@dataclass(frozen=True, kw_only=True)
class HomeView(ListView):
    """All posts, newest first, and above them the house with everybody in it (none on numbered pages)."""

    house: tuple[Pane, ...] = field(metadata=AUTHORS)


def plan(index: Index) -> Iterator[PlannedOutput]:
    """The home page of every language, with its numbered pages."""
    return list_pages(index, NAME, index.plan.urls.home, index.newest_first())


def view(index: Index, language: str, number: int) -> HomeView:
    """The values of a page."""
    page = list_page(index, index.plan.urls.home, index.newest_first(), language, number)
    site = index.sites[language]
    own_head = head(
        index.plan,
        page.language,
        page.addresses,
        page.title(site.name),
        description=site.tagline.text,
        feeds=(
            *index.feeds(Selection(Subject.SITE, page.language)),
            all_feed(index.plan, page.language)[0],
        ),
        meaning=Meaning(tuple(about_site(index.plan, language)), above=None),
    )
    house = panes(index, language) if page.first else ()
    return HomeView(site=site, head=own_head, posts=page.posts, paging=page.paging, house=house)


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
