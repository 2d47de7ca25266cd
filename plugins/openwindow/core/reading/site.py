"""From all files to the Site: what was read is put together, and compared across files."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openwindow.core.model.site import Site
from openwindow.core.model.source import BodySource, SourceFile
from openwindow.core.problems import Problem
from openwindow.core.reading import aliases, collisions
from openwindow.core.reading.again import PostKept, posts_to_keep
from openwindow.core.reading.authors import author_of
from openwindow.core.reading.desk import Desk, ReadingRules
from openwindow.core.reading.known import NOTHING_KNOWN, Known
from openwindow.core.reading.names import is_usable, note_bad_slug
from openwindow.core.reading.pages import PageRead, read_page
from openwindow.core.reading.posts import PostRead
from openwindow.core.reading.shelves import Shelves, shelve
from openwindow.core.reading.terms import Terms


@dataclass(frozen=True)
class Reading:
    """What could be read, and all that must be fixed, sorted by file; with problems the site is not whole.

    `bodies` are those of all texts, each with its language, also of posts that are not in the site. `posts`
    and `known` are what a later reading can begin with.
    """

    site: Site
    problems: tuple[Problem, ...]
    bodies: tuple[tuple[str, BodySource], ...] = ()
    posts: tuple[PostKept, ...] = ()
    known: Known = NOTHING_KNOWN


@dataclass(frozen=True)
class Share:
    """What one process read: some of the posts, and everything else; with the problems of each by itself."""

    shelves: Shelves
    problems: tuple[Problem, ...]


def read_site(files: Iterable[SourceFile], rules: ReadingRules) -> Reading:
    """Read everything; whatever the files hold, this raises nothing.

    `files` is gone through once, and no file's bytes are kept. Folders may come in any order, the files of
    one folder one after the other.
    """
    return put_together([read_share(files, rules)], rules)


def read_share(files: Iterable[SourceFile], rules: ReadingRules) -> Share:
    """Read a part of the posts, and all authors, lists and pages; `files` come as for `read_site`."""
    desk = Desk.for_rules(rules)
    shelves = shelve(files, desk)
    return Share(shelves, tuple(desk.problems))


def put_together(shares: Sequence[Share], rules: ReadingRules) -> Reading:
    """The site of all shares, no two with a post in common; all but the posts is the first share's."""
    desk = Desk.for_rules(rules)
    shelves = shares[0].shelves
    for share in shares[1:]:
        shelves.take_posts(share.shelves)
    desk.problems.extend(found for share in shares for found in share.problems)
    known = _known(shelves)
    _note_folders_without_text(shelves, desk)
    shelves.mentions.note_unknown(known, desk)
    posts = [post for _, post in sorted(shelves.posts.items()) if post]
    pages = [page for _, bundle in sorted(shelves.pages.items()) if (page := read_page(bundle, known, desk))]
    site = _site(shelves, known, posts, pages, desk)
    _note_collisions(shelves, known, posts, pages, desk)
    bodies = tuple(sorted(shelves.bodies, key=_path))
    return Reading(site, tuple(sorted(set(desk.problems))), bodies, posts_to_keep(shelves), known)


def known_in(share: Share) -> Known:
    """The names that a share's authors and lists give."""
    return _known(share.shelves)


def _path(body: tuple[str, BodySource]) -> str:
    return body[1].path


def _known(shelves: Shelves) -> Known:
    tags, series, teams = (
        shelves.lists.get(name, Terms()).ids for name in ("tags.yml", "series.yml", "teams.yml")
    )
    return Known(_author_folders(shelves), tags, series, teams)


def _author_folders(shelves: Shelves) -> frozenset[str]:
    attached = (folder.partition("/")[2] for folder in shelves.attachments if folder.startswith("authors/"))
    return frozenset([*shelves.profiles, *shelves.about, *attached])


def _beside(path: str, shelves: Shelves) -> tuple[str, ...]:
    return tuple(attachment.name for attachment in shelves.attachments.get(path, ()))


def _note_folders_without_text(shelves: Shelves, desk: Desk) -> None:
    for folder in shelves.attachments:
        if folder not in shelves.posts and folder not in shelves.pages and not folder.startswith("authors/"):
            desk.note("folder-without-text", desk.file(folder), language=desk.rules.languages[0])
    for author in sorted(_author_folders(shelves)):
        place = desk.file(f"authors/{author}")
        if author not in shelves.profiles:
            desk.note("no-profile", place)
        if is_usable(author):
            note_bad_slug(author, place, desk)


def _site(shelves: Shelves, known: Known, posts: list[PostRead], pages: list[PageRead], desk: Desk) -> Site:
    authors = (
        author_of(profile, tuple(shelves.about[name]), known, _beside(f"authors/{name}", shelves), desk)
        for name, profile in sorted(shelves.profiles.items())
        if profile
    )
    whole = (read.post for read in posts if read.post)
    tags, series, teams = (
        shelves.lists.get(name, Terms()).terms for name in ("tags.yml", "series.yml", "teams.yml")
    )
    return Site(
        posts=tuple(sorted(whole, key=lambda post: (post.date, post.year, post.slug))),
        authors=tuple(author for author in authors if author),
        tags=tags,
        series=series,
        teams=teams,
        pages=tuple(sorted((read.page for read in pages if read.page), key=lambda page: page.id)),
        files=frozenset(shelves.usable),
    )


def _note_collisions(
    shelves: Shelves, known: Known, posts: list[PostRead], pages: list[PageRead], desk: Desk
) -> None:
    profiles = [profile for _, profile in sorted(shelves.profiles.items()) if profile]
    collisions.note_duplicate_ids(posts, desk)
    collisions.note_duplicate_slugs(posts, desk)
    collisions.note_duplicate_pages(pages, desk)
    collisions.note_duplicate_emails(profiles, desk)
    collisions.note_paths_that_differ_in_case(sorted(shelves.paths), desk)
    for attachments in shelves.attachments.values():
        collisions.note_taken_names(attachments, desk)
    taken = aliases.Taken(desk.rules.languages)
    aliases.take_posts(posts, shelves.attachments, taken, desk)
    aliases.take_pages(pages, taken, desk)
    aliases.take_authors(known.authors, shelves.attachments, taken, desk)
    aliases.take_list("tags", known.tags or (), "tags.yml", taken, desk)
    aliases.take_list("series", known.series or (), "series.yml", taken, desk)
    aliases.take_list("teams", known.teams or (), "teams.yml", taken, desk)
    aliases.note_taken_aliases(posts, pages, taken, desk)
