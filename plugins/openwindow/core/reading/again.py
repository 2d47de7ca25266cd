"""Posts that need not be read again: put on the shelves as reading their unchanged files would put them."""

from collections.abc import Iterable
from dataclasses import dataclass

from openwindow.core.reading.known import Known
from openwindow.core.reading.paths import Attachment, kind_of
from openwindow.core.reading.posts import PostRead
from openwindow.core.reading.shelves import Shelves


@dataclass(frozen=True, slots=True)
class PostKept:
    """A post as it was read, and the paths of the files in its folder that count."""

    read: PostRead
    files: tuple[str, ...]


def bundle_of(path: str) -> str:
    """The post that a file belongs to: its folder, or the file itself where it is all of it, else ""."""
    parts = path.split("/", 3)
    return "/".join(parts[:3]) if parts[0] == "posts" and len(parts) > 2 else ""


def mentions_only(kept: PostKept, known: Known) -> bool:
    """Whether all that a post refers to is there; else its files must be read for the places."""
    post = kept.read.post
    if post is None or known.tags is None or known.series is None:
        return False
    people = {*post.authors, *(translator for text in post.texts for translator in text.translators)}
    series = {post.series} - {""}
    return people <= known.authors and known.tags.issuperset(post.tags) and series <= known.series


def shelve_again(posts: Iterable[PostKept], shelves: Shelves) -> None:
    """Add posts that were found without problems."""
    for kept in posts:
        post = kept.read.post
        shelves.posts[kept.read.folder] = kept.read
        shelves.paths += kept.files
        shelves.bodies += ((text.language, text.body) for text in post.texts) if post else ()
        for path in kept.files:
            if isinstance(kind := kind_of(path), Attachment):
                shelves.attachments[kind.folder].append(kind)
                shelves.usable.append(path)


def posts_to_keep(shelves: Shelves) -> tuple[PostKept, ...]:
    """All posts of the shelves, for the next time."""
    files: dict[str, list[str]] = {}
    for path in shelves.paths:
        files.setdefault(bundle_of(path), []).append(path)
    return tuple(
        PostKept(read, tuple(sorted(files[folder]))) for folder, read in sorted(shelves.posts.items()) if read
    )
