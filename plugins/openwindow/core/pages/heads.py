"""The head of a page: canonical address, translations, feeds, what links elsewhere show."""

from collections.abc import Mapping

from openwindow.core.headers.policies import page_policy
from openwindow.core.languages import own_name
from openwindow.core.model.audience import Audience
from openwindow.core.pages.feed_links import site_feed
from openwindow.core.pages.page_view import Alternate, Head, OpenGraph
from openwindow.core.pages.plan import Plan
from openwindow.core.pages.shown import FeedLink
from openwindow.core.urls import Address

WEBSITE = OpenGraph("website")


def head(
    plan: Plan,
    language: str,
    addresses: Mapping[str, Address],
    title: str,
    *,
    description: str = "",
    feeds: tuple[FeedLink, ...] = (),
    graph: OpenGraph = WEBSITE,
    canonical: str = "",
    searches: bool = False,
) -> Head:
    """The head of the page that stands in each language at one of `addresses`, the original's first;
    `searches` says that it runs the scripts of search."""
    urls = plan.urls
    translated = addresses if len(addresses) > 1 else {}
    return Head(
        title=title,
        description=description,
        canonical=canonical or urls.absolute(addresses[language]),
        alternates=tuple(
            Alternate(each, own_name(each), urls.href(address), urls.absolute(address))
            for each, address in translated.items()
        ),
        x_default=urls.absolute(_default(translated, plan)) if translated else "",
        feeds=tuple(dict.fromkeys((site_feed(plan, language), *feeds))),
        graph=graph,
        noindex=unlisted(plan),
        policy=page_policy(searches=searches, preview=plan.settings.preview),
    )


def unlisted(plan: Plan) -> bool:
    """Whether search engines are asked to pass: previews and closed editions are not theirs."""
    return plan.settings.preview or plan.settings.audience is not Audience.PUBLIC


def _default(addresses: Mapping[str, Address], plan: Plan) -> Address:
    first = plan.urls.languages[0]
    return addresses[first] if first in addresses else next(iter(addresses.values()))
