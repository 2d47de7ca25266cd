"""A post: what its languages share, and its text in each language."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from openwindow.core.model.audience import Audience
from openwindow.core.model.picture import Picture
from openwindow.core.model.source import BodySource


class Status(Enum):
    """Whether the writer has finished with a text."""

    DRAFT = "draft"
    PUBLISHED = "published"


class Speaks(Enum):
    """In whose name the authors speak."""

    PERSONALLY = "personally"
    FOR_THE_COMPANY = "for-the-company"


class Comments(Enum):
    """How comments arrive: published at once, after a person's decision, or not at all."""

    OPEN = "open"
    HELD = "held"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Note:
    """A dated remark on a published text: a correction or an update."""

    date: datetime
    note: str


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why and when a post's text was taken away."""

    date: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Text:
    """A post in one language. `translators` is empty for the original. Its body is read elsewhere."""

    path: str
    language: str
    title: str
    body: BodySource
    summary: str = ""
    status: Status = Status.PUBLISHED
    translators: tuple[str, ...] = ()
    translated: datetime | None = None
    image: Picture | None = None
    corrections: tuple[Note, ...] = ()
    updates: tuple[Note, ...] = ()
    ai: str = ""
    disclosure: str = ""
    consent: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    """A post. `texts` begins with the original; the others follow by language. `date` has a zone."""

    id: str
    year: int
    slug: str
    authors: tuple[str, ...]
    date: datetime
    audience: Audience
    texts: tuple[Text, ...]
    tags: tuple[str, ...] = ()
    series: str = ""
    speaks: Speaks = Speaks.PERSONALLY
    comments: Comments = Comments.HELD
    withdrawn: Withdrawal | None = None
    aliases: tuple[str, ...] = ()
    canonical: str = ""

    @property
    def original(self) -> Text:
        """The text the others were translated from."""
        return self.texts[0]

    def text_in(self, language: str) -> Text | None:
        """The text in exactly this language, if there is one."""
        return next((text for text in self.texts if text.language == language), None)

    def read_in(self, language: str) -> Text:
        """The text a reader of `language` is offered: theirs, else the original."""
        return self.text_in(language) or self.original
