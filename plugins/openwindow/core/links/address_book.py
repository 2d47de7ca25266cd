"""Every address of a site that a writer may link to, and the text that stands there if one does."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import tzinfo

from openwindow.core.feeds.selection import selections
from openwindow.core.folders import folder_of
from openwindow.core.model.post import Post
from openwindow.core.model.site import Site
from openwindow.core.urls import FEED_LIST, Address, Urls

FIXED_PAGES = ("authors", "teams", "tags", "series", "archive", "search", "subscribe", "corrections")


@dataclass(frozen=True)
class AddressBook:
    """The addresses of one Site. `texts` gives for each the path of its text, "" where a list stands.

    `owners` gives for a path of the content (a text, a folder, a profile) the addresses of what it is
    about, and `files` for a picture or document where it will stand.
    """

    texts: Mapping[Address, str]
    owners: Mapping[str, tuple[Address, ...]]
    files: Mapping[str, Address]

    def __contains__(self, address: Address) -> bool:
        return address in self.texts


def address_book(site: Site, urls: Urls, zone: tzinfo) -> AddressBook:
    """The addresses of a site; `zone` decides in which month of the archive a post stands."""
    texts = dict.fromkeys((*_lists(site, urls), *_archive(site, urls, zone), *_feeds(site, urls)), "")
    owners: dict[str, tuple[Address, ...]] = {}
    for each in (_posts(site, urls), _pages(site, urls), _authors(site, urls)):
        for paths, addresses in each:
            texts.update(addresses)
            owners.update(dict.fromkeys(paths, tuple(addresses)))
    return AddressBook(texts, owners, file_addresses(site, urls))


def _posts(site: Site, urls: Urls) -> Iterator[tuple[list[str], dict[Address, str]]]:
    for post in site.posts:
        addresses = {urls.post(text.language, post.year, post.slug): text.path for text in post.texts}
        yield _paths([text.path for text in post.texts]), addresses


def _pages(site: Site, urls: Urls) -> Iterator[tuple[list[str], dict[Address, str]]]:
    for page in site.pages:
        yield (
            _paths([text.path for text in page.texts]),
            {urls.under(text.language, page.id): text.path for text in page.texts},
        )


def _authors(site: Site, urls: Urls) -> Iterator[tuple[list[str], dict[Address, str]]]:
    for author in site.authors:
        about = {about.language: about.body.path for about in author.about}
        yield (
            _paths([author.path, *about.values()]),
            {urls.author(language, author.id): about.get(language, "") for language in urls.languages},
        )


def _paths(texts: list[str]) -> list[str]:
    """The paths by which files refer to a thing: its texts, and its folder where it has one of its own."""
    own = dict.fromkeys(map(folder_of, texts))
    return texts + [
        folder for folder in own if folder.count("/") == (2 if folder.startswith("posts/") else 1)
    ]


def _lists(site: Site, urls: Urls) -> Iterator[Address]:
    for language in urls.languages:
        yield urls.home(language)
        yield from (urls.under(language, page) for page in FIXED_PAGES)
        yield from (urls.tag(language, term.id) for term in site.tags)
        yield from (urls.series(language, term.id) for term in site.series)
        yield from (urls.team(language, term.id) for term in site.teams)


def _archive(site: Site, urls: Urls, zone: tzinfo) -> Iterator[Address]:
    months = {(local.year, local.month) for local in (post.date.astimezone(zone) for post in site.posts)}
    for language in urls.languages:
        for year, month in months:
            yield urls.under(language, "archive", str(year))
            yield urls.month(language, year, month)


def _feeds(site: Site, urls: Urls) -> Iterator[Address]:
    ids = [[each.id for each in group] for group in (site.authors, site.tags, site.series)]
    for selection in selections(urls.languages, *ids):
        yield from urls.feeds(selection.beside(urls))
    yield FEED_LIST


def file_addresses(site: Site, urls: Urls) -> dict[str, Address]:
    """Where each picture and document of a site will stand, by its path."""
    if not site.files:
        return {}
    posts = {folder_of(post.original.path): post for post in site.posts}
    return {path: _file_address(path, posts, urls) for path in sorted(site.files)}


def _file_address(path: str, posts: Mapping[str, Post], urls: Urls) -> Address:
    folder = folder_of(path)
    name = path[len(folder) + 1 :]
    match folder.split("/"):
        case ["posts", year, _]:
            return (
                urls.post_file(int(year), posts[folder].slug, name) if folder in posts else f"/{year}/{name}"
            )
        case ["authors", author]:
            return urls.author_file(author, name)
    return "/" + path.partition("/")[2]
