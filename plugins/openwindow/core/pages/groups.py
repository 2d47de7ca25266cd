"""The visible posts sorted once in all the ways that pages ask for them."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import TypeVar

from openwindow.core.model.post import Post, Text
from openwindow.core.model.site import VisibleSite

Key = TypeVar("Key", bound=Hashable)
Posts = tuple[Post, ...]
Month = tuple[int, int]


@dataclass(frozen=True)
class Groups:
    """Every group is newest first and holds a post once. Months are (year, month) in the site's zone.

    `position` is a post's place in `newest_first`, by its id.
    """

    newest_first: Posts
    position: Mapping[str, int]
    by_author: Mapping[str, Posts]
    by_team: Mapping[str, Posts]
    by_tag: Mapping[str, Posts]
    by_series: Mapping[str, Posts]
    by_month: Mapping[Month, Posts]
    by_year: Mapping[int, Posts]
    translated_by: Mapping[str, tuple[tuple[Post, Text], ...]]


def grouped(visible: VisibleSite, zone: tzinfo) -> Groups:
    """The groups of what is visible, in one pass for each."""
    newest = tuple(sorted(visible.posts, key=lambda post: (post.date, post.id), reverse=True))
    team_of = {author.id: author.team for author in visible.authors}

    def month(post: Post) -> Month:
        local = post.date.astimezone(zone)
        return local.year, local.month

    return Groups(
        newest_first=newest,
        position={post.id: place for place, post in enumerate(newest)},
        by_author=_by(newest, lambda post: post.authors),
        by_team=_by(newest, lambda post: (team_of[author] for author in post.authors if author in team_of)),
        by_tag=_by(newest, lambda post: post.tags),
        by_series=_by(newest, lambda post: [post.series] if post.series else ()),
        by_month=_by(newest, lambda post: [month(post)]),
        by_year=_by(newest, lambda post: [month(post)[0]]),
        translated_by=_translations(newest),
    )


def _by(posts: Sequence[Post], keys: Callable[[Post], Iterable[Key]]) -> dict[Key, Posts]:
    found: dict[Key, list[Post]] = {}
    for post in posts:
        for key in dict.fromkeys(keys(post)):
            found.setdefault(key, []).append(post)
    return {key: tuple(group) for key, group in found.items()}


def _translations(posts: Sequence[Post]) -> dict[str, tuple[tuple[Post, Text], ...]]:
    found: dict[str, list[tuple[Post, Text]]] = {}
    for post in posts:
        for text in post.texts:
            for translator in dict.fromkeys(text.translators):
                found.setdefault(translator, []).append((post, text))
    return {translator: tuple(texts) for translator, texts in found.items()}
