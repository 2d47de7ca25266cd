"""From a target as its writer wrote it to the addresses it may mean, best first."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote

from openwindow.core.folders import folder_of
from openwindow.core.links.address_book import AddressBook
from openwindow.core.model.body import BodyFacts, Reference, ReferenceKind
from openwindow.core.urls import Address, Urls

Facts = Mapping[str, BodyFacts]
"""What is known of the bodies, by the path of their file."""


@dataclass(frozen=True)
class Origin:
    """Where a reference stands: the file it is written in, that file's language and address."""

    path: str
    language: str
    address: Address


@dataclass(frozen=True)
class Target:
    """Where a reference leads: an address, and the id of a place on that page ("" for its top)."""

    address: Address
    anchor: str = ""

    def href(self, urls: Urls) -> str:
        """The target as a link within the site, safe to stand in an attribute."""
        return urls.href(self.address) + (f"#{quote(self.anchor)}" if self.anchor else "")


def target_of(
    reference: Reference, origin: Origin, book: AddressBook, facts: Facts, urls: Urls
) -> Target | None:
    """Where a reference leads in a site: within its own post, else to the first page meant that exists."""
    own = own_target(reference, origin, book.files, facts)
    return own or page_target(reference, origin, book, facts, urls)


def own_target(
    reference: Reference, origin: Origin, files: Mapping[str, Address], facts: Facts
) -> Target | None:
    """A place on the same page, or one of the `files` in the same folder; these by path, with addresses."""
    path, _, anchor = reference.target.partition("#")
    if path:
        file = own_file(path, origin) if files else ""
        return Target(files[file]) if file in files else None
    known = facts[origin.path].anchors if origin.path in facts else frozenset()
    return Target(origin.address, unquote(anchor)) if unquote(anchor) in known else None


def page_target(
    reference: Reference, origin: Origin, book: AddressBook, facts: Facts, urls: Urls
) -> Target | None:
    """A page, and the place on it: of the pages meant the first that exists and has that place."""
    if reference.kind is ReferenceKind.PICTURE:
        return None
    path, _, anchor = reference.target.partition("#")
    for page in pages_meant(path, origin, book, urls):
        if not anchor or unquote(anchor) in anchors_at(page, book, facts):
            return Target(page, unquote(anchor))
    return None


def pages_meant(path: str, origin: Origin, book: AddressBook, urls: Urls) -> Iterator[Address]:
    """The existing pages that a path without its anchor may mean, those in the origin's language first."""
    if path.startswith("/"):
        yield from (address for address in _rooted(unquote(path), origin.language, urls) if address in book)
    elif path and (joined := joined_path(path, origin)) in book.owners:
        yield from _preferred(joined, origin.language, book, urls)


def anchors_at(address: Address, book: AddressBook, facts: Facts) -> frozenset[str]:
    """The ids that can be linked to at an address; lists promise none."""
    text = book.texts.get(address, "")
    return facts[text].anchors if text in facts else frozenset()


def own_file(path: str, origin: Origin) -> str:
    """The content path of a file named beside the origin; "" when it would leave the origin's folder."""
    joined = joined_path(path, origin)
    return joined if joined and folder_of(joined) == folder_of(origin.path) else ""


def joined_path(path: str, origin: Origin) -> str:
    """A relative path seen from the content folder; "" when it would leave that."""
    if path.startswith("/"):
        return ""
    joined = posixpath.normpath(
        posixpath.join(posixpath.dirname(origin.path), unquote(path).partition("?")[0])
    )
    return "" if joined.startswith(("..", "/")) else joined


def _rooted(path: str, language: str, urls: Urls) -> Iterator[Address]:
    """An address as written; one that names no language is wanted in the reader's first."""
    address = path if path.endswith(("/", ".xml")) else f"{path}/"
    if urls.language_of(address) == urls.languages[0]:
        yield from dict.fromkeys(
            urls.home(each).rstrip("/") + address for each in (language, *urls.languages)
        )
    yield address


def _preferred(path: str, language: str, book: AddressBook, urls: Urls) -> Iterator[Address]:
    """The addresses of what a path is about: in the reader's language, then as named, then as they come."""
    addresses = book.owners[path]
    in_language = (address for address in addresses if urls.language_of(address) == language)
    named = (address for address in addresses if book.texts[address] == path)
    return iter(dict.fromkeys((*in_language, *named, *addresses)))
