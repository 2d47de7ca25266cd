"""JSON-LD within HTML: every text arrives as it was, and none ends the script."""

import json

import pytest
from hypothesis import given, settings, strategies
from lxml import html

from openwindow.core.pages.meaning.script import script, thing

HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "-->",
    "]]>",
    "&amp;",
    "\u2028",
    '"\\"',
    "\x00",
]


@settings(deadline=None)
@given(strategies.lists(strategies.text() | strategies.sampled_from(HOSTILE), min_size=1).map(" ".join))
def test_any_text_arrives_as_it_was(text: str) -> None:
    said = json.loads(script([thing("Thing", name=f"x{text}")]))
    assert said["@graph"] == [{"@type": "Thing", "name": f"x{text}"}]


@settings(deadline=None)
@given(strategies.lists(strategies.text("</script>!- &'\"") | strategies.sampled_from(HOSTILE)).map("".join))
def test_no_text_ends_the_script(text: str) -> None:
    page = (
        f'<script type="application/ld+json">{script([thing("Thing", name=f"x{text}")])}</script><p>after</p>'
    )
    document = html.document_fromstring(page)
    (found,) = document.xpath("//script")
    assert json.loads(found.text)["@graph"][0]["name"] == f"x{text}"
    assert document.xpath("string(//p)") == "after"


@pytest.mark.parametrize("character", ["<", ">", "&", "\u2028", "\u2029"])
def test_what_means_something_to_html_is_not_there(character: str) -> None:
    assert character not in script([thing("Thing", name=character)])


def test_what_is_empty_is_not_said() -> None:
    assert thing("Thing", id="", name="", image=None, keywords=[], count=0) == {"@type": "Thing", "count": 0}


def test_a_page_that_is_of_nothing_says_nothing() -> None:
    assert script([]) == ""
