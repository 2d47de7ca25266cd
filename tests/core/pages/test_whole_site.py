"""What holds for all pages together."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from openwindow.core.audience import visible_to
from openwindow.core.links.address_book import address_book
from openwindow.core.model.audience import Audience
from openwindow.core.model.output import View
from openwindow.core.model.post import Post, Status, Withdrawal
from openwindow.core.model.site import Site
from openwindow.core.model.term import Term
from openwindow.core.pages import KINDS, Plan
from openwindow.core.urls import output_path
from tests.core.pages.examples import (
    ADA,
    NOW,
    PARIS,
    SETTINGS,
    PlainTools,
    author,
    by_path,
    note,
    plan,
    planned,
    post,
    site,
    text,
    words,
)

RENDERERS = {kind.NAME: kind.render for kind in KINDS}
POSTS = (
    *(post(f"n{day}", day, ("en", "fr") if day % 2 else ("fr",), tags=("brakes",)) for day in range(8)),
    post("gone", 9, ("en", "fr"), authors=("cy", "ada"), series="recall", withdrawn=Withdrawal(NOW, "wrong")),
    post("moved", 10, aliases=("/old/",), series="recall", tags=("motors",)),
)


def hrefs(value: Any) -> Iterator[str]:
    """Every link within the site in a view."""
    if is_dataclass(value):
        for each in fields(value):
            inner = getattr(value, each.name)
            if each.name in ("href", "home", "older", "newer") and inner.startswith("/"):
                yield inner
            yield from hrefs(inner)
    elif isinstance(value, tuple):
        for each in value:
            yield from hrefs(each)


def test_every_link_of_every_page_leads_to_a_file_of_the_site() -> None:
    outputs = planned(*POSTS)
    wanted = {output_path(href) for output in outputs.values() for href in hrefs(output.view)}
    assert wanted - outputs.keys() == set()
    assert len(wanted) > 50


def test_all_addresses_that_writers_may_link_to_exist() -> None:
    shown = site(*POSTS)
    made = plan(shown)
    book = address_book(shown, made.urls, PARIS)
    assert {output_path(address) for address in book.texts} - by_path(made).keys() == set()


def test_the_order_of_posts_in_the_site_does_not_matter() -> None:
    forwards, backwards = site(*POSTS), replace(site(), posts=site(*POSTS).posts[::-1])
    assert views(plan(forwards)) == views(plan(backwards))  # type: ignore[arg-type]


def views(made: Plan) -> dict[str, View]:
    return {path: output.view for path, output in by_path(made).items()}


def test_every_output_can_be_rendered() -> None:
    for output in planned(*POSTS).values():
        assert RENDERERS[output.planned.kind](output.view, PlainTools())


CANARY = author("canary", "Canary", team="canary")
SECRETS = {
    "draft": {"texts": (text("canary/en.md", title="Canary", status=Status.DRAFT),)},
    "future": {"date": NOW + timedelta(days=1)},
    "internal": {"audience": Audience.INTERNAL},
}


def everything(secret: Post) -> Site:
    seen = site(*POSTS, secret, authors=(*site().authors, CANARY))
    terms = {
        name: (*getattr(seen, name), Term("canary", words(en="Canary")))
        for name in ("tags", "series", "teams")
    }
    return replace(seen, **terms)


@pytest.mark.parametrize("fields", SECRETS.values(), ids=SECRETS)
def test_a_withheld_post_leaves_no_trace(fields: dict[str, Any]) -> None:
    secret = post("canary", 5, tags=("canary",), series="canary", authors=("canary",), aliases=("/canary/",))
    visible = visible_to(everything(replace(secret, **fields)), Audience.PUBLIC, NOW)
    assert not re.search("canary", repr(by_path(plan(visible))), re.IGNORECASE)


def test_with_the_secret_shown_the_trace_would_be_found() -> None:
    secret = post("canary", 5, tags=("canary",), series="canary", authors=("canary",))
    visible = visible_to(everything(secret), Audience.PUBLIC, NOW)
    assert {"2026/canary/index.html", "authors/canary/feed.xml"} < by_path(plan(visible)).keys()


def test_corrections_to_come_are_not_shown_yet() -> None:
    later = replace(post("one"), texts=(text("x/en.md", corrections=(note(400, "canary"),)),))
    visible = visible_to(site(later), Audience.PUBLIC, NOW)
    assert "canary" not in repr(by_path(plan(visible)))


def test_a_site_without_anything_has_its_lists_and_feeds() -> None:
    outputs = by_path(plan(replace(site(), authors=(), pages=()), SETTINGS))  # type: ignore[arg-type]
    assert {
        "index.html",
        "fr/index.html",
        "feed.xml",
        "fr/feed.xml",
        "all/feed.xml",
        "404.html",
    } < outputs.keys()
    assert ADA.id not in repr(outputs["authors/index.html"].view)
