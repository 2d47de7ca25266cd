"""A page that stands for itself, `/rules/`. Templates get `standing_page`, and its HTML as `content`."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from openwindow.core.model.body import BodyUse, Heading
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.model.post import Status
from openwindow.core.model.standing_page import PageText, StandingPage
from openwindow.core.pages.cards import closed_to
from openwindow.core.pages.fingerprint import BODY
from openwindow.core.pages.heads import head
from openwindow.core.pages.index import Index
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import LinkTo
from openwindow.core.pages.texts import contents, other_languages
from openwindow.core.pages.theming import themed_with_content
from openwindow.core.urls import Address

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


def plan(index: Index) -> Iterator[PlannedOutput]:
    """A page for every text of every standing page."""
    for page in index.plan.visible.pages:
        addresses = {text.language: index.plan.urls.under(text.language, page.id) for text in page.texts}
        for text in page.texts:
            yield index.page(NAME, addresses[text.language], text.language, _view, page, text, addresses)


def _view(
    index: Index, page: StandingPage, text: PageText, addresses: dict[str, Address]
) -> StandingPageView:
    plan, language = index.plan, text.language
    draft = Status.DRAFT in (page.original.status, text.status)
    return StandingPageView(
        site=index.sites[language],
        head=head(plan, language, addresses, text.title, description=text.summary),
        id=page.id,
        href=plan.urls.href(addresses[language]),
        title=text.title,
        summary=text.summary,
        headings=contents(index, text.path),
        translations=other_languages(index, addresses, language),
        ribbon="draft" if draft else "",
        audience=closed_to(page.audience),
        body=index.body(text.body),
    )


def render(view: View, tools: Tools) -> str:
    """The page."""
    assert isinstance(view, StandingPageView)
    return themed_with_content(view, tools, NAME, TEMPLATES, view.body)
