"""A page that stands for itself, `/rules/`. Templates get `standing_page`, and its HTML as `content`."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from openwindow.core.model.body import BodyUse, Heading
from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.model.post import Status
from openwindow.core.model.standing_page import StandingPage
from openwindow.core.pages.cards import closed_to
from openwindow.core.pages.fingerprint import BODY
from openwindow.core.pages.heads import head
from openwindow.core.pages.index import Index
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.shown import LinkTo
from openwindow.core.pages.texts import contents, other_languages
from openwindow.core.pages.theming import themed_with_content
from openwindow.core.urls import Address, output_path

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
    for page in index.plan.lists.pages:
        for language, address in _addresses(index, page).items():
            yield PlannedOutput(output_path(address), NAME, (page.id, language))


def _addresses(index: Index, page: StandingPage) -> dict[str, Address]:
    return {text.language: index.plan.urls.under(text.language, page.id) for text in page.texts}


def view(index: Index, name: str, language: str) -> StandingPageView:
    """The values of a page."""
    plan, page = index.plan, index.plan.lists.page_by_id[name]
    text, addresses = page.text_in(language) or page.original, _addresses(index, page)
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
