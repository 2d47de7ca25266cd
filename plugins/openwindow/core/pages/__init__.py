"""Visible site -> planned pages and feeds. One page kind a file, each with its view; KINDS lists them."""

from collections.abc import Iterator, Mapping

from openwindow.core.model.output import PlannedOutput
from openwindow.core.pages import (
    all_series,
    archive,
    asset,
    author,
    authors,
    corrections,
    feed,
    feed_list,
    headers,
    home,
    not_found,
    period,
    picture,
    post,
    redirect,
    redirects,
    robots,
    search,
    search_index,
    series,
    share_card,
    sitemap,
    standing_page,
    subscribe,
    tag,
    tags,
    team,
    teams,
    variant,
    withdrawn,
)
from openwindow.core.pages.index import Index
from openwindow.core.pages.kind import PageKind
from openwindow.core.pages.plan import Plan, Surroundings, plan_of

__all__ = ["KINDS", "KIND_BY_NAME", "Index", "PageKind", "Plan", "Surroundings", "plan_of", "plan_pages"]

KINDS: tuple[PageKind, ...] = (
    home,
    post,
    withdrawn,
    author,
    authors,
    team,
    teams,
    tag,
    tags,
    series,
    all_series,
    archive,
    period,
    standing_page,
    subscribe,
    search,
    corrections,
    not_found,
    feed,
    feed_list,
    redirect,
    redirects,
    headers,
    sitemap,
    robots,
    picture,
    variant,
    share_card,
    asset,
    search_index,
)


KIND_BY_NAME: Mapping[str, PageKind] = {kind.NAME: kind for kind in KINDS}


def plan_pages(index: Index) -> Iterator[PlannedOutput]:
    """Every file of the site, kind by kind."""
    for kind in KINDS:
        yield from kind.plan(index)
