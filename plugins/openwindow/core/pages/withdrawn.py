"""What stays at the address of a withdrawn post: title, authors, dates and the reason; never the text."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from openwindow.core.model.output import PlannedOutput, View
from openwindow.core.model.ports import Tools
from openwindow.core.pages.articles import article, meaning
from openwindow.core.pages.cards import closed_to, foreign, ribbon, when
from openwindow.core.pages.fingerprint import AUTHORS
from openwindow.core.pages.heads import head
from openwindow.core.pages.index import Index
from openwindow.core.pages.page_view import PageView
from openwindow.core.pages.post_boxes import by_line
from openwindow.core.pages.shown import LinkTo, Person, When
from openwindow.core.pages.texts import other_languages, post_addresses, text_pages
from openwindow.core.pages.theming import themed

NAME = "withdrawn"
TEMPLATES = ("withdrawn.html", "page.html")


@dataclass(frozen=True, kw_only=True)
class WithdrawnView(PageView):
    """A withdrawn post: `date` of publication, `withdrawn` when it was taken away, `reason` why
    (`reason_lang` when it is written in another language), `translations` as a post has them."""

    id: str
    href: str
    title: str
    authors: tuple[Person, ...] = field(metadata=AUTHORS)
    date: When
    withdrawn: When
    reason: str
    reason_lang: str
    translations: tuple[LinkTo, ...]
    ribbon: str
    audience: str


def plan(index: Index) -> Iterator[PlannedOutput]:
    """A stub for every text of a withdrawn post."""
    return text_pages(index, NAME, withdrawn=True)


def view(index: Index, name: str, language: str) -> WithdrawnView:
    """The values of a page."""
    plan, post = index.plan, index.post(name)
    text, addresses = post.read_in(language), post_addresses(index, post)
    assert post.withdrawn
    return WithdrawnView(
        site=index.sites[language],
        head=head(
            plan,
            language,
            addresses,
            text.title,
            graph=article(index, post, text),
            meaning=meaning(index, post, text),
        ),
        id=post.id,
        href=plan.urls.href(addresses[language]),
        title=text.title,
        authors=by_line(index, post, language),
        date=when(post.date, plan.zone, language),
        withdrawn=when(post.withdrawn.date, plan.zone, language),
        reason=post.withdrawn.reason,
        reason_lang=foreign(post.original.language, language),
        translations=other_languages(index, addresses, language),
        ribbon=ribbon(post, text, plan),
        audience=closed_to(post.audience),
    )


def render(view: View, tools: Tools) -> str:
    """The page."""
    return themed(view, tools, NAME, TEMPLATES)
