"""What the reader makes of a whole folder."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import groupby

import pytest

from openwindow.core.model.audience import Audience
from openwindow.core.model.author import About, Link, Role
from openwindow.core.model.picture import Picture
from openwindow.core.model.post import Comments, Note, Speaks, Status, Withdrawal
from openwindow.core.model.source import SourceFile
from openwindow.core.model.words import Phrase, Words
from openwindow.core.reading import ReadingRules, read_site
from tests.core.reading.small_site import RULES, SITE, codes, reading_of, source, with_line

EN, FR = "posts/2026/recall/en.md", "posts/2026/recall/fr.md"
WINTER = timezone(timedelta(hours=1))

FULL = """---
title: "Why:   we recalled it"
summary: |
  The seal leaks\u202f;
  we pay.
id: recall-0001
slug: the-recall
authors: [bo-diaz, ada-king]
date: 2026-11-02 09:30
audience: partners
tags: [safety, pay]
series: belt
speaks: for-the-company
comments: open
image: {file: ./bench.png, alt: The bench, credit: Bo, licence: CC BY 4.0}
corrections:
  - {date: 2026-11-03, note: The seal is black.}
updates:
  - {date: "2026-11-04T08:00Z", note: All are back.}
withdrawn: {date: 2026-11-05, reason: A name was in it.}
aliases: [/old/recall, /old/recall.html]
canonical: https://example.org/recall
status: draft
ai: A machine checked the spelling.
disclosure: We sell seals.
consent: Ada agreed to be shown.
---
"""


def test_every_key_of_a_post_arrives() -> None:
    [post] = [each for each in reading_of({EN: FULL}).site.posts if each.slug == "the-recall"]
    assert replace(post, texts=()) == replace(
        post,
        texts=(),
        id="recall-0001",
        year=2026,
        authors=("bo-diaz", "ada-king"),
        date=datetime(2026, 11, 2, 9, 30, tzinfo=WINTER),
        audience=Audience.PARTNERS,
        tags=("safety", "pay"),
        series="belt",
        speaks=Speaks.FOR_THE_COMPANY,
        comments=Comments.OPEN,
        withdrawn=Withdrawal(datetime(2026, 11, 5, tzinfo=WINTER), "A name was in it."),
        aliases=("/old/recall/", "/old/recall.html"),
        canonical="https://example.org/recall",
    )


def test_every_key_of_a_text_arrives() -> None:
    [post] = [each for each in reading_of({EN: FULL}).site.posts if each.slug == "the-recall"]
    assert post.original == replace(
        post.original,
        path=EN,
        language="en",
        title="Why:   we recalled it".replace("   ", " "),
        summary="The seal leaks\u202f; we pay.",
        status=Status.DRAFT,
        image=Picture("posts/2026/recall/bench.png", Words((Phrase("The bench", "en"),)), "Bo", "CC BY 4.0"),
        corrections=(Note(datetime(2026, 11, 3, tzinfo=WINTER), "The seal is black."),),
        updates=(Note(datetime(2026, 11, 4, 8, tzinfo=UTC), "All are back."),),
        ai="A machine checked the spelling.",
        disclosure="We sell seals.",
        consent="Ada agreed to be shown.",
    )


def test_what_is_left_out_is_the_careful_choice() -> None:
    post = reading_of({}).site.posts[1]
    assert (post.speaks, post.comments) == (Speaks.PERSONALLY, Comments.HELD)
    assert post.original.status is Status.PUBLISHED
    assert post.withdrawn is None


def test_a_translation_takes_from_the_original_and_comes_after_it() -> None:
    changes = {EN: with_line(with_line(SITE[EN], "translators: [bo-diaz]"), "translated: 2026-11-04")}
    french = FULL.replace("Why:   we recalled it", "Pourquoi").replace("slug: the-recall\n", "")
    post = reading_of({**changes, FR: french}).site.posts[1]
    assert [text.language for text in post.texts] == ["fr", "en"]
    assert post.texts[1].translators == ("bo-diaz",)
    assert post.texts[1].translated == datetime(2026, 11, 4, tzinfo=WINTER)


def test_a_translation_may_repeat_what_it_shares() -> None:
    repeated = with_line(with_line(SITE[FR], "audience: public"), "date: 2026-11-01T23:00:00Z")
    assert codes({FR: repeated}) == []


def test_a_single_file_is_a_post_named_after_it() -> None:
    post = reading_of({}).site.posts[0]
    assert (post.year, post.slug, post.original.path) == (2026, "salaires", "posts/2026/salaires.md")
    assert post.original.language == "fr"


def test_the_files_name_may_be_repeated_as_its_language() -> None:
    assert codes({EN: with_line(SITE[EN], "lang: en")}) == []


@pytest.mark.parametrize("title", ["no", "2026", "null", "~", "1_000", "0x10", "2026-11-02", "1.50", "on"])
def test_a_title_is_the_text_it_was_written_as(title: str) -> None:
    post = reading_of({EN: with_line(SITE[EN], f"title: {title}")}).site.posts[1]
    assert post.original.title == title


def test_a_withdrawn_post_may_be_empty() -> None:
    empty = SITE[EN].replace("The seal leaks.\n", "")
    assert codes({EN: empty}) == ["empty-body"]
    assert codes({EN: with_line(empty, "withdrawn: {date: 2026-11-05, reason: Wrong}")}) == []


def test_a_picture_may_have_nothing_to_describe() -> None:
    assert codes({EN: with_line(SITE[EN], 'image: {file: bench.png, alt: ""}')}) == []


PROFILE = """---
name: Ada King
role: {fr: Ajusteuse, en: Fitter}
team: workshop
earlier_roles:
  - {role: Helper, from: 2016-03, until: 2019}
languages: [en, pt-BR]
topics: [{en: seals, fr: les joints}, noise]
portrait: {file: portrait.png, alt: {en: Ada, fr: Ada aussi}, credit: Bo}
links: [https://www.example.org/@ada, {name: Me, url: "https://ada.example"}, "mailto:ada@example.org"]
since: 2016-03-01
until: 2026
emails: [ada@example.org]
"""


def test_every_key_of_a_profile_arrives() -> None:
    path = "authors/ada-king/profile.yml"
    author = reading_of({path: PROFILE, "authors/ada-king/en.md": "I fit.\n"}).site.author_by_id["ada-king"]
    about = About("en", author.about[0].body)
    assert author == replace(
        author,
        path=path,
        name="Ada King",
        role=Words((Phrase("Ajusteuse", "fr"), Phrase("Fitter", "en"))),
        team="workshop",
        earlier_roles=(Role(Words((Phrase("Helper"),)), date(2016, 3, 1), date(2019, 1, 1)),),
        languages=("en", "pt-BR"),
        topics=(Words((Phrase("seals", "en"), Phrase("les joints", "fr"))), Words((Phrase("noise"),))),
        portrait=Picture(
            "authors/ada-king/portrait.png", Words((Phrase("Ada", "en"), Phrase("Ada aussi", "fr"))), "Bo"
        ),
        links=(
            Link("https://www.example.org/@ada", "example.org"),
            Link("https://ada.example", "Me"),
            Link("mailto:ada@example.org", "ada@example.org"),
        ),
        since=date(2016, 3, 1),
        until=date(2026, 1, 1),
        emails=("ada@example.org",),
        about=(about,),
    )


def test_pages_and_lists_arrive_by_id() -> None:
    site = reading_of({"pages/legal.md": "---\ntitle: Legal\nlang: fr\naudience: public\n---\nUs.\n"}).site
    assert [(page.id, [text.language for text in page.texts]) for page in site.pages] == [
        ("legal", ["fr"]),
        ("rules", ["en", "fr"]),
    ]
    assert [term.id for term in site.tags] == ["pay", "safety"]
    assert site.tags[0].name == Words((Phrase("Pay", "en"), Phrase("Salaires", "fr")))


def test_only_what_may_be_shown_is_a_file() -> None:
    others = ("posts/2026/recall/en.md~", "authors/ada-king/.profile.yml", "posts/2026/recall/en.md.bak")
    site = reading_of(dict.fromkeys((*others, "logo.png", "posts/2026/recall/more/plan.pdf"), "")).site
    assert site.files == {
        "authors/ada-king/portrait.png",
        "posts/2026/recall/bench.png",
        "posts/2026/recall/more/plan.pdf",
    }


@pytest.mark.parametrize(
    "path", ["README.md", ".hidden.md", "comments/recall-0001/x.md", ".git/config.yml", "posts/.draft/a.md"]
)
def test_what_is_not_content_is_passed_over(path: str) -> None:
    assert reading_of({path: "no: [front"}) == reading_of({})


def test_a_broken_profile_does_not_make_its_person_unknown() -> None:
    assert codes({"authors/ada-king/profile.yml": "name: [\n"}) == ["yaml-open-bracket"]


def test_a_broken_original_does_not_make_its_translation_wrong() -> None:
    assert codes({EN: SITE[EN].replace("title: Why", "title: @Why")}) == ["yaml-character"]


def test_paths_in_problems_begin_with_the_folder_as_people_know_it() -> None:
    reading = reading_of({"tags.yml": None}, ReadingRules(RULES.languages, RULES.timezone, "blog/texts"))
    assert str(reading.problems[0].place) == "blog/texts/posts/2026/recall/en.md:7:8"


def test_the_order_of_folders_and_of_files_in_them_does_not_matter() -> None:
    files = [source(path, content) for path, content in SITE.items()]
    files += [source("posts/2026/again.md", SITE["posts/2026/salaires.md"]), source("posts/x.md", "")]
    folders = [[*group] for _, group in groupby(sorted(files, key=folder), folder)]
    draw = random.Random(7)
    shuffled = [
        file for group in draw.sample(folders, len(folders)) for file in draw.sample(group, len(group))
    ]
    assert read_site(shuffled, RULES) == read_site(files, RULES)
    assert read_site(files, RULES).problems != ()


def folder(file: SourceFile) -> str:
    return file.path.rpartition("/")[0]


def test_files_are_taken_one_after_the_other() -> None:
    def lazily() -> Iterator[SourceFile]:
        yield from (source(path, content) for path, content in SITE.items())

    assert read_site(lazily(), RULES) == reading_of({})
