"""Links and pictures that lead nowhere, or where the reader may not go."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from difflib import get_close_matches
from functools import cached_property
from pathlib import PurePosixPath

from openwindow.core.audience import most_open_readers, visible_to
from openwindow.core.links.address_book import AddressBook, address_book, file_addresses
from openwindow.core.links.publishable import DOCUMENTS, PICTURES
from openwindow.core.links.resolution import Facts, Origin, own_file, own_target, page_target, pages_meant
from openwindow.core.model.audience import Audience
from openwindow.core.model.body import Reference, ReferenceKind
from openwindow.core.model.post import Status
from openwindow.core.model.site import Site
from openwindow.core.problems import Place, Problem, problem
from openwindow.core.urls import Address, Urls

LISTS = frozenset({"authors", "tags", "series", "teams", "archive"})
SHARED = frozenset({"", ".", "..", "posts", "pages", "profile.yml"})


@dataclass(frozen=True)
class Standpoint:
    """From where a body is read: by the most open readers it has, from when, and whether it is a draft."""

    origin: Origin
    audience: Audience
    moment: datetime
    draft: bool = False


@dataclass(frozen=True)
class Horizon:
    """What can be linked to, for any reader at any moment; each address book is made once."""

    site: Site
    urls: Urls
    now: datetime
    zone: tzinfo
    _books: dict[tuple[Audience, datetime, bool], AddressBook] = field(default_factory=dict)

    @cached_property
    def files(self) -> Mapping[str, Address]:
        """All pictures and documents, whoever may see them, with their addresses."""
        return file_addresses(self.site, self.urls)

    def book(self, audience: Audience, moment: datetime, draft: bool = False) -> AddressBook:
        """The addresses that exist for `audience` at `moment`; a draft may count on other drafts."""
        key = (audience, moment, draft)
        if key not in self._books:
            visible = visible_to(self.site, audience, moment, preview=draft)
            self._books[key] = address_book(visible, self.urls, self.zone)
        return self._books[key]


def broken_links(
    horizon: Horizon, facts: Facts, root: str, unread: Collection[str] = ()
) -> Iterator[Problem]:
    """Every reference of every body that does not lead where all its readers may go.

    `root` is the content folder's name, for places. A link must work for the most open readers of the text
    it stands in, from the moment they can read it. `unread` are the paths of files with problems of their
    own: what they hold is not in the site, so links that may lead there are let pass.
    """
    unread_names = frozenset(name for path in unread for name in _names_in(path.partition("/")[2]))
    standing: dict[str, list[Standpoint]] = {}
    for each in standpoints(horizon.site, horizon.urls, horizon.now):
        standing.setdefault(each.origin.path, []).append(each)
    for path, known in facts.items():
        for reference in known.references:
            if path not in standing:
                yield from _own_fault(reference, Origin(path, "", ""), horizon, facts, root)
            elif not _may_be_unread(reference.target, unread_names):
                for standpoint in standing[path]:
                    yield from _fault(reference, standpoint, horizon, facts, root)


def _own_fault(
    reference: Reference, origin: Origin, horizon: Horizon, facts: Facts, root: str
) -> Iterator[Problem]:
    """What can be said of a text that is not in the site: whether what it shows of its own is there."""
    place = Place(f"{root}/{origin.path}", reference.line, reference.column)
    if own_target(reference, origin, horizon.files, facts):
        yield from _unpublishable(reference, place)
    elif reference.kind is ReferenceKind.PICTURE:
        yield _missing_picture(reference, origin, horizon.files, place)
    elif reference.target.startswith("#"):
        yield _missing_anchor(reference.target[1:], origin.path, facts, place)


def _may_be_unread(target: str, unread_names: frozenset[str]) -> bool:
    """Whether a target may be a file with problems, or a list that only such files would bring about."""
    return bool(unread_names) and not (unread_names | LISTS).isdisjoint(_names_in(target))


def _names_in(path: str) -> list[str]:
    """The parts of a path that name something: no dots, no ending, nothing that many paths share."""
    parts = (part.removesuffix(".md") for part in path.partition("#")[0].split("/"))
    return [part for part in parts if part not in SHARED]


def standpoints(site: Site, urls: Urls, now: datetime) -> Iterator[Standpoint]:
    """Where the bodies of a site are read from."""
    for post in site.posts:
        for text in post.texts:
            draft = Status.DRAFT in (text.status, post.original.status)
            address = urls.post(text.language, post.year, post.slug)
            origin = Origin(text.path, text.language, address)
            yield Standpoint(origin, post.audience, max(now, post.date, text.translated or now), draft)
    for page in site.pages:
        for page_text in page.texts:
            draft = Status.DRAFT in (page_text.status, page.original.status)
            origin = Origin(page_text.path, page_text.language, urls.under(page_text.language, page.id))
            yield Standpoint(origin, page.audience, now, draft)
    yield from _about_people(site, urls, now)


def _about_people(site: Site, urls: Urls, now: datetime) -> Iterator[Standpoint]:
    """What people say of themselves is read by whoever can see a post of theirs, now or in a preview."""
    shown = most_open_readers(site, now)
    previewed = most_open_readers(site, now, preview=True)
    for author in site.authors:
        for about in author.about:
            origin = Origin(about.body.path, about.language, urls.author(about.language, author.id))
            if author.id in shown:
                yield Standpoint(origin, shown[author.id], now)
            later = previewed.get(author.id, Audience.INTERNAL)
            if later is not shown.get(author.id):
                yield Standpoint(origin, later, now, draft=True)


def _fault(
    reference: Reference, standpoint: Standpoint, horizon: Horizon, facts: Facts, root: str
) -> Iterator[Problem]:
    place = Place(f"{root}/{standpoint.origin.path}", reference.line, reference.column)
    origin = standpoint.origin
    if own_target(reference, origin, horizon.files, facts):
        yield from _unpublishable(reference, place)
    elif reference.kind is ReferenceKind.PICTURE:
        yield _missing_picture(reference, origin, horizon.files, place)
    elif not _leads_somewhere(reference, standpoint, horizon, facts):
        yield _dead_link(reference, standpoint, horizon, facts, place)


def _leads_somewhere(reference: Reference, standpoint: Standpoint, horizon: Horizon, facts: Facts) -> bool:
    """What exists now will exist later: the book of a later moment is made only when it must be."""
    for moment in (horizon.now, standpoint.moment):
        book = horizon.book(standpoint.audience, moment, standpoint.draft)
        if page_target(reference, standpoint.origin, book, facts, horizon.urls):
            return True
    return False


def _unpublishable(reference: Reference, place: Place) -> Iterator[Problem]:
    suffix = PurePosixPath(reference.target.partition("#")[0]).suffix.lower()
    if reference.kind is ReferenceKind.PICTURE and suffix not in PICTURES:
        yield problem("no-picture-kind", place, target=reference.target, kinds=", ".join(sorted(PICTURES)))
    elif _is_file(reference.target) and suffix not in PICTURES | DOCUMENTS:
        kinds = ", ".join(sorted(PICTURES | DOCUMENTS))
        yield problem("unpublishable-file", place, target=reference.target, kinds=kinds)


def _is_file(target: str) -> bool:
    suffix = PurePosixPath(target.partition("#")[0]).suffix
    return bool(suffix) and not target.startswith("/") and suffix not in (".md", ".yml")


def _missing_picture(reference: Reference, origin: Origin, files: Collection[str], place: Place) -> Problem:
    if not own_file(reference.target, origin):
        return problem("picture-elsewhere", place, target=reference.target)
    folder = PurePosixPath(origin.path).parent
    paths = (PurePosixPath(path) for path in files)
    beside = [str(path.relative_to(folder)) for path in paths if folder in path.parents]
    if not beside:
        return problem(
            "no-picture-here", place, target=reference.target, folder=PurePosixPath(place.path).parent
        )
    nearest = _nearest(reference.target, beside)
    return problem("picture-not-here", place, target=reference.target, nearest=nearest)


def _missing_anchor(anchor: str, text: str, facts: Facts, place: Place) -> Problem:
    known = sorted(facts[text].anchors) if text in facts else []
    if not known:
        return problem("no-anchors", place, anchor=anchor)
    return problem("no-such-anchor", place, anchor=anchor, nearest=_nearest(anchor, known))


def _dead_link(
    reference: Reference, standpoint: Standpoint, horizon: Horizon, facts: Facts, place: Place
) -> Problem:
    """Why a link leads nowhere: no such anchor, not for these readers, not out yet, or no such page."""
    path, _, anchor = reference.target.partition("#")
    origin, urls, moment = standpoint.origin, horizon.urls, standpoint.moment
    book = horizon.book(standpoint.audience, moment, standpoint.draft)
    if not path:
        return _missing_anchor(anchor, origin.path, facts, place)
    if reachable := next(pages_meant(path, origin, book, urls), None):
        return _missing_anchor(anchor, book.texts.get(reachable, ""), facts, place)
    for audience in Audience:
        if any(pages_meant(path, origin, horizon.book(audience, moment, standpoint.draft), urls)):
            wider = standpoint.audience.value
            return problem(
                "link-to-closed", place, target=reference.target, audience=wider, closed=audience.value
            )
    if any(pages_meant(path, origin, horizon.book(Audience.INTERNAL, moment, draft=True), urls)):
        return problem("link-to-unpublished", place, target=reference.target)
    return problem(
        "no-such-target", place, target=reference.target, nearest=_nearest(path, sorted(book.texts))
    )


def _nearest(wanted: str, known: list[str]) -> str:
    return next(iter(get_close_matches(wanted, known, 1, 0.0)), "")
