"""Who may read what, and when."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from openwindow.core.audience import most_open_readers, next_change, visible_to
from openwindow.core.model.audience import Audience
from openwindow.core.model.author import Author, Role
from openwindow.core.model.picture import Picture
from openwindow.core.model.post import Note, Post, Status, Text, Withdrawal
from openwindow.core.model.site import Site
from openwindow.core.model.source import BodySource
from openwindow.core.model.standing_page import PageText, StandingPage
from openwindow.core.model.term import Term
from openwindow.core.model.words import Phrase, Words

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
EARLIER = NOW - timedelta(days=30)


def words(text: str) -> Words:
    return Words((Phrase(text),))


def text(slug: str, language: str = "en", **changes: object) -> Text:
    path = f"posts/2026/{slug}/{language}.md"
    plain = Text(path=path, language=language, title=slug, body=BodySource(path, 9, "digest"))
    return replace(plain, **changes)  # type: ignore[arg-type]


def post(slug: str, *texts: Text, **changes: object) -> Post:
    plain = Post(slug + "-id", 2026, slug, ("ada",), EARLIER, Audience.PUBLIC, texts or (text(slug),))
    return replace(plain, **changes)  # type: ignore[arg-type]


def author(name: str, **changes: object) -> Author:
    plain = Author(name, f"authors/{name}/profile.yml", name, words("Fitter"), team=f"team-of-{name}")
    return replace(plain, **changes)  # type: ignore[arg-type]


def site(*posts: Post, **changes: object) -> Site:
    people = tuple(author(name) for name in ("ada", "bob", "cy"))
    teams = tuple(Term(f"team-of-{name}", words(name)) for name in ("ada", "bob", "cy"))
    terms = (Term("one", words("One")), Term("two", words("Two")))
    return replace(Site(posts, people, terms, terms, teams), **changes)  # type: ignore[arg-type]


def seen(whole: Site, audience: Audience = Audience.PUBLIC, now: datetime = NOW, **how: bool) -> list[str]:
    return [post.slug for post in visible_to(whole, audience, now, **how).posts]


@pytest.mark.parametrize("reader", Audience)
@pytest.mark.parametrize("meant", Audience)
def test_a_post_is_seen_by_its_audience_and_the_closer_ones(reader: Audience, meant: Audience) -> None:
    order = [Audience.PUBLIC, Audience.PARTNERS, Audience.INTERNAL]
    expected = ["a"] if order.index(meant) <= order.index(reader) else []
    assert seen(site(post("a", audience=meant)), reader) == expected


WITHHELD = {
    "draft": post("a", text("a", status=Status.DRAFT)),
    "a draft with a finished translation": post(
        "a", text("a", status=Status.DRAFT), text("a", "fr", translators=("bob",))
    ),
    "future": post("a", date=LATER),
    "for partners": post("a", audience=Audience.PARTNERS),
}


@pytest.mark.parametrize("withheld", WITHHELD.values(), ids=WITHHELD)
def test_what_only_a_withheld_post_uses_does_not_exist(withheld: Post) -> None:
    files = frozenset({"posts/2026/a/secret.png", "posts/2026/a/deep/secret.pdf", "authors/ada/face.png"})
    used = replace(withheld, tags=("one",), series="one")
    assert visible_to(site(used, files=files), Audience.PUBLIC, NOW) == Site()


def test_a_post_is_seen_from_the_second_it_is_dated() -> None:
    assert seen(site(post("a", date=NOW))) == ["a"]


@pytest.mark.parametrize("name", ["draft", "future"])
def test_a_preview_shows_what_is_not_out_yet(name: str) -> None:
    assert seen(site(WITHHELD[name]), preview=True) == ["a"]


def test_a_preview_opens_no_closer_audience() -> None:
    assert seen(site(WITHHELD["for partners"]), preview=True) == []


def test_an_unfinished_translation_is_withheld_alone() -> None:
    texts = text("a"), text("a", "fr", status=Status.DRAFT), text("a", "de", translated=LATER)
    (shown,) = visible_to(site(post("a", *texts)), Audience.PUBLIC, NOW).posts
    assert shown.texts == texts[:1]


def test_only_the_title_of_a_withdrawn_post_stays() -> None:
    full = text(
        "a",
        summary="s",
        image=Picture("posts/2026/a/p.png", words("alt")),
        ai="a",
        disclosure="d",
        consent="c",
        updates=(Note(EARLIER, "n"),),
        corrections=(Note(EARLIER, "n"),),
    )
    whole = site(post("a", full, withdrawn=Withdrawal(NOW, "why")), files=frozenset({"posts/2026/a/p.png"}))
    shown = visible_to(whole, Audience.PUBLIC, NOW)
    assert shown.posts[0].texts == (text("a", body=replace(full.body, digest="")),)
    assert shown.files == frozenset()


def test_a_post_is_whole_until_it_is_withdrawn() -> None:
    shown = visible_to(site(post("a", withdrawn=Withdrawal(LATER, "why"))), Audience.PUBLIC, NOW)
    assert shown.posts == (post("a"),)


def test_a_note_is_seen_from_its_date() -> None:
    notes = (Note(EARLIER, "old"), Note(LATER, "new"))
    shown = visible_to(site(post("a", text("a", corrections=notes, updates=notes))), Audience.PUBLIC, NOW)
    assert shown.posts[0].texts[0].corrections == shown.posts[0].texts[0].updates == notes[:1]


def test_a_person_who_only_translates_exists() -> None:
    shown = visible_to(
        site(post("a", text("a"), text("a", "fr", translators=("bob",)))), Audience.PUBLIC, NOW
    )
    assert [person.id for person in shown.authors] == ["ada", "bob"]
    assert [team.id for team in shown.teams] == ["team-of-ada", "team-of-bob"]


def test_what_is_private_or_to_come_of_a_person_is_not_shown() -> None:
    tomorrow = date(2026, 11, 2)
    roles = (Role(words("next"), tomorrow, None), Role(words("past"), None, None))
    person = author("ada", emails=("ada@home.example",), until=tomorrow, since=tomorrow, earlier_roles=roles)
    (shown,) = visible_to(site(post("a"), authors=(person,)), Audience.PUBLIC, NOW).authors
    assert shown == author("ada", earlier_roles=roles[1:])


def test_a_page_follows_the_rules_of_posts() -> None:
    def page(name: str, audience: Audience, status: Status) -> StandingPage:
        source = BodySource(f"pages/{name}/en.md", 5, "digest")
        return StandingPage(name, audience, (PageText(source.path, "en", name, source, status=status),))

    pages = (
        page("rules", Audience.PUBLIC, Status.PUBLISHED),
        page("draft", Audience.PUBLIC, Status.DRAFT),
        page("closed", Audience.INTERNAL, Status.PUBLISHED),
    )
    assert [each.id for each in visible_to(site(pages=pages), Audience.PUBLIC, NOW).pages] == ["rules"]


def test_files_beside_flat_posts_do_not_open_the_folders_of_others() -> None:
    flat = text("flat", path="posts/2026/flat.md")
    files = frozenset({"posts/2026/shared.png", "posts/2026/internal/secret.png"})
    assert visible_to(site(post("flat", flat), files=files), Audience.PUBLIC, NOW).files == {
        "posts/2026/shared.png"
    }


def test_the_next_change_is_the_first_moment_after_now() -> None:
    translated = text("a", "fr", translated=NOW + timedelta(hours=3))
    noted = text("a", corrections=(Note(NOW + timedelta(hours=2), "n"),))
    whole = site(
        post("a", noted, translated, date=EARLIER),
        post("b", date=NOW),
        post("c", audience=Audience.INTERNAL, date=LATER),
    )
    assert next_change(whole, Audience.PUBLIC, NOW) == NOW + timedelta(hours=2)
    assert next_change(whole, Audience.INTERNAL, NOW) == LATER
    assert next_change(whole, Audience.INTERNAL, NOW + timedelta(days=31)) is None


def test_a_window_that_goes_dark_is_a_change() -> None:
    whole = site(post("a", date=NOW - timedelta(days=29)))
    assert next_change(whole, Audience.PUBLIC, NOW) == NOW + timedelta(days=1)


posts = st.builds(
    lambda slug, audience, days, status, tag, translator: post(
        slug,
        text(slug, status=status),
        text(slug, "fr", translators=(translator,), translated=NOW + timedelta(days=-days)),
        audience=audience,
        date=NOW + timedelta(days=days),
        tags=(tag,),
    ),
    st.sampled_from("abcdef"),
    st.sampled_from(Audience),
    st.integers(-2, 2),
    st.sampled_from(Status),
    st.sampled_from(["one", "two"]),
    st.sampled_from(["ada", "bob", "cy"]),
)


@given(st.lists(posts, unique_by=lambda each: each.slug), st.integers(-3, 3))
def test_a_closer_audience_sees_all_that_a_more_open_one_sees(some: list[Post], days: int) -> None:
    now = NOW + timedelta(days=days)
    views = [set(seen(site(*some), audience, now)) for audience in Audience]
    assert views[0] <= views[1] <= views[2]


@given(st.lists(posts, unique_by=lambda each: each.slug))
def test_nothing_changes_before_the_next_change(some: list[Post]) -> None:
    change = next_change(site(*some), Audience.PUBLIC, NOW)
    until = change - timedelta(microseconds=1) if change else NOW + timedelta(days=999)
    assert visible_to(site(*some), Audience.PUBLIC, NOW) == visible_to(site(*some), Audience.PUBLIC, until)


@given(st.lists(posts, unique_by=lambda each: each.slug), st.booleans())
def test_the_most_open_readers_of_a_person_are_the_first_they_exist_for(
    some: list[Post], preview: bool
) -> None:
    whole = site(*some)
    found = most_open_readers(whole, NOW, preview=preview)
    for audience in Audience:
        visible = visible_to(whole, audience, NOW, preview=preview)
        expected = {name for name, opened in found.items() if audience.may_read(opened)}
        assert {person.id for person in visible.authors} == expected
