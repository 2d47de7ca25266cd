"""Policies: nothing that is not named, nothing inline, nothing of others."""

import pytest

from openwindow.core.headers.policies import PREVIEW, READING, SEARCHING, SITE, page_policy

ALL = {"site": SITE, "reading": READING, "searching": SEARCHING, "preview": PREVIEW}


def directives(policy: str) -> dict[str, list[str]]:
    return {name: sources for name, *sources in (each.split() for each in policy.split("; "))}


@pytest.mark.parametrize("name", ALL)
def test_nothing_runs_or_loads_that_the_site_does_not_have(name: str) -> None:
    found = directives(ALL[name])
    assert (found["default-src"], found["base-uri"], found["form-action"]) == (
        ["'none'"],
        ["'none'"],
        ["'self'"],
    )
    assert {source for sources in found.values() for source in sources} <= {
        *("'none'", "'self'", "data:", "'wasm-unsafe-eval'")
    }
    assert [each for each, sources in found.items() if "data:" in sources] == ["img-src"]


def test_only_search_makes_code_from_its_index() -> None:
    assert [name for name, policy in ALL.items() if "'wasm-unsafe-eval'" in policy] == ["site", "searching"]


def test_reading_needs_no_script() -> None:
    assert "script-src" not in directives(READING)
    assert directives(READING)["connect-src"] == ["'self'"]


@pytest.mark.parametrize("name", ALL)
def test_the_site_allows_what_any_page_needs(name: str) -> None:
    site = directives(SITE)
    assert all(set(sources) <= set(site[each]) for each, sources in directives(ALL[name]).items())


def test_nobody_else_may_show_a_page_within_a_frame() -> None:
    assert directives(SITE)["frame-ancestors"] == ["'none'"]
    # In a <meta> browsers ignore it, and say so on their console.
    assert "frame-ancestors" not in READING + SEARCHING + PREVIEW


@pytest.mark.parametrize(
    ("searches", "preview", "policy"),
    [(False, False, READING), (True, False, SEARCHING), (False, True, PREVIEW), (True, True, SEARCHING)],
)
def test_a_page_has_the_policy_of_what_it_does(searches: bool, preview: bool, policy: str) -> None:
    assert page_policy(searches=searches, preview=preview) == policy
