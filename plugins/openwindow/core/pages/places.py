"""Every page that search engines should know: its addresses by language, and when it last changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from openwindow.core.pages.index import Index
from openwindow.core.urls import Address, Urls

OVERVIEWS = ("archive", "authors", "teams", "tags", "series", "corrections", "subscribe")


@dataclass(frozen=True)
class PlaceOnMap:
    """A page in all its languages, the original's first; `changed` by language (ISO 8601), none where
    unknown; `pictures` are on it in every language.

    Changes come from the content, never from the moment of a build.
    """

    addresses: Mapping[str, Address]
    changed: Mapping[str, str]
    pictures: tuple[Address, ...] = ()


def places(index: Index) -> Iterator[PlaceOnMap]:
    """All pages but the numbered ones, and but the posts that appeared elsewhere first."""
    yield from _lists(index)
    yield from _posts(index)
    yield from _standing_pages(index)


def links_at_most(index: Index) -> int:
    """How many addresses a map of all places holds, those of other languages and of pictures included;
    quickly told, and a few too many."""
    languages = len(index.languages)
    in_all = languages * (languages + 1)
    groups = (index.authors, index.members, index.by_tag, index.by_series, index.by_year, index.by_month)
    lists = 1 + len(OVERVIEWS) + sum(map(len, groups))
    posts = sum(
        len(post.languages) * (len(post.languages) + 1 + len(post.pictures)) for post in index.facets()
    )
    portraits = languages * len(index.authors)
    return (lists + len(index.plan.lists.pages)) * in_all + portraits + posts


def _posts(index: Index) -> Iterator[PlaceOnMap]:
    urls = index.plan.urls
    for post in index.facets():
        if not post.elsewhere:
            yield PlaceOnMap(
                {language: urls.post(language, post.year, post.slug) for language in post.languages},
                {language: iso for language, (_, iso) in zip(post.languages, post.changes, strict=True)},
                post.pictures,
            )


def _standing_pages(index: Index) -> Iterator[PlaceOnMap]:
    for page in index.plan.lists.pages:
        addresses = {text.language: index.plan.urls.under(text.language, page.id) for text in page.texts}
        yield PlaceOnMap(addresses, {})


def _lists(index: Index) -> Iterator[PlaceOnMap]:
    urls = index.plan.urls
    changes = {post.id: max(post.changes) for post in index.facets()}

    def listed(address: Callable[[str], Address], posts: Sequence[str]) -> PlaceOnMap:
        _, newest = max((changes[post] for post in posts), default=(0.0, ""))
        return PlaceOnMap(index.everywhere(address), dict.fromkeys(index.languages, newest) if newest else {})

    yield listed(urls.home, index.newest_first())
    for name in OVERVIEWS:
        yield listed(partial(_overview, urls, name), index.newest_first())
    for author in index.authors:
        portrait = index.portrait(author)
        person = listed(partial(urls.author, author=author), index.by_author.get(author, ()))
        yield replace(person, pictures=(portrait,)) if portrait else person
    for team in index.members:
        yield listed(partial(urls.team, team=team), index.by_team.get(team, ()))
    for tag, posts in index.by_tag.items():
        yield listed(partial(urls.tag, tag=tag), posts)
    for series, posts in index.by_series.items():
        yield listed(partial(urls.series, series=series), posts)
    for year, posts in index.by_year.items():
        yield listed(partial(urls.year, year=year), posts)
    for (year, month), posts in index.by_month.items():
        yield listed(partial(urls.month, year=year, month=month), posts)


def _overview(urls: Urls, name: str, language: str) -> Address:
    return urls.under(language, name)
