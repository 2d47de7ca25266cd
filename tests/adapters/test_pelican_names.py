"""What Pelican's themes ask of the names they know."""

import pytest

from openwindow.adapters.pelican_names import EntriesPage, Entry, Named, Paginator, relative
from openwindow.core.pages.shown import Paging

POST = Entry("A title", "2026/a/", "en")


def page(paging: Paging) -> EntriesPage:
    return EntriesPage((POST,), paging, 2 if paging.newer else 1)


FIRST = page(Paging(0, "/blog/page/3/", ""))
MIDDLE = page(Paging(3, "/blog/page/2/", "/blog/"))
LAST = page(Paging(1, "", "/blog/page/2/"))
ONLY = page(Paging(0, "", ""))


@pytest.mark.parametrize(
    ("href", "base", "expected"),
    [
        ("/2026/a/", "", "2026/a/"),
        ("/blog/2026/a/", "/blog", "2026/a/"),
        ("/", "", ""),
        ("/blog/", "/blog", ""),
        ("", "/blog", ""),
    ],
)
def test_a_link_is_relative_to_the_site(href: str, base: str, expected: str) -> None:
    assert relative(href, base) == expected


def test_a_name_prints_as_itself_and_sorts_by_itself() -> None:
    salt, bread = Named("Salt", "tags/salt/"), Named("Bread", "tags/bread/")
    assert f"{salt}" == "Salt"
    assert salt.slug == "salt"
    assert sorted([salt, bread]) == [bread, salt]


@pytest.mark.parametrize(
    ("shown", "others", "older", "newer"),
    [
        (FIRST, True, True, False),
        (MIDDLE, True, True, True),
        (LAST, True, False, True),
        (ONLY, False, False, False),
    ],
    ids=["first", "middle", "last", "only"],
)
def test_a_page_of_a_list_knows_its_neighbours(
    shown: EntriesPage, others: bool, older: bool, newer: bool
) -> None:
    assert (shown.has_other_pages(), shown.has_next(), shown.has_previous()) == (others, older, newer)


def test_a_paginator_leads_to_the_neighbours() -> None:
    paginator = Paginator(MIDDLE, "/blog")
    assert (paginator.num_pages, paginator.per_page) == (3, 1)
    assert (paginator.page(1).url, paginator.page(3).url) == ("", "page/2/")


def test_the_first_author_is_the_author() -> None:
    ada, leo = Named("Ada", "authors/ada/"), Named("Leo", "authors/leo/")
    assert Entry("t", "u", "en", authors=(ada, leo)).author == ada
    assert POST.author is None
