"""Where the references of what is visible lead in this build, and which files they need."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import tzinfo

from openwindow.core.links.address_book import AddressBook, address_book
from openwindow.core.links.resolution import Facts, Origin, own_file, target_of
from openwindow.core.model.body import Reference, ReferenceKind
from openwindow.core.model.site import VisibleSite
from openwindow.core.urls import Address, Urls


@dataclass(frozen=True)
class VisibleLinks:
    """`hrefs` gives, by the file of a body, where each of its references leads, in order.

    `files` are the content paths of the pictures and documents that visible pages show or offer, with the
    address of each; `shown` are those of the pictures that stand in or above texts.
    """

    hrefs: Mapping[str, tuple[str, ...]]
    files: Mapping[str, Address]
    shown: frozenset[str] = frozenset()


def visible_links(visible: VisibleSite, facts: Facts, urls: Urls, zone: tzinfo) -> VisibleLinks:
    """The links of all bodies of a site; every reference must have passed `checks.broken_links`."""
    book = address_book(visible, urls, zone)
    hrefs: dict[str, tuple[str, ...]] = {}
    files = dict.fromkeys(_portraits(visible))
    shown = set(_lead_images(visible))
    for origin in _origins(visible, urls):
        references = facts[origin.path].references
        hrefs[origin.path] = tuple(_href(each, origin, book, facts, urls) for each in references)
        for each in references:
            file = own_file(each.target.partition("#")[0], origin)
            files[file] = None
            if each.kind is ReferenceKind.PICTURE:
                shown.add(file)
    files |= dict.fromkeys(sorted(shown))
    published = {path: book.files[path] for path in files if path in book.files}
    return VisibleLinks(hrefs, published, frozenset(shown & published.keys()))


def _href(reference: Reference, origin: Origin, book: AddressBook, facts: Facts, urls: Urls) -> str:
    target = target_of(reference, origin, book, facts, urls)
    if target is None:
        raise LookupError(f"{origin.path}: {reference.target} leads nowhere though it passed the checks")
    return target.href(urls)


def _portraits(visible: VisibleSite) -> Iterator[str]:
    yield from (author.portrait.path for author in visible.authors if author.portrait)


def _lead_images(visible: VisibleSite) -> Iterator[str]:
    yield from (text.image.path for post in visible.posts for text in post.texts if text.image)


def _origins(visible: VisibleSite, urls: Urls) -> Iterator[Origin]:
    for post in visible.posts:
        if not post.withdrawn:
            for text in post.texts:
                yield Origin(text.path, text.language, urls.post(text.language, post.year, post.slug))
    for page in visible.pages:
        for page_text in page.texts:
            yield Origin(page_text.path, page_text.language, urls.under(page_text.language, page.id))
    for author in visible.authors:
        for about in author.about:
            yield Origin(about.body.path, about.language, urls.author(about.language, author.id))
