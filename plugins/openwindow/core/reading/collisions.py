"""Things that must be one of a kind across all files: ids, slugs, e-mail addresses, paths, output files."""

from collections.abc import Collection, Iterable, Sequence

from openwindow.core.problems import Place
from openwindow.core.reading.authors import ProfileRead
from openwindow.core.reading.desk import Desk
from openwindow.core.reading.names import folded
from openwindow.core.reading.pages import PageRead
from openwindow.core.reading.paths import Attachment
from openwindow.core.reading.posts import PostRead
from openwindow.core.reading.quotes import quoted
from openwindow.core.urls import SHARE_CARD

TAKEN_IN_FOLDERS = ("comments", "feed.atom", "feed.json", "feed.xml", "history", "index.html", "page")
"""What the blog itself writes beside attachments."""

TAKEN_BESIDE_POSTS = (*TAKEN_IN_FOLDERS, SHARE_CARD)


def note_duplicate_ids(posts: Iterable[PostRead], desk: Desk) -> None:
    """Note every post whose id another post, in a file before it, has too."""
    first: dict[str, Place] = {}
    for post in posts:
        given = post.id
        if given is None:
            continue
        other = first.setdefault(given.value, given.place)
        if other is not given.place:
            desk.note("duplicate-id", given.place, value=given.value, other=other)


def note_duplicate_slugs(posts: Iterable[PostRead], desk: Desk) -> None:
    """Note every post that would stand at the address of one before it."""
    first: dict[tuple[int, str], Place] = {}
    for post in posts:
        address = (post.year, post.slug.value)
        other = first.setdefault(address, post.slug.place)
        if other is not post.slug.place:
            shown = f"/{post.year}/{quoted(post.slug.value)}/"
            desk.note("duplicate-slug", post.slug.place, value=shown, other=other)


def note_duplicate_pages(pages: Iterable[PageRead], desk: Desk) -> None:
    """Note every page whose name another page, a folder or a single file, has too."""
    first: dict[str, str] = {}
    for page in pages:
        path = desk.file(page.original.path)
        other = first.setdefault(page.id, str(path))
        if other != str(path):
            desk.note("duplicate-page", path, value=f"/{quoted(page.id)}/", other=other)


def note_duplicate_emails(profiles: Iterable[ProfileRead], desk: Desk) -> None:
    """Note every e-mail address of two people: git would not tell who wrote."""
    first: dict[str, str] = {}
    for profile in profiles:
        for email in profile.keys.emails.value if profile.keys.emails else ():
            other = first.setdefault(email.value.casefold(), str(email.place))
            if other != str(email.place):
                desk.note("duplicate-email", email.place, value=quoted(email.value), other=other)


def note_paths_that_differ_in_case(paths: Sequence[str], desk: Desk) -> None:
    """Note every file or folder whose name differs from one before it only in case or accents' spelling."""
    first: dict[str, str] = {}
    unlike: set[str] = set()
    for path in paths:
        for part in _parts_not_in(unlike, path):
            other = first.setdefault(folded(part), part)
            if other != part:
                desk.note("differs-in-case", desk.file(part), other=desk.file(other))
                break
            unlike.add(part)


def _parts_not_in(known: Collection[str], path: str) -> list[str]:
    """The path and the folders above it that are not known yet, the uppermost first."""
    parts = []
    while path and path not in known:
        parts.append(path)
        path = path.rpartition("/")[0]
    return parts[::-1]


def note_taken_names(attachments: Iterable[Attachment], desk: Desk) -> None:
    """Note pictures and documents that would overwrite a page or feed of the blog's own."""
    for attachment in attachments:
        is_of_post = attachment.folder.startswith("posts/")
        taken = TAKEN_BESIDE_POSTS if is_of_post else TAKEN_IN_FOLDERS
        if folded(attachment.name.partition("/")[0]) in taken:
            desk.note(
                "taken-name", desk.file(f"{attachment.folder}/{attachment.name}"), value=attachment.name
            )
