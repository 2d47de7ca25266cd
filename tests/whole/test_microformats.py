"""What a page says by class names alone, read back with a parser of microformats (microformats.org)."""

from collections.abc import Callable
from itertools import chain
from typing import Any

import mf2py
import pytest

from tests.whole.conftest import Bakery

Read = Callable[[str], dict[str, Any]]

HOST = "https://ovens.example/"
POST = "2026/the-oven-that-lied/"


@pytest.fixture(scope="module")
def read(bakery: Bakery) -> Read:
    """A page of the bakery in the real theme, as a parser sees it."""

    def parsed(path: str) -> dict[str, Any]:
        data = bakery("real theme")[f"{path}index.html"].decode()
        found: dict[str, Any] = mf2py.parse(data, url=HOST + path)
        return found

    return parsed


def things(page: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """All items of a kind, however deep."""
    return [each for each in _all(page["items"]) if kind in each["type"]]


def _all(items: list[Any]) -> list[dict[str, Any]]:
    found = [each for each in items if isinstance(each, dict) and "type" in each]
    inner = [[*each.get("children", ()), *chain.from_iterable(each["properties"].values())] for each in found]
    return [*found, *(deeper for each in inner for deeper in _all(each))]


def entry(page: dict[str, Any]) -> dict[str, Any]:
    """The properties of the one post that a page is of."""
    (found,) = (each for each in page["items"] if "h-entry" in each["type"])
    properties: dict[str, Any] = found["properties"]
    return properties


def test_a_post_is_an_entry(read: Read) -> None:
    found = entry(read(POST))
    assert found["name"] == ["The oven that lied"]
    assert found["url"] == found["uid"] == [HOST + POST]
    assert [each[:10] for each in found["published"]] == ["2026-03-02"]
    assert [each[:10] for each in found["updated"]] == ["2026-04-01"]
    assert found["category"] == ["Ovens & heat"]
    assert found["summary"] == ["It said 230 °C & meant 190."]
    assert "Bread tells you more than a dial does." in found["content"][0]["value"]
    assert found["content"][0]["lang"] == "en"


def test_all_authors_of_a_post_are_people_with_a_page(read: Read) -> None:
    people = [each["properties"] for each in entry(read(POST))["author"]]
    assert [(each["name"], each["url"]) for each in people] == [
        (["Ada Martin"], [f"{HOST}authors/ada-martin/"]),
        (["Léo Blanc"], [f"{HOST}authors/leo-blanc/"]),
    ]
    assert people[0]["job-title"] == ["Baker"]
    assert "/authors/ada-martin/portrait" in people[0]["photo"][0]["value"]


def test_a_translation_is_an_entry_of_its_own(read: Read) -> None:
    found = entry(read(f"fr/{POST}"))
    assert found["uid"] == [f"{HOST}fr/{POST}"]
    assert found["content"][0]["lang"] == "fr"


def test_a_withdrawn_post_keeps_its_address(read: Read) -> None:
    found = entry(read("2026/wrong-about-rye/"))
    assert found["url"] == found["uid"] == [f"{HOST}2026/wrong-about-rye/"]
    assert not {"content", "summary", "category"} & found.keys()


@pytest.mark.parametrize("path", ["authors/ada-martin/", "fr/authors/ada-martin/"])
def test_a_persons_page_has_one_card_that_stands_for_it(read: Read, path: str) -> None:
    page = read(path)
    own = [each for each in things(page, "h-card") if HOST + path in each["properties"].get("uid", ())]
    (card,) = own
    assert card["properties"]["url"] == card["properties"]["uid"] == [HOST + path]
    assert card["properties"]["name"] == ["Ada Martin"]
    assert page["rels"]["me"] == ["https://social.example/@ada"]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("", "Posts"),
        ("tags/ovens/", "Ovens & heat"),
        ("series/sourdough/", "The sourdough year"),
        ("teams/night/", "Posts"),
        ("archive/2026/", "2026"),
        ("authors/leo-blanc/", "Posts by Léo Blanc"),
    ],
)
def test_a_list_is_a_feed_of_entries(read: Read, path: str, name: str) -> None:
    (feed,) = things(read(path), "h-feed")
    entries = [each["properties"] for each in feed["children"] if "h-entry" in each["type"]]
    assert feed["properties"]["name"] == [name]
    assert entries
    assert all({"name", "url", "published", "author"} <= each.keys() for each in entries)
    assert all(author["properties"]["url"] for each in entries for author in each["author"])


def test_nobodys_face_is_a_posts(read: Read) -> None:
    pages = [read(path) for path in ("", POST, "tags/ovens/", "fr/", "authors/")]
    found = [
        each for page in pages for kind in ("h-entry", "h-cite", "h-feed") for each in things(page, kind)
    ]
    assert found
    assert [each for each in found if "photo" in each["properties"]] == []
