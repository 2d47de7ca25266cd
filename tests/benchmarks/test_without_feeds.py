"""Our builds without feeds, which show what these cost."""

import pytest

from benchmarks.without_feeds import forget_feeds
from openwindow.core import pages
from tests.core.pages.examples import index, post


def test_everything_but_feeds_is_planned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "KINDS", pages.KINDS)
    before = {each.path for each in pages.plan_pages(index(post("one")))}
    forget_feeds()
    after = {each.path for each in pages.plan_pages(index(post("one")))}
    feeds = {path for path in before if path.endswith(("feed.xml", "feed.atom", "feed.json", "feeds.opml"))}
    assert feeds
    assert before - after == feeds
