"""Small values that many views show: a link, a date, a picture, a person, a post in a list.

Wherever a value has a `lang` (or a `Phrase` its `language`), "" means the language of the page itself.
Every `href` is ready for use in an attribute: it begins with the site's own path.
"""

from dataclasses import dataclass, field, fields

from openwindow.core.licences import licence_href
from openwindow.core.model.words import Phrase
from openwindow.core.pages.fingerprint import digest_of


@dataclass(frozen=True, slots=True)
class LinkTo:
    """A link: where it leads, what it says, and the language of what it says when it is another one."""

    href: str
    name: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """A date: for machines (`iso`, for `<time datetime>`) and in words of the page's language."""

    iso: str
    words: str


@dataclass(frozen=True, slots=True)
class PictureSource:
    """What browsers may choose from in one format: `type` as `<source type>` says it, and a `srcset`."""

    type: str
    srcset: str


@dataclass(frozen=True, slots=True)
class PictureShown:
    """A picture: its link, what it shows in words ("" on purpose), who made it, on which terms.

    `href` is the whole of it. `src`, `width` and `height` are for an `<img>` of moderate size, a portrait
    being cropped; `srcset` ("" without a choice) lists its other sizes, `sources` the newer formats.
    """

    href: str
    alt: Phrase
    credit: str
    licence: str
    src: str = ""
    width: int = 0
    height: int = 0
    srcset: str = ""
    sources: tuple[PictureSource, ...] = ()

    @property
    def licence_href(self) -> str:
        """Where the terms are, "" where the licence is no known code."""
        return licence_href(self.licence)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone in a by-line: link to their page, name, face, role at that time, team, whether they left."""

    href: str
    name: str
    role: Phrase
    team: LinkTo | None
    portrait: PictureShown | None
    left: bool


@dataclass(frozen=True, slots=True)
class PostCard:
    """A post in a list, in the page's language or else in its original one.

    `summary` is "" for a withdrawn post; `minutes` is the reading time; `ribbon` is "draft", "scheduled"
    or "" (previews only); `audience` is "" for a public post, else "partners" or "internal"; `language` is
    what `lang` calls itself, "" in the page's own language.

    A card stands on many pages: `digest` stands for all its values where these pages are compared.
    """

    href: str = field(repr=False)
    title: str = field(repr=False)
    lang: str = field(repr=False)
    summary: str = field(repr=False)
    date: When = field(repr=False)
    authors: tuple[Person, ...] = field(repr=False)
    minutes: int = field(repr=False)
    withdrawn: bool = field(repr=False)
    ribbon: str = field(repr=False)
    audience: str = field(repr=False)
    language: str = field(default="", repr=False)
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        values = tuple(getattr(self, each.name) for each in fields(self) if each.init)
        object.__setattr__(self, "digest", digest_of(values))


@dataclass(frozen=True, slots=True)
class Counted:
    """A tag, series, month or person in an overview: the link, and how many posts stand behind it."""

    link: LinkTo
    count: int


@dataclass(frozen=True, slots=True)
class Paging:
    """Where a page stands in its list.

    `number` is 0 on the list's own address (the newest posts), else counts from 1, the oldest posts;
    `older` and `newer` are links, "" where there is nothing further.
    """

    number: int
    older: str
    newer: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed: its link, a title that no other feed on the page has, the language of its posts ("" = all), the
    media type of its format, and what people call that."""

    href: str
    title: str
    language: str
    type: str
    format: str
