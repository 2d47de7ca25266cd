"""Which outputs are made by the same process."""

from openwindow.adapters.making import handfuls
from openwindow.core.model.output import PlannedOutput


def test_the_formats_of_a_feed_are_made_together_and_pages_by_themselves() -> None:
    paths = ["index.html", "feed.xml", "feed.json", "fr/feed.xml", "fr/feed.json", "a.png", "b.png"]
    found = [
        [each.path for each in handful] for handful in handfuls(PlannedOutput(path, "x") for path in paths)
    ]
    assert found == [
        ["index.html"],
        ["feed.xml", "feed.json"],
        ["fr/feed.xml", "fr/feed.json"],
        ["a.png"],
        ["b.png"],
    ]
