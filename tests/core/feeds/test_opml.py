"""The list of all feeds."""

from hypothesis import given
from lxml import etree

from openwindow.core.feeds.opml import Folder, Outline, render
from tests.core.feeds.examples import texts

ADA = Outline("Blog — Ada", "Engineer", "https://blog.example/a/feed.xml", "https://blog.example/a/", "en")


def test_a_feed_stands_in_its_folder_with_both_addresses() -> None:
    root = etree.fromstring(render("Blog", (Folder("Authors", (ADA,)),)).encode())
    assert (root.tag, root.get("version"), root.findtext("head/title")) == ("opml", "2.0", "Blog")
    folder = root[1][0]
    assert dict(folder.attrib) == {"text": "Authors", "title": "Authors"}
    assert dict(folder[0].attrib) == {
        "type": "rss",
        "text": "Blog — Ada",
        "title": "Blog — Ada",
        "description": "Engineer",
        "xmlUrl": "https://blog.example/a/feed.xml",
        "htmlUrl": "https://blog.example/a/",
        "language": "en",
    }


def test_a_feed_of_several_languages_names_none() -> None:
    outline = Outline("All", "d", "https://blog.example/all/feed.xml", "https://blog.example/", "")
    root = etree.fromstring(render("Blog", (Folder("Blog", (outline,)),)).encode())
    assert "language" not in root[1][0][0].attrib


@given(texts)
def test_any_words_make_a_list_that_can_be_read(text: str) -> None:
    outline = Outline(text, text, ADA.feed, ADA.page, "en")
    root = etree.fromstring(render(text, (Folder(text, (outline,)),)).encode())
    assert (root.findtext("head/title") or "").splitlines() == text.splitlines()
