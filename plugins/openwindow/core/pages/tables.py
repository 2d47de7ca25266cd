"""The orders and groups of visible posts, as views look them up: each notes who did."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from openwindow.core.pages import cells
from openwindow.core.pages.facets import Facets, Month
from openwindow.core.pages.groups import Groups, Ids
from openwindow.core.pages.plan import Plan
from openwindow.core.pages.read_table import ReadTable


@dataclass
class Tables:
    """The groups of a plan's posts; `reads` are the cells that were asked for so far."""

    plan: Plan
    reads: set[str] = field(default_factory=set)

    def facets(self) -> Sequence[Facets]:
        """What all posts are sorted by, newest first."""
        self.reads.add(cells.FACETS)
        return self.plan.facets

    def newest_first(self) -> Ids:
        """All posts."""
        self.reads.add(cells.ORDER)
        return self._groups.newest_first

    def remarked(self) -> Ids:
        """The posts that the page of corrections names."""
        self.reads.add(cells.FACETS)
        return self._groups.remarked

    @cached_property
    def neighbours(self) -> Mapping[str, tuple[str, str]]:
        """The older and the newer post of each, "" at the ends."""
        return ReadTable("neighbours", self._groups.neighbours, self.reads)

    @cached_property
    def near(self) -> Mapping[str, Ids]:
        """The posts near each (`core.pages.near`), nearest first."""
        return ReadTable("near", self._groups.near, self.reads)

    @cached_property
    def by_author(self) -> Mapping[str, Ids]:
        """What each person wrote, newest first."""
        return ReadTable("author", self._groups.by_author, self.reads)

    @cached_property
    def by_team(self) -> Mapping[str, Ids]:
        """What the people of each team wrote."""
        return ReadTable("team", self._groups.by_team, self.reads)

    @cached_property
    def by_tag(self) -> Mapping[str, Ids]:
        """The posts with each tag."""
        return ReadTable("tag", self._groups.by_tag, self.reads)

    @cached_property
    def writers_on(self) -> Mapping[str, tuple[str, ...]]:
        """Who wrote posts with each tag, those with most of them first."""
        return ReadTable("writers", self._groups.writers_on, self.reads)

    @cached_property
    def by_series(self) -> Mapping[str, Ids]:
        """The parts of each series, newest first."""
        return ReadTable("series", self._groups.by_series, self.reads)

    @cached_property
    def by_month(self) -> Mapping[Month, Ids]:
        """The posts of each month."""
        return ReadTable("month", self._groups.by_month, self.reads)

    @cached_property
    def by_year(self) -> Mapping[int, Ids]:
        """The posts of each year."""
        return ReadTable("year", self._groups.by_year, self.reads)

    @cached_property
    def translated_by(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """The (post, language) of each translation that somebody made."""
        return ReadTable("translator", self._groups.translated_by, self.reads)

    @cached_property
    def moved(self) -> Mapping[str, str]:
        """The posts by their old addresses."""
        return ReadTable("moved", self._groups.moved, self.reads)

    @cached_property
    def corrected(self) -> Mapping[str, tuple[tuple[str, int], ...]]:
        """The corrections of the texts in each language (`Groups.corrected`)."""
        return ReadTable("corrected", self._groups.corrected, self.reads)

    @cached_property
    def updated(self) -> Mapping[str, Ids]:
        """The posts whose texts in each language were changed since they appeared (`Groups.updated`)."""
        return ReadTable("updated", self._groups.updated, self.reads)

    def facets_of(self, post: str) -> Facets:
        """What a post is sorted by; who asks has asked for its group too."""
        return self._groups.facets_of[post]

    def places(self, language: str) -> Mapping[str, int]:
        """The order of posts by when they appeared in a language; who asks has asked for their group too."""
        return self._groups.places.get(language, {})

    def writers(self, language: str) -> frozenset[str]:
        """Those who wrote something that is there in a language."""
        self.reads.add(cells.FACETS)
        return self._groups.writers.get(language, frozenset())

    def tags_in(self, language: str) -> frozenset[str]:
        """The tags of what is there in this language."""
        self.reads.add(cells.FACETS)
        return self._groups.tags_in.get(language, frozenset())

    def series_in(self, language: str) -> frozenset[str]:
        """The series of what is there in this language."""
        self.reads.add(cells.FACETS)
        return self._groups.series_in.get(language, frozenset())

    @cached_property
    def _groups(self) -> Groups:
        return Groups(
            self.plan.order,
            self.plan.facets,
            {author.id: author.team for author in self.plan.authors.values()},
        )
