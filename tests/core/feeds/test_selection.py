"""Which feeds a site has, and where."""

from openwindow.core.feeds.selection import Selection, Subject, selections
from openwindow.core.urls import Urls

URLS = Urls("https://blog.example", ("en", "fr"))
FEEDS = tuple(selections(("en", "fr"), ("ada",), ("brakes",), ("recall",)))


def test_every_subject_has_a_feed_in_each_language_and_all_languages_have_one() -> None:
    assert {feed.beside(URLS) for feed in FEEDS} == {
        "/all/",
        *(
            home + beside
            for home in ("/", "/fr/")
            for beside in ("", "authors/ada/", "tags/brakes/", "series/recall/", "corrections/", "updated/")
        ),
    }


def test_feeds_follow_pages_that_exist() -> None:
    without_page = {
        Selection(Subject.ALL),
        Selection(Subject.UPDATED, "en"),
        Selection(Subject.UPDATED, "fr"),
    }
    for feed in FEEDS:
        assert (feed.page(URLS) == feed.beside(URLS)) is (feed not in without_page)
    assert Selection(Subject.UPDATED, "fr").page(URLS) == "/fr/"


def test_each_feed_has_an_id_of_its_own_that_no_post_can_have() -> None:
    ids = [feed.id("blog.example,2026") for feed in FEEDS]
    assert len(set(ids)) == len(ids)
    assert ids[1] == "tag:blog.example,2026:feed:site:en"
    assert all(each.startswith("tag:blog.example,2026:feed:") for each in ids)
