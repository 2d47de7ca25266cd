"""The addresses that writers may link to, and the pages that are made, are the same."""

import re

from openwindow.core.links.address_book import address_book
from openwindow.core.model.output import PlannedOutput
from openwindow.core.urls import Address, output_path
from tests.core.pages.examples import PARIS, by_path, plan, post, site

POSTS = (
    post("one", 1, ("en", "fr"), tags=("brakes",), series="recall"),
    post("two", 40, ("fr",), tags=("motors",)),
    *(post(f"n{day}", day) for day in range(60, 73)),
)
LINKED_OTHERWISE = {
    *("asset", "headers", "not_found", "picture", "redirect", "redirects", "robots"),
    *("share_card", "sitemap", "variant"),
}
"""Kinds of files that nobody links to from a text, or that are named by their own path there."""


def has_an_address(output: PlannedOutput) -> bool:
    return output.planned.kind not in LINKED_OTHERWISE and not re.search(
        r"(^|/)page/\d+/", output.planned.path
    )


def linkable() -> tuple[set[str], set[str]]:
    """The files behind the addresses of the book, and the files that pages and feeds are planned to."""
    shown = site(*POSTS)
    made = plan(shown)
    book: dict[Address, str] = dict(address_book(shown, made.urls, PARIS).texts)
    planned = {path for path, output in by_path(made).items() if has_an_address(output)}
    return {output_path(address) for address in book}, planned


def test_every_page_and_feed_can_be_linked_to() -> None:
    addresses, planned = linkable()
    assert planned - addresses == set()


def test_every_address_has_a_page_or_feed() -> None:
    addresses, planned = linkable()
    assert addresses - planned == set()
    assert {"fr/2026/two/index.html", "tags/brakes/index.html", "feed.xml"} <= addresses
