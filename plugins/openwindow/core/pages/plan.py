"""All that planning the pages of a build needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from functools import cached_property
from zoneinfo import ZoneInfo

from openwindow.core.assets.names import Addresses
from openwindow.core.folders import folder_of
from openwindow.core.model.author import Author
from openwindow.core.model.body import BodyFacts
from openwindow.core.model.picture import PictureFacts
from openwindow.core.model.ports import Wording
from openwindow.core.model.search import NO_INDEX, SearchIndex
from openwindow.core.model.site import VisiblePosts, VisibleSite
from openwindow.core.model.standing_page import StandingPage
from openwindow.core.model.term import Term
from openwindow.core.pages.facets import Facets, facets_of, newest_first
from openwindow.core.settings import Settings
from openwindow.core.urls import Address, Urls


@dataclass(frozen=True)
class Surroundings:
    """What stands around all posts and people of a build.

    now     has a zone                 wording   the interface words, by language
    assets  where the theme's static files are published, by their paths below `theme/static`
    search  the index of readers' search, which is made when all else is known
    """

    settings: Settings
    now: datetime
    wording: Mapping[str, Wording]
    assets: Addresses
    search: SearchIndex = NO_INDEX

    @cached_property
    def urls(self) -> Urls:
        """Makes the site's addresses."""
        return Urls(self.settings.site_url, self.settings.languages, self.settings.feed_suffixes)

    @cached_property
    def zone(self) -> tzinfo:
        """The zone that days and months are counted in."""
        return ZoneInfo(self.settings.timezone)


@dataclass(frozen=True)
class Lists:
    """The tags, series and teams that visible posts and people use, and the standing pages."""

    tags: tuple[Term, ...]
    series: tuple[Term, ...]
    teams: tuple[Term, ...]
    pages: tuple[StandingPage, ...]

    @cached_property
    def tag_by_id(self) -> Mapping[str, Term]:
        """The tags by id."""
        return {term.id: term for term in self.tags}

    @cached_property
    def series_by_id(self) -> Mapping[str, Term]:
        """The series by id."""
        return {term.id: term for term in self.series}

    @cached_property
    def page_by_id(self) -> Mapping[str, StandingPage]:
        """The standing pages by id."""
        return {page.id: page for page in self.pages}

    @cached_property
    def team_by_id(self) -> Mapping[str, Term]:
        """The teams by id."""
        return {term.id: term for term in self.teams}


@dataclass(frozen=True)
class Plan:
    """What one build knows before it plans; posts, people and bodies may be brought in as they are asked for.

    order            the ids of the visible posts, newest first
    facets           of every visible post, newest first
    facts            of each body, by the path of its file
    body_keys        of each body the name of its converted form, by the path of its file
    addresses        of each body the links its references lead to, in order, by the path of its file
    published_files  the pictures and documents that visible texts, people and pages show: by path below
                     the content folder, the address of each
    pictures         what was found in each picture among them, by path
    shown            the paths of those that stand in or above texts; only whole builds know
    """

    surroundings: Surroundings
    lists: Lists
    order: tuple[str, ...]
    facets: Sequence[Facets]
    posts: VisiblePosts
    authors: Mapping[str, Author]
    facts: Mapping[str, BodyFacts]
    body_keys: Mapping[str, str]
    addresses: Mapping[str, tuple[str, ...]]
    published_files: Mapping[str, Address]
    pictures: Mapping[str, PictureFacts] = field(default_factory=dict)
    shown: frozenset[str] = frozenset()

    @property
    def settings(self) -> Settings:
        """The settings of the blog."""
        return self.surroundings.settings

    @property
    def urls(self) -> Urls:
        """Makes the site's addresses."""
        return self.surroundings.urls

    @property
    def now(self) -> datetime:
        """The moment the build is for."""
        return self.surroundings.now

    @property
    def wording(self) -> Mapping[str, Wording]:
        """The interface words, by language."""
        return self.surroundings.wording

    @property
    def zone(self) -> tzinfo:
        """The zone that days and months are counted in."""
        return self.surroundings.zone

    @property
    def assets(self) -> Addresses:
        """Where the theme's static files are published."""
        return self.surroundings.assets

    @property
    def search(self) -> SearchIndex:
        """The index of readers' search."""
        return self.surroundings.search


def lists_of(visible: VisibleSite) -> Lists:
    """The lists of a visible site."""
    return Lists(visible.tags, visible.series, visible.teams, visible.pages)


def plan_of(
    visible: VisibleSite,
    surroundings: Surroundings,
    facts: Mapping[str, BodyFacts],
    body_keys: Mapping[str, str],
    addresses: Mapping[str, tuple[str, ...]],
    published_files: Mapping[str, Address],
    pictures: Mapping[str, PictureFacts],
    shown: frozenset[str],
) -> Plan:
    """The plan for a whole visible site."""
    beside = _beside_posts(published_files)
    facets = newest_first(
        [
            facets_of(post, surroundings.zone, beside.get(folder_of(post.original.path), ()))
            for post in visible.posts
        ]
    )
    return Plan(
        surroundings,
        lists_of(visible),
        tuple(each.id for each in facets),
        facets,
        VisiblePosts({post.id: post for post in visible.posts}),
        {author.id: author for author in visible.authors},
        facts,
        body_keys,
        addresses,
        published_files,
        pictures,
        shown,
    )


def _beside_posts(published_files: Mapping[str, Address]) -> Mapping[str, list[Address]]:
    """The addresses of the files beside each post, by its folder."""
    found: dict[str, list[Address]] = {}
    for path, address in published_files.items():
        found.setdefault("/".join(path.split("/", 3)[:3]), []).append(address)
    return found
