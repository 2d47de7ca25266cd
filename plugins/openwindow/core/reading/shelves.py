"""The files as they come: each is read at once, its bytes are let go, and what it says is put by its kind."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from openwindow.core.model.author import About
from openwindow.core.model.source import BodySource, SourceFile, Trouble
from openwindow.core.reading.authors import ProfileRead, read_about, read_profile
from openwindow.core.reading.bundles import Bundle
from openwindow.core.reading.desk import Desk
from openwindow.core.reading.known import Mentions
from openwindow.core.reading.names import is_usable
from openwindow.core.reading.pages import PageKeys
from openwindow.core.reading.paths import (
    AboutFile,
    Attachment,
    Ignored,
    Kind,
    ListFile,
    PageFile,
    PostFile,
    ProfileFile,
    Stray,
    kind_of,
)
from openwindow.core.reading.posts import PostKeys, PostRead, read_post
from openwindow.core.reading.quotes import quoted
from openwindow.core.reading.terms import UNREAD, Terms, read_terms
from openwindow.core.reading.texts import note_unknown_language_of, read_text_file

K = TypeVar("K", PostKeys, PageKeys)


POSTS = "posts/"


@dataclass
class Shelves:
    """What was read of each kind of file. `paths` are all that count, `usable` those to be published;
    `bodies` are all there are, each with its language, also those of texts with problems.

    A post is put together as soon as its last file has come: of ten thousand posts only one at a time keeps
    where each of its values was written.
    """

    paths: list[str] = field(default_factory=list)
    open_post: Bundle[PostKeys] | None = None
    posts: dict[str, PostRead | None] = field(default_factory=dict)
    mentions: Mentions = field(default_factory=Mentions)
    pages: dict[str, Bundle[PageKeys]] = field(default_factory=dict)
    profiles: dict[str, ProfileRead | None] = field(default_factory=dict)
    about: defaultdict[str, list[About]] = field(default_factory=lambda: defaultdict(list))
    lists: dict[str, Terms] = field(default_factory=dict)
    attachments: defaultdict[str, list[Attachment]] = field(default_factory=lambda: defaultdict(list))
    usable: list[str] = field(default_factory=list)
    bodies: list[tuple[str, BodySource]] = field(default_factory=list)

    def take_posts(self, other: "Shelves") -> None:
        """Add the posts of other shelves, with what lies beside them."""
        self.paths += (path for path in other.paths if path.startswith(POSTS))
        self.posts |= other.posts
        self.mentions.add(other.mentions)
        self.attachments |= {
            folder: files for folder, files in other.attachments.items() if folder.startswith(POSTS)
        }
        self.usable += (path for path in other.usable if path.startswith(POSTS))
        self.bodies += (body for body in other.bodies if body[1].path.startswith(POSTS))


def shelve(files: Iterable[SourceFile], desk: Desk) -> Shelves:
    """Read every file once, in the order they come; the files of one folder come one after the other."""
    shelves = Shelves()
    for file in files:
        kind = kind_of(file.path)
        if isinstance(kind, Ignored):
            continue
        shelves.paths.append(file.path)
        _note_unusable_name(file, desk)
        _shelve(file, kind, shelves, desk)
    _finish_post(shelves, desk)
    return shelves


def _finish_post(shelves: Shelves, desk: Desk) -> None:
    bundle, shelves.open_post = shelves.open_post, None
    if bundle:
        files = tuple(attachment.name for attachment in shelves.attachments.get(bundle.path, ()))
        mentions = Mentions()
        shelves.posts[bundle.path] = read_post(bundle, mentions, files, desk)
        _keep_unknown(mentions, shelves)


def _keep_unknown(mentions: Mentions, shelves: Shelves) -> None:
    """Most names are known by now, since lists and authors come before posts."""
    tags, series = (shelves.lists.get(name, Terms()).ids or () for name in ("tags.yml", "series.yml"))
    shelves.mentions.authors += [name for name in mentions.authors if name.value not in shelves.profiles]
    shelves.mentions.tags += [name for name in mentions.tags if name.value not in tags]
    shelves.mentions.series += [name for name in mentions.series if name.value not in series]


def _shelve(file: SourceFile, kind: Kind, shelves: Shelves, desk: Desk) -> None:
    match kind:
        case PostFile():
            _add_to_post(file, kind, shelves, desk)
        case PageFile(page=page):
            path = f"pages/{page}" if kind.language else file.path
            bundle = shelves.pages.setdefault(path, Bundle(path, page))
            _add_text(file, kind.language, PageKeys, bundle, shelves, desk)
        case ProfileFile(author=author):
            _add_profile(file, author, shelves, desk)
        case AboutFile():
            _add_about(file, kind, shelves, desk)
        case ListFile(name=name):
            data = _data(file, desk)
            shelves.lists[name] = UNREAD if data is None else read_terms(name, data, desk)
        case Attachment(folder=folder):
            shelves.attachments[folder].append(kind)
            if not _note_trouble(file, desk):
                shelves.usable.append(file.path)
        case Stray(code=code, path=path):
            if not _note_trouble(file, desk):
                desk.note(code, desk.file(path), value=quoted(path.rpartition("/")[2]))


def _add_text(
    file: SourceFile, language: str, table: type[K], bundle: Bundle[K], shelves: Shelves, desk: Desk
) -> None:
    note_unknown_language_of(file.path, language, desk)
    data = _data(file, desk)
    text = None if data is None else read_text_file(file.path, data, language, table, desk)
    if text is None:
        bundle.has_unread = True
    else:
        bundle.texts.append(text)
        shelves.bodies.append((text.language, text.body))


def _add_to_post(file: SourceFile, kind: PostFile, shelves: Shelves, desk: Desk) -> None:
    path = f"posts/{kind.year}/{kind.folder}" if kind.language else file.path
    if shelves.open_post is None or shelves.open_post.path != path:
        _finish_post(shelves, desk)
        shelves.open_post = Bundle(path, kind.folder, kind.year)
    _add_text(file, kind.language, PostKeys, shelves.open_post, shelves, desk)


def _add_profile(file: SourceFile, author: str, shelves: Shelves, desk: Desk) -> None:
    data = _data(file, desk)
    shelves.profiles[author] = None if data is None else read_profile(file.path, author, data, desk)


def _add_about(file: SourceFile, kind: AboutFile, shelves: Shelves, desk: Desk) -> None:
    note_unknown_language_of(file.path, kind.language, desk)
    data = _data(file, desk)
    read = None if data is None else read_about(file.path, kind.language, data, desk)
    if read and read.language in desk.rules.languages:
        shelves.about[kind.author].append(read)
        shelves.bodies.append((read.language, read.body))


def _data(file: SourceFile, desk: Desk) -> bytes | None:
    if not _note_trouble(file, desk) and file.data is None:
        desk.note(Trouble.UNREADABLE.value, desk.file(file.path))
    return None if file.trouble else file.data


def _note_trouble(file: SourceFile, desk: Desk) -> bool:
    if file.trouble:
        desk.note(file.trouble.value, desk.file(file.path))
    return bool(file.trouble)


def _note_unusable_name(file: SourceFile, desk: Desk) -> None:
    """Note the first part of a path that not every system can hold."""
    path = ""
    for part in file.path.split("/"):
        path = f"{path}/{part}" if path else part
        if not is_usable(part):
            desk.note(Trouble.UNUSABLE_NAME.value, desk.file(path))
            return
