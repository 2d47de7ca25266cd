"""The ids of visible posts in all the orders and groups that pages ask for, each made at its first use."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from openwindow.core.lazily import Lazily
from openwindow.core.pages.facets import CORRECTION, WITHDRAWAL, Facets, Month
from openwindow.core.pages.near import Near

Key = TypeVar("Key", bound=Hashable)
Ids = tuple[str, ...]


@dataclass(frozen=True)
class Groups:
    """Every group is newest first and holds a post once. `newest_first` are the ids of all posts, `facets`
    what is known of them in that order, `team_of` is by author."""

    newest_first: Ids
    facets: Sequence[Facets]
    team_of: Mapping[str, str]

    @cached_property
    def facets_of(self) -> Mapping[str, Facets]:
        """The facets by the post's id."""
        return {each.id: each for each in self.facets}

    @cached_property
    def places(self) -> Mapping[str, Mapping[str, int]]:
        """Of each post its place among the texts in a language, 0 for the one that appeared there last."""
        found: dict[str, list[tuple[float, float, str]]] = {}
        for post in self.facets:
            for language, appeared in zip(post.languages, post.appeared, strict=True):
                found.setdefault(language, []).append((appeared, post.moment, post.id))
        return {
            language: {post: place for place, (_, _, post) in enumerate(sorted(texts, reverse=True))}
            for language, texts in found.items()
        }

    @cached_property
    def neighbours(self) -> Mapping[str, tuple[str, str]]:
        """The older and the newer post of each, "" at the ends."""
        ids = self.newest_first
        return dict(zip(ids, zip((*ids[1:], ""), ("", *ids), strict=False), strict=True))

    @cached_property
    def near(self) -> Mapping[str, Ids]:
        """The posts near each, nearest first."""
        return Lazily(self.facets_of, Near(self.facets).of)

    @cached_property
    def by_author(self) -> Mapping[str, Ids]:
        """What each person wrote."""
        return self._by(lambda post: post.authors)

    @cached_property
    def by_team(self) -> Mapping[str, Ids]:
        """What the people of each team wrote."""
        team_of = self.team_of
        return self._by(lambda post: [team_of[author] for author in post.authors if author in team_of])

    @cached_property
    def by_tag(self) -> Mapping[str, Ids]:
        """The posts with each tag."""
        return self._by(lambda post: post.tags)

    @cached_property
    def writers_on(self) -> Mapping[str, tuple[str, ...]]:
        """Who wrote posts with each tag: those with most of them first, then who wrote last."""
        found: dict[str, Counter[str]] = {}
        for post in self.facets:
            for tag in dict.fromkeys(post.tags) if not post.withdrawn else ():
                found.setdefault(tag, Counter()).update(dict.fromkeys(post.authors, 1))
        return {tag: tuple(author for author, _ in counts.most_common()) for tag, counts in found.items()}

    @cached_property
    def by_series(self) -> Mapping[str, Ids]:
        """The parts of each series."""
        return self._by(lambda post: (post.series,) if post.series else ())

    @cached_property
    def by_month(self) -> Mapping[Month, Ids]:
        """The posts of each month."""
        return self._by(lambda post: (post.month,))

    @cached_property
    def by_year(self) -> Mapping[int, Ids]:
        """The posts of each year."""
        return self._by(lambda post: (post.month[0],))

    @cached_property
    def translated_by(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """The (post, language) of each translation that somebody made."""
        found: dict[str, list[tuple[str, str]]] = {}
        for post in self.facets:
            for language, translator in dict.fromkeys(post.translated):
                found.setdefault(translator, []).append((post.id, language))
        return {translator: tuple(texts) for translator, texts in found.items()}

    @cached_property
    def writers(self) -> Mapping[str, frozenset[str]]:
        """Those who wrote something that is there in a language."""
        return self._in_languages(lambda post: post.authors)

    @cached_property
    def tags_in(self) -> Mapping[str, frozenset[str]]:
        """The tags of what is there in each language."""
        return self._in_languages(lambda post: post.tags)

    @cached_property
    def series_in(self) -> Mapping[str, frozenset[str]]:
        """The series of what is there in each language."""
        return self._in_languages(lambda post: (post.series,) if post.series else ())

    @cached_property
    def corrected(self) -> Mapping[str, tuple[tuple[str, int], ...]]:
        """The corrections of texts in each language, newest first: the post, and which of its corrections,
        0 for a post that was withdrawn."""
        found: dict[str, list[tuple[float, str, int]]] = {}
        for post in self.facets:
            for language, kind, number, moment in post.noted:
                if kind in (CORRECTION, WITHDRAWAL):
                    which = number if kind == CORRECTION else 0
                    found.setdefault(language, []).append((moment, post.id, which))
        return {
            language: tuple((post, number) for _, post, number in sorted(notes, reverse=True))
            for language, notes in found.items()
        }

    @cached_property
    def updated(self) -> Mapping[str, Ids]:
        """The posts whose texts in each language were changed after they had appeared, the last change
        first."""
        found: dict[str, dict[str, float]] = {}
        for post in self.facets:
            for language, _, _, moment in post.noted:
                newest = found.setdefault(language, {})
                newest[post.id] = max(moment, newest.get(post.id, moment))
        return {
            language: tuple(sorted(posts, key=lambda post: (posts[post], post), reverse=True))
            for language, posts in found.items()
        }

    @cached_property
    def remarked(self) -> Ids:
        """The posts that the page of corrections names."""
        return tuple(post.id for post in self.facets if post.remarked)

    @cached_property
    def moved(self) -> Mapping[str, str]:
        """The posts by their old addresses."""
        return {alias: post.id for post in self.facets for alias in post.aliases}

    def _in_languages(self, names: Callable[[Facets], Iterable[str]]) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for post in self.facets:
            for language in post.languages:
                found.setdefault(language, set()).update(names(post))
        return {language: frozenset(those) for language, those in found.items()}

    def _by(self, keys: Callable[[Facets], Iterable[Key]]) -> Mapping[Key, Ids]:
        found: dict[Key, list[str]] = {}
        for post in self.facets:
            for key in dict.fromkeys(keys(post)):
                found.setdefault(key, []).append(post.id)
        return {key: tuple(group) for key, group in found.items()}
