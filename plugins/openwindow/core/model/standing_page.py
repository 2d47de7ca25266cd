"""A page that stands for itself: house rules, privacy, legal notice."""

from dataclasses import dataclass
from datetime import datetime

from openwindow.core.model.audience import Audience
from openwindow.core.model.post import Status
from openwindow.core.model.source import BodySource


@dataclass(frozen=True, slots=True)
class PageText:
    """A standing page in one language."""

    path: str
    language: str
    title: str
    body: BodySource
    summary: str = ""
    status: Status = Status.PUBLISHED
    translators: tuple[str, ...] = ()
    translated: datetime | None = None


@dataclass(frozen=True, slots=True)
class StandingPage:
    """`id` is the folder's name and the address; `texts` begins with the original."""

    id: str
    audience: Audience
    texts: tuple[PageText, ...]
    aliases: tuple[str, ...] = ()

    @property
    def original(self) -> PageText:
        """The text shown where a language has none of its own."""
        return self.texts[0]

    def text_in(self, language: str) -> PageText | None:
        """The text in exactly this language, if there is one."""
        return next((text for text in self.texts if text.language == language), None)
