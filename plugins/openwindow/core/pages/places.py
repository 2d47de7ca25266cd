"""Every page that search engines should know: its addresses by language, and when it last changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from openwindow.core.model.post import Post
from openwindow.core.pages.cards import last_change
from openwindow.core.pages.index import Index
from openwindow.core.urls import Address, Urls

OVERVIEWS = ("archive", "authors", "tags", "series", "corrections", "subscribe")


@dataclass(frozen=True)
class PlaceOnMap:
    """A page in all its languages, the original's first; `changed` by language, none where unknown.

    Changes come from the content, never from the moment of a build.
    """

    addresses: Mapping[str, Address]
    changed: Mapping[str, datetime]


def places(index: Index) -> Iterator[PlaceOnMap]:
    """All pages but the numbered ones, and but the posts that appeared elsewhere first."""
    yield from _lists(index)
    yield from _posts(index)
    yield from _standing_pages(index)


def _posts(index: Index) -> Iterator[PlaceOnMap]:
    urls = index.plan.urls
    for post in index.groups.newest_first:
        if not post.canonical:
            yield PlaceOnMap(
                {text.language: urls.post(text.language, post.year, post.slug) for text in post.texts},
                {text.language: last_change(post, text) for text in post.texts},
            )


def _standing_pages(index: Index) -> Iterator[PlaceOnMap]:
    for page in index.plan.visible.pages:
        addresses = {text.language: index.plan.urls.under(text.language, page.id) for text in page.texts}
        yield PlaceOnMap(addresses, {})


def _lists(index: Index) -> Iterator[PlaceOnMap]:
    urls, groups, visible = index.plan.urls, index.groups, index.plan.visible
    changes = {post.id: max(last_change(post, text) for text in post.texts) for post in visible.posts}

    def listed(address: Callable[[str], Address], posts: Sequence[Post]) -> PlaceOnMap:
        newest = max((changes[post.id] for post in posts), default=None)
        return PlaceOnMap(index.everywhere(address), dict.fromkeys(index.languages, newest) if newest else {})

    yield listed(urls.home, groups.newest_first)
    for name in OVERVIEWS:
        yield listed(partial(_overview, urls, name), groups.newest_first)
    for author in visible.authors:
        yield listed(partial(urls.author, author=author.id), groups.by_author.get(author.id, ()))
    for team in dict.fromkeys(author.team for author in visible.authors if author.team in visible.team_by_id):
        yield listed(partial(urls.team, team=team), groups.by_team.get(team, ()))
    for tag, posts in groups.by_tag.items():
        yield listed(partial(urls.tag, tag=tag), posts)
    for series, posts in groups.by_series.items():
        yield listed(partial(urls.series, series=series), posts)
    for year, posts in groups.by_year.items():
        yield listed(partial(urls.year, year=year), posts)
    for (year, month), posts in groups.by_month.items():
        yield listed(partial(urls.month, year=year, month=month), posts)


def _overview(urls: Urls, name: str, language: str) -> Address:
    return urls.under(language, name)
