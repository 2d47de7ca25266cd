"""The rules of a site."""

from dataclasses import replace

import pytest

from openwindow.core.headers.of_site import DEEPEST_FEED, FEED_TYPES, FOR_EVER, Hosting, rules_of
from openwindow.core.headers.rules import LONGEST_LINE, MOST_RULES, headers_for, written
from openwindow.core.model.feed_formats import FEED_SUFFIXES

HOSTING = Hosting("", secure=True, unlisted=False, for_ever=("/theme/*",), feeds=("xml", "atom", "json"))


def sent(address: str, hosting: Hosting = HOSTING) -> dict[str, str]:
    return dict(headers_for(rules_of(hosting), address))


@pytest.mark.parametrize("address", ["/", "/2026/x/", "/theme/a.css", "/404.html", "/feed.xml"])
def test_everything_is_held_to_the_policy(address: str) -> None:
    found = sent(address)
    assert found["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert (found["X-Content-Type-Options"], found["Cross-Origin-Opener-Policy"]) == (
        "nosniff",
        "same-origin",
    )
    assert found["Permissions-Policy"].startswith("camera=(), ")


def test_what_names_its_bytes_may_be_kept_for_ever() -> None:
    assert sent("/theme/style.1a2b3c4d.css")["Cache-Control"] == FOR_EVER
    assert "Cache-Control" not in sent("/2026/x/")


@pytest.mark.parametrize("depth", range(DEEPEST_FEED + 1))
def test_feeds_are_xml_and_asked_for_again(depth: int) -> None:
    found = sent("/" + "a/" * depth + "feed.xml")
    assert found["Content-Type"] == "application/xml; charset=utf-8"
    assert found["Cache-Control"] == "public, max-age=600, must-revalidate"


def test_every_format_has_a_type_with_which_it_can_be_read() -> None:
    assert sent("/fr/feed.atom")["Content-Type"] == "application/xml; charset=utf-8"
    assert sent("/feed.json")["Content-Type"] == "application/feed+json; charset=utf-8"
    assert sent("/feeds.opml")["Content-Type"] == "text/x-opml; charset=utf-8"
    assert FEED_TYPES.keys() == set(FEED_SUFFIXES.values())


def test_only_what_is_asked_for_by_https_says_that_it_always_is() -> None:
    assert "Strict-Transport-Security" in sent("/")
    assert "Strict-Transport-Security" not in sent("/", replace(HOSTING, secure=False))


def test_closed_sites_keep_their_addresses_and_are_not_found() -> None:
    closed = sent("/2026/x/paper.pdf", replace(HOSTING, unlisted=True))
    assert (closed["Referrer-Policy"], closed["X-Robots-Tag"]) == ("same-origin", "noindex")
    assert "X-Robots-Tag" not in sent("/")


def test_the_sites_own_path_comes_first() -> None:
    below = replace(HOSTING, base="/our/blog")
    assert sent("/our/blog/theme/a.css", below)["Cache-Control"] == FOR_EVER
    assert sent("/theme/a.css", below) == {}


@pytest.mark.parametrize(
    "address", ["/", "/theme/a.css", "/theme/a/b.css", "/feed.xml", "/a/b/c/d/feed.json", "/fr/feed.atom"]
)
def test_no_header_is_said_twice(address: str) -> None:
    fitting = [rule for rule in rules_of(HOSTING) if headers_for((rule,), address)]
    names = [name for rule in fitting for name, _ in rule.headers]
    assert len(set(names)) == len(names)


def test_hosts_read_all_of_it() -> None:
    rules = rules_of(HOSTING)
    assert len(rules) <= MOST_RULES
    assert max(map(len, written(rules).splitlines())) <= LONGEST_LINE
    assert all(rule.pattern.count("*") <= 1 for rule in rules)
