"""Authors: a person's folder with their profile and what they say of themselves -> an Author."""

from dataclasses import dataclass
from datetime import date

from openwindow.core.model.author import About, Author, Link, Role
from openwindow.core.model.source import BodySource
from openwindow.core.model.words import Words
from openwindow.core.reading.addresses import link_name, read_email, read_link
from openwindow.core.reading.characters import read_characters
from openwindow.core.reading.dates import read_day
from openwindow.core.reading.desk import Desk, Located
from openwindow.core.reading.fields import Need, key, read_table
from openwindow.core.reading.front_matter import digest, read_keys, split
from openwindow.core.reading.known import Known, note_unknown_term
from openwindow.core.reading.nodes import Mapping, Node
from openwindow.core.reading.pictures import PictureKeys, note_missing_file, picture_in
from openwindow.core.reading.values import list_of, names_of, read_language, read_text, table_of, words_of

Names = tuple[Located[str], ...]


@dataclass(frozen=True, slots=True)
class RoleKeys:
    """The keys of an earlier role."""

    role: Located[Words] | None = key(words_of(read_text), Need.EVERYBODY)
    since: Located[date] | None = key(read_day, name="from")
    until: Located[date] | None = key(read_day)


@dataclass(frozen=True, slots=True)
class LinkKeys:
    """The keys of a link with a name of its own."""

    name: Located[str] | None = key(read_text)
    url: Located[str] | None = key(read_link, Need.EVERYBODY)


def _read_link(node: Node, name: str, desk: Desk) -> Link | None:
    if not isinstance(node, Mapping):
        url = read_link(node, name, desk)
        return Link(url, link_name(url)) if url else None
    keys = read_table(LinkKeys, node, f"{name}.", desk)
    if keys.url is None:
        return None
    return Link(keys.url.value, keys.name.value if keys.name else link_name(keys.url.value))


@dataclass(frozen=True, slots=True)
class ProfileKeys:
    """The keys of a profile."""

    name: Located[str] | None = key(read_text, Need.EVERYBODY)
    role: Located[Words] | None = key(words_of(read_text), Need.EVERYBODY)
    team: Located[str] | None = key(read_text, Need.EVERYBODY)
    earlier_roles: Located[tuple[RoleKeys, ...]] | None = key(list_of(table_of(RoleKeys)))
    languages: Located[Names] | None = key(names_of(read_language))
    topics: Located[tuple[Words, ...]] | None = key(list_of(words_of(read_text)))
    portrait: Located[PictureKeys] | None = key(table_of(PictureKeys))
    links: Located[tuple[Link, ...]] | None = key(list_of(_read_link))
    since: Located[date] | None = key(read_day)
    until: Located[date] | None = key(read_day)
    emails: Located[Names] | None = key(names_of(read_email))


@dataclass(frozen=True, slots=True)
class ProfileRead:
    """A profile as read."""

    path: str
    author: str
    keys: ProfileKeys


def read_profile(path: str, author: str, data: bytes, desk: Desk) -> ProfileRead | None:
    """A profile.yml; None when a noted problem leaves nothing to read."""
    place = desk.file(path)
    text = read_characters(data, place.path, desk.problems)
    if not text.strip():
        desk.note("empty-file", place)
        return None
    mapping = read_keys(text, place.path, 1, desk.problems)
    if mapping is None:
        return None
    keys = read_table(ProfileKeys, mapping, "", desk)
    _note_end_before_start(keys.since, keys.until, "since", "until", desk)
    for role in keys.earlier_roles.value if keys.earlier_roles else ():
        _note_end_before_start(role.since, role.until, "from", "until", desk)
    return ProfileRead(path, author, keys)


def read_about(path: str, language: str, data: bytes, desk: Desk) -> About | None:
    """What a person says of themselves: Markdown without front matter."""
    place = desk.file(path)
    text = read_characters(data, place.path, desk.problems)
    if not text.strip():
        desk.note("empty-file", place)
        return None
    if split(text).opens:
        desk.note("front-matter-not-wanted", desk.file(path, 1, 1))
        return None
    return About(language, BodySource(path, 1, digest(text)))


def author_of(
    read: ProfileRead, about: tuple[About, ...], known: Known, files: tuple[str, ...], desk: Desk
) -> Author | None:
    """The author, when nothing is missing; `files` are the names of what lies beside the profile."""
    keys = read.keys
    folder = f"authors/{read.author}"
    if keys.team:
        note_unknown_term(keys.team, known.teams, "teams.yml", desk)
    if keys.portrait:
        note_missing_file(folder, keys.portrait.value, files, "portrait.file", desk)
    if not (keys.name and keys.role and keys.team):
        return None
    order = desk.rules.languages.index
    return Author(
        id=read.author,
        path=read.path,
        name=keys.name.value,
        role=keys.role.value,
        team=keys.team.value,
        earlier_roles=_roles(keys),
        languages=_names(keys.languages),
        topics=keys.topics.value if keys.topics else (),
        portrait=picture_in(folder, keys.portrait.value) if keys.portrait else None,
        links=keys.links.value if keys.links else (),
        since=keys.since.value if keys.since else None,
        until=keys.until.value if keys.until else None,
        emails=_names(keys.emails),
        about=tuple(sorted(about, key=lambda each: order(each.language))),
    )


def _roles(keys: ProfileKeys) -> tuple[Role, ...]:
    roles = keys.earlier_roles.value if keys.earlier_roles else ()
    return tuple(
        Role(
            each.role.value,
            each.since.value if each.since else None,
            each.until.value if each.until else None,
        )
        for each in roles
        if each.role
    )


def _names(given: Located[Names] | None) -> tuple[str, ...]:
    return tuple(name.value for name in given.value) if given else ()


def _note_end_before_start(
    since: Located[date] | None, until: Located[date] | None, first: str, last: str, desk: Desk
) -> None:
    if since and until and until.value < since.value:
        values = {"until": until.value, "since": since.value, "first": first, "last": last}
        desk.note("ends-before-it-begins", until.place, **values)
