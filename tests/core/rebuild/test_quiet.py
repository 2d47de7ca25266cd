"""Which changes concern only the post or person they are made to, and those that show it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from openwindow.core.model.audience import Audience
from openwindow.core.model.body import BodyFacts, Reference, ReferenceKind
from openwindow.core.model.picture import Picture
from openwindow.core.model.post import Post, Speaks, Status, Withdrawal
from openwindow.core.model.words import Phrase, Words
from openwindow.core.pages.facets import Facets, facets_of
from openwindow.core.pages.plan import Lists
from openwindow.core.reading.again import PostKept
from openwindow.core.reading.known import NOTHING_KNOWN
from openwindow.core.rebuild.memory import Around, BodyKept
from openwindow.core.rebuild.quiet import (
    identities,
    is_quiet,
    is_same_person,
    leads_where_it_led,
    leaves_links_alone,
    may_simply_come,
    same_company,
)
from tests.core.pages.examples import ADA, BO, NOW, PARIS, note, plan, post, site, source
from tests.core.rebuild.memories import memory_of_posts
from tests.core.rebuild.sites import entry

FACE = Picture("posts/2026/one/face.png", Words((Phrase("A face", "en"),)))
ONE = post("one", languages=("en", "fr"), tags=("brakes",), authors=("ada",))
OLD = entry(ONE, plan(site(ONE)))


def with_text(**fields: Any) -> Post:
    """The post with another original."""
    return replace(ONE, texts=(replace(ONE.original, **fields), *ONE.texts[1:]))


QUIET: dict[str, Post] = {
    "nothing": ONE,
    "title": with_text(title="Other"),
    "summary": with_text(summary="Other"),
    "body": with_text(body=source("other")),
    "corrections": with_text(corrections=(note(1, "c"),)),
    "updates": with_text(updates=(note(1, "u"),)),
    "ai": with_text(ai="ai"),
    "tags": replace(ONE, tags=()),
    "series": replace(ONE, series="recall"),
    "authors": replace(ONE, authors=("bo",)),
    "speaks": replace(ONE, speaks=Speaks.FOR_THE_COMPANY),
    "canonical": replace(ONE, canonical="https://elsewhere.example/"),
}
LOUD: dict[str, Post | None] = {
    "problems": None,
    "id": replace(ONE, id="other"),
    "year": replace(ONE, year=2025),
    "slug": replace(ONE, slug="other"),
    "date": replace(ONE, date=ONE.date + timedelta(1)),
    "audience": replace(ONE, audience=Audience.INTERNAL),
    "withdrawn": replace(ONE, withdrawn=Withdrawal(NOW, "wrong")),
    "aliases": replace(ONE, aliases=("/old/",)),
    "status": with_text(status=Status.DRAFT),
    "image": with_text(image=FACE),
    "translation": replace(ONE, texts=ONE.texts[:1]),
    "moment of translation": replace(ONE, texts=(ONE.original, replace(ONE.texts[1], translated=NOW))),
    "order of texts": replace(ONE, texts=ONE.texts[::-1]),
}


def kept(new: Post | None, files: tuple[str, ...] = OLD.files) -> PostKept:
    return PostKept(replace(OLD.read, post=new), files)


@pytest.mark.parametrize("new", QUIET.values(), ids=QUIET)
def test_a_post_that_stands_where_it_stood_is_quiet(new: Post) -> None:
    assert is_quiet(OLD, kept(new))


@pytest.mark.parametrize("new", LOUD.values(), ids=LOUD)
def test_a_post_that_moves_or_shows_itself_to_others_is_not(new: Post | None) -> None:
    assert not is_quiet(OLD, kept(new))


@pytest.mark.parametrize(
    "files", [OLD.files[:1], (*OLD.files, "posts/2026/one/new.png")], ids=["less", "more"]
)
def test_a_post_with_other_files_is_not_quiet(files: tuple[str, ...]) -> None:
    assert not is_quiet(OLD, kept(ONE, files))


# --- bodies -----------------------------------------------------------------------------------------

LINK = Reference(ReferenceKind.LINK, "../two/en.md", 3, 1)
FACTS = BodyFacts((LINK,), anchors=frozenset({"a"}), words=9)


@pytest.mark.parametrize(
    ("new", "texts", "leads"),
    [
        (replace(FACTS, words=1000), 2, True),
        (replace(FACTS, references=(replace(LINK, line=9, column=9),)), 2, True),
        (replace(FACTS, anchors=frozenset({"a", "b"})), 1, True),
        (replace(FACTS, anchors=frozenset({"a", "b"})), 2, False),
        (replace(FACTS, anchors=frozenset()), 1, False),
        (replace(FACTS, references=()), 1, False),
        (replace(FACTS, references=(LINK, LINK)), 1, False),
        (replace(FACTS, references=(replace(LINK, target="../one/en.md"),)), 1, False),
        (replace(FACTS, references=(replace(LINK, kind=ReferenceKind.PICTURE),)), 1, False),
    ],
)
def test_a_body_leads_where_it_led(new: BodyFacts, texts: int, leads: bool) -> None:
    assert leads_where_it_led(BodyKept("a", "key", FACTS, ()), new, texts) is leads


# --- new posts --------------------------------------------------------------------------------------


def come(new: Post | None, folder: str = "posts/2026/new", files: int = 1) -> PostKept:
    return PostKept(replace(OLD.read, folder=folder, post=new), tuple("abcdef"[:files]))


NEW = post("new")


def test_a_new_post_of_words_alone_may_simply_come() -> None:
    assert may_simply_come(come(NEW), memory_of_posts(ONE))


CLASHES: dict[str, PostKept] = {
    "problems": come(None),
    "aliases": come(replace(NEW, aliases=("/old/",))),
    "a picture beside it": come(NEW, files=2),
    "a picture at its top": come(replace(NEW, texts=(replace(NEW.original, image=FACE),))),
    "another's id": come(replace(NEW, id=ONE.id)),
    "another's place": come(replace(NEW, slug="one")),
    "another's place in other letters": come(replace(NEW, slug="ONE")),
    "another's folder in other letters": come(NEW, folder="posts/2026/One"),
    "another's folder as a file": come(NEW, folder="posts/2026/one.md"),
}


@pytest.mark.parametrize("new", CLASHES.values(), ids=CLASHES)
def test_a_new_post_that_could_clash_or_be_waited_for_may_not(new: PostKept) -> None:
    assert not may_simply_come(new, memory_of_posts(ONE))


def test_no_post_simply_comes_where_there_are_old_addresses() -> None:
    assert not may_simply_come(come(NEW), memory_of_posts(replace(ONE, aliases=("/old/",))))


def test_a_post_is_known_by_id_place_and_folder() -> None:
    assert len({*identities(ONE, "posts/2026/one")} & {*identities(ONE, "posts/2026/one.md")}) == 3


# --- people, tags and series ------------------------------------------------------------------------


def around(*references: Reference) -> Around:
    """Ada and Bo, of whom Ada says something; two tags and a series."""
    shown = site(ONE)
    said = BodyKept("authors/ada/en.md", "key", BodyFacts(references), ())
    return Around(NOTHING_KNOWN, (ADA, BO), Lists(shown.tags, shown.series, shown.teams, ()), (said,), ())


@pytest.mark.parametrize(
    "fields",
    [
        {"name": "Other"},
        {"role": BO.role},
        {"topics": ()},
        {"links": ()},
        {"earlier_roles": ()},
        {"until": NOW.date()},
        {"about": tuple(replace(each, body=replace(each.body, digest="other")) for each in ADA.about)},
    ],
    ids=str,
)
def test_a_person_may_say_anything_of_themselves(fields: dict[str, Any]) -> None:
    assert is_same_person(ADA, replace(ADA, **fields))


@pytest.mark.parametrize("fields", [{"id": "eve"}, {"team": ""}, {"portrait": None}, {"about": ()}], ids=str)
def test_a_person_stands_elsewhere_with_another_team_face_or_text(fields: dict[str, Any]) -> None:
    assert not is_same_person(ADA, replace(ADA, **fields))


def facets(posts: Iterable[Post]) -> list[Facets]:
    return [facets_of(each, PARIS) for each in posts]


COMPANY = post("all", languages=("en", "fr"), tags=("brakes", "motors"), series="recall")


@pytest.mark.parametrize(
    ("posts", "same"),
    [
        ([COMPANY], True),
        ([COMPANY, post("less")], True),
        ([replace(COMPANY, authors=("bo",))], False),
        ([replace(COMPANY, authors=("ada", "cy"))], False),
        ([replace(COMPANY, texts=COMPANY.texts[:1])], False),
        ([replace(COMPANY, tags=("brakes",))], False),
        ([replace(COMPANY, tags=("brakes", "motors", "new"))], False),
        ([replace(COMPANY, series="")], False),
        ([COMPANY, post("more", series="new")], False),
    ],
    ids=str,
)
def test_posts_bring_about_people_tags_and_series(posts: list[Post], same: bool) -> None:
    assert same_company(around(), facets(posts)) is same


def alone(old: Post | None, new: Post, *references: Reference) -> tuple[bool, bool]:
    """Whether links are left alone, in a build of what everybody sees and in another."""
    known = around(*references)
    return (
        leaves_links_alone(old, new, known, open_to_all=True),
        leaves_links_alone(old, new, known, open_to_all=False),
    )


P = post("p", tags=("brakes",), authors=("bo",))


def test_what_a_post_names_more_breaks_no_link() -> None:
    assert alone(P, replace(P, tags=("brakes", "motors"), series="recall")) == (True, True)


@pytest.mark.parametrize("fields", [{"tags": ()}, {"authors": ("ada",)}], ids=str)
def test_what_a_post_no_longer_names_must_be_there_for_everybody(fields: dict[str, Any]) -> None:
    assert alone(P, replace(P, **fields)) == (True, False)


def test_what_only_hidden_posts_name_must_not_go() -> None:
    assert alone(replace(P, tags=("hidden",)), replace(P, tags=())) == (False, False)


@pytest.mark.parametrize(("references", "expected"), [((), (True, True)), ((LINK,), (True, False))])
def test_who_says_something_with_links_may_not_get_other_readers(
    references: tuple[Reference, ...], expected: tuple[bool, bool]
) -> None:
    with_ada = replace(P, authors=("bo", "ada"))
    assert alone(P, with_ada, *references) == expected
    assert alone(None, with_ada, *references) == expected


def test_who_cannot_be_seen_yet_may_say_anything_with_links() -> None:
    assert alone(None, replace(P, authors=("cy",))) == (False, False)


def test_translators_are_people_too() -> None:
    translated = replace(P, texts=(P.original, replace(ONE.texts[1], translators=("ada",))))
    assert alone(P, translated, LINK) == (True, False)
