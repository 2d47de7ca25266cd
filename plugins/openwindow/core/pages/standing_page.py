"""A page that stands for itself, `/rules/`. Templates get `standing_page`, and its HTML as `content`."""

from dataclasses import dataclass, field

from openwindow.core.model.body import BodyUse, Heading
from openwindow.core.pages.fingerprint import BODY
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import LinkTo

NAME = "standing_page"
TEMPLATES = ("page.html",)


@dataclass(frozen=True, kw_only=True)
class StandingPageView(PageView):
    """A standing page: `headings` and `translations` are as a post has them; `ribbon` is "draft" or ""."""

    id: str
    href: str
    title: str
    summary: str
    headings: tuple[Heading, ...]
    translations: tuple[LinkTo, ...]
    ribbon: str
    audience: str
    body: BodyUse = field(metadata=BODY)
