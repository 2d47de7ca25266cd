"""The head of a page: canonical address, translations, feeds, what links elsewhere show."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from openwindow.core.headers.policies import page_policy
from openwindow.core.languages import own_name
from openwindow.core.model.audience import Audience
from openwindow.core.pages.feed_links import site_feed
from openwindow.core.pages.meaning.script import Thing, script
from openwindow.core.pages.meaning.site import way_to
from openwindow.core.pages.page_view import Alternate, Head, OpenGraph
from openwindow.core.pages.plan import Plan
from openwindow.core.pages.shown import FeedLink, LinkTo
from openwindow.core.urls import Address

WEBSITE = OpenGraph("website")


@dataclass(frozen=True)
class Meaning:
    """What a page is of (`meaning`), and the pages between the home page and this one; None for a page to
    which no way leads."""

    things: tuple[Thing, ...] = ()
    above: tuple[LinkTo, ...] | None = ()


PLAIN = Meaning()
"""A page right below the home page, which is of nothing in particular."""


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
    meaning: Meaning = PLAIN,
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
        meaning=script(_things(plan, language, meaning, title, urls.absolute(addresses[language]))),
    )


def _things(plan: Plan, language: str, meaning: Meaning, title: str, address: str) -> Iterator[Thing]:
    yield from meaning.things
    if meaning.above is not None:
        yield way_to(plan, language, meaning.above, title, address)


def unlisted(plan: Plan) -> bool:
    """Whether search engines are asked to pass: previews and closed editions are not theirs."""
    return plan.settings.preview or plan.settings.audience is not Audience.PUBLIC


def _default(addresses: Mapping[str, Address], plan: Plan) -> Address:
    first = plan.urls.languages[0]
    return addresses[first] if first in addresses else next(iter(addresses.values()))
