"""Everything that was corrected or withdrawn, newest first. Templates get `corrections`."""

from dataclasses import dataclass

from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import LinkTo, When

NAME = "corrections"
TEMPLATES = ("corrections.html", "page.html")


@dataclass(frozen=True)
class Corrected:
    """A correction or (`withdrawal`) the taking away of a post: which post, when, what was said (`note`,
    in `lang` when that is not the page's language)."""

    post: LinkTo
    date: When
    note: str
    lang: str
    withdrawal: bool


@dataclass(frozen=True, kw_only=True)
class CorrectionsView(PageView):
    """All corrections of visible posts and all withdrawals, newest first."""

    corrections: tuple[Corrected, ...]
