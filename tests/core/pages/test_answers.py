"""How readers answer a post, and ask a person."""

from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

from hypothesis import given, strategies as st

from openwindow.core.model.post import Post
from openwindow.core.pages import author as author_page, post as post_page
from openwindow.core.pages.answers import mailto
from tests.core.pages.examples import ADA, BO, CY, SETTINGS, plan, post, site, views

ASKED = replace(SETTINGS, answers="answers@blog.example")
SILENT = (replace(ADA, links=()), BO, CY)


def answers(made: Post, settings: Any = ASKED, **fields: object) -> Any:
    found = views(post_page, plan(site(made, **fields), settings))
    return next(iter(found.values())).answers


def test_an_answer_names_the_post_it_is_to() -> None:
    made = post("one", languages=("fr",))
    title = "L\u2019été & l\u2019hiver, 50 %"
    shown = answers(replace(made, texts=(replace(made.original, title=title),)))
    link = urlsplit(shown.mailto)
    assert (link.scheme, link.path, shown.address) == ("mailto", "answers@blog.example", shown.address)
    assert parse_qs(link.query) == {"subject": [title], "body": ["https://blog.example/fr/2026/one/"]}


def test_an_answer_goes_to_the_authors_who_are_still_there() -> None:
    shown = answers(post("one", authors=("cy", "ada", "bo")))
    assert [each.person.name for each in shown.people] == ["Ada Lovelace", "Bo Émile"]
    assert [person.name for person in shown.gone] == ["Çy Nguyen"]


def test_authors_can_be_found_where_they_say() -> None:
    (ada,) = answers(post("one")).people
    assert [(each.href, each.name) for each in ada.elsewhere] == [
        ("https://social.example/@ada", "Ada elsewhere")
    ]


def test_without_an_address_authors_are_answered_elsewhere() -> None:
    shown = answers(post("one"), SETTINGS)
    assert (shown.mailto, shown.address, len(shown.people)) == ("", "", 1)


def test_where_nobody_can_be_reached_nobody_is_asked_to_answer() -> None:
    assert answers(post("one"), SETTINGS, authors=SILENT) is None
    assert answers(post("one", authors=("cy",)), SETTINGS) is None


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_whatever_a_title_says_stays_in_the_subject(subject: str, body: str) -> None:
    link = mailto("a+b@blog.example", subject, body)
    assert link.isascii()
    assert not set(" \"'<>\r\n") & set(link)
    fields = dict(each.split("=") for each in link.partition("?")[2].split("&"))
    assert fields.keys() == {"subject", "body"}
    given = parse_qs(link.partition("?")[2], keep_blank_values=True, max_num_fields=2)
    assert given == {"subject": [subject], "body": [body]}


def test_an_address_with_signs_of_links_is_still_one_address() -> None:
    assert mailto("o'neill&co?@blog.example", "a", "b").startswith("mailto:o%27neill%26co%3F@blog.example?")


def ask(name: str, settings: Any = ASKED) -> str:
    pages = views(author_page, plan(site(post("one", authors=("ada", "cy"))), settings))
    link: str = pages[f"authors/{name}/index.html"].ask
    return link


def test_a_person_is_asked_by_name() -> None:
    assert parse_qs(urlsplit(ask("ada")).query) == {
        "subject": ["A question for Ada Lovelace"],
        "body": ["https://blog.example/authors/ada/"],
    }


def test_who_left_and_where_nobody_reads_is_asked_nothing() -> None:
    assert (ask("cy"), ask("ada", SETTINGS)) == ("", "")
