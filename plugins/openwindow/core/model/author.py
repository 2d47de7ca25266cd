"""A person who writes or translates."""

from dataclasses import dataclass
from datetime import date

from openwindow.core.model.picture import Picture
from openwindow.core.model.source import BodySource
from openwindow.core.model.words import Words


@dataclass(frozen=True, slots=True)
class Role:
    """A role held before the present one; months and years are kept as the first day they mean."""

    title: Words
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Link:
    """A place elsewhere where the person can be found."""

    url: str
    name: str


@dataclass(frozen=True, slots=True)
class About:
    """What the person says of themselves in one language."""

    language: str
    body: BodySource


@dataclass(frozen=True, slots=True)
class Author:
    """A person; `id` is the name of their folder. `emails` are for git and are never published."""

    id: str
    path: str
    name: str
    role: Words
    team: str
    earlier_roles: tuple[Role, ...] = ()
    languages: tuple[str, ...] = ()
    topics: tuple[Words, ...] = ()
    portrait: Picture | None = None
    links: tuple[Link, ...] = ()
    since: date | None = None
    until: date | None = None
    emails: tuple[str, ...] = ()
    about: tuple[About, ...] = ()
