"""Which texts the search finds, and what of each."""

from dataclasses import replace

from openwindow.core.model.body import Body, BodyFacts
from openwindow.core.model.post import Withdrawal
from openwindow.core.search.records import Findable, digest, findable, record
from tests.core.pages.examples import NOW, SETTINGS, plan, post, site


def found(*posts: object, **fields: object) -> tuple[Findable, ...]:
    return tuple(findable(plan(site(*posts), **fields)))  # type: ignore[arg-type]


def test_every_text_is_found_newest_first_in_each_of_its_languages() -> None:
    texts = found(post("old", 1), post("new", 2, ("fr", "en")))
    assert [(each.url, each.language) for each in texts] == [
        ("/fr/2026/new/", "fr"),
        ("/2026/new/", "en"),
        ("/2026/old/", "en"),
    ]


def test_a_withdrawn_text_is_not_found() -> None:
    assert found(post("gone", withdrawn=Withdrawal(NOW, "Wrong."))) == ()


def test_a_result_says_who_wrote_when_and_about_what() -> None:
    text = found(post("two", authors=("ada", "bo"), tags=("brakes", "motors")))[0]
    assert dict(text.meta) == {
        "title": "Title of posts/2026/two/en.md",
        "byline": "Ada Lovelace and Bo Émile",
        "date": "1 November 2026",
        "datetime": "2026-11-01",
        "summary": "Summary of posts/2026/two/en.md",
        "tags": "Brakes, Motors",
    }


def test_a_result_leads_below_the_path_of_the_site() -> None:
    settings = replace(SETTINGS, site_url="https://www.example/our/blog")
    assert found(post("one"), settings=settings)[0].url == "/our/blog/2026/one/"


def test_the_words_are_those_of_the_body() -> None:
    text = found(post("one"))[0]
    assert record(text, Body(("<p>L’été ", "</p>"), BodyFacts())).content == "L’\u2060 été"


def test_a_text_without_words_is_found_by_its_title() -> None:
    assert record(found(post("one"))[0], Body(("",), BodyFacts())).content == "Title of posts/2026/one/en.md"


def test_the_digest_is_of_words_and_of_all_that_is_shown() -> None:
    texts = found(post("one"))
    others = (replace(texts[0], key="other"), replace(texts[0], meta=(("title", "Other"),)))
    assert len({digest(texts), digest([others[0]]), digest([others[1]]), digest(())}) == 4
    assert digest(found(post("one"))) == digest(texts)
