"""The page of a post."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from openwindow.core.model.audience import Audience
from openwindow.core.model.body import BodyFacts
from openwindow.core.model.picture import Picture, PictureFacts, PictureFormat
from openwindow.core.model.post import Comments, Note, Post, Speaks, Status, Withdrawal
from openwindow.core.pages import post as kind
from tests.core.pages.examples import (
    FACTS,
    FIRST,
    NOW,
    PARIS,
    SETTINGS,
    PlainTools,
    headings,
    note,
    plan,
    post,
    shown,
    site,
    text,
    views,
    words,
)


def page(made: Post, **fields: object) -> Any:
    return shown(kind, made, **fields)["2026/one/index.html"]


def with_original(made: Post, **fields: Any) -> Post:
    return replace(made, texts=(replace(made.original, **fields), *made.texts[1:]))


def moment(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=PARIS)


def with_facts(facts: BodyFacts) -> Any:
    made = plan(site(post("one")))
    return views(
        kind, replace(made, facts={"posts/2026/one/en.md": replace(facts, references=FACTS.references)})
    )["2026/one/index.html"]


def test_every_text_has_a_page_in_its_language() -> None:
    assert list(shown(kind, post("one", languages=("fr", "en")))) == [
        "fr/2026/one/index.html",
        "2026/one/index.html",
    ]


def test_three_authors_are_three_people_in_by_line_order() -> None:
    authors = page(post("one", authors=("cy", "ada", "bo"))).authors
    assert [person.name for person in authors] == ["Çy Nguyen", "Ada Lovelace", "Bo Émile"]


@pytest.mark.parametrize(("day", "role"), [(0, "Apprentice"), (2, "Apprentice"), (3, "Head of engines")])
def test_the_by_line_shows_the_role_of_the_day(day: int, role: str) -> None:
    assert page(post("one", day)).authors[0].role.text == role


def test_the_by_line_shows_face_team_and_whether_someone_left() -> None:
    ada, cy = page(post("one", authors=("ada", "cy"))).authors
    assert (ada.portrait.href, ada.team.href, ada.left) == (
        "/authors/ada/face.png",
        "/teams/workshop/",
        False,
    )
    assert (cy.portrait, cy.left) == (None, True)


def test_dates_are_in_the_sites_zone() -> None:
    utc = FIRST.astimezone(UTC)
    assert page(post("one", date=utc)).date.iso == "2026-11-01T09:00:00+01:00"


@pytest.mark.parametrize(("count", "minutes"), [(0, 1), (109, 1), (220, 1), (440, 2), (1100, 5)])
def test_reading_takes_a_minute_for_220_words(count: int, minutes: int) -> None:
    assert with_facts(BodyFacts(words=count)).minutes == minutes


@pytest.mark.parametrize(("count", "listed"), [(3, 0), (4, 4)])
def test_a_table_of_contents_needs_more_than_three_headings(count: int, listed: int) -> None:
    assert len(with_facts(BodyFacts(headings=headings(count))).headings) == listed


def test_it_was_updated_at_its_newest_correction_or_update() -> None:
    made = with_original(post("one"), corrections=(note(2, "a"),), updates=(note(4, "b"), note(3, "c")))
    assert page(made).updated.words == "5 November 2026"


def test_corrections_come_newest_first() -> None:
    made = with_original(post("one"), corrections=(note(2, "older"), note(3, "newer")))
    assert [each.note for each in page(made).corrections] == ["newer", "older"]


def test_an_original_is_no_translation() -> None:
    assert page(post("one", languages=("en", "fr"))).translation is None


def test_a_translation_says_who_made_it_when_and_from_what() -> None:
    translation = page(post("one", languages=("fr", "en"))).translation
    assert [person.name for person in translation.translators] == ["Bo Émile"]
    assert (translation.date.words, translation.original.href) == ("2 November 2026", "/fr/2026/one/")


@pytest.mark.parametrize(("day", "outdated"), [(0.5, False), (2, True)])
@pytest.mark.parametrize("field", ["corrections", "updates"])
def test_a_translation_is_outdated_when_the_original_changed_since(
    field: str, day: int, outdated: bool
) -> None:
    made = with_original(post("one", languages=("fr", "en")), **{field: (note(day, "changed"),)})
    assert page(made).translation.outdated is outdated


@pytest.mark.parametrize(
    ("translated", "changed", "noted", "lacks"),
    [
        ("2026-11-05T10:00", "2026-11-05T15:00", (), True),
        ("2026-11-05", "2026-11-05T15:00", (), False),
        ("2026-11-05", "2026-11-06", (), True),
        ("2026-11-05", "2026-11-06T08:00", ("2026-11-06",), False),
        ("2026-11-05", "2026-11-06", ("2026-11-07",), True),
    ],
    ids=["hours later", "on a day without time", "a day later", "noted too", "noted something else"],
)
def test_a_translation_lacks_what_was_changed_after_it(
    translated: str, changed: str, noted: tuple[str, ...], lacks: bool
) -> None:
    own = tuple(Note(moment(each), "said in French") for each in noted)
    french = text("a/fr.md", "fr", translators=("bo",), translated=moment(translated), updates=own)
    original = text("a/en.md", corrections=(Note(moment(changed), "said"),))
    pages = shown(kind, post("one", texts=(original, french)))
    assert pages["fr/2026/one/index.html"].translation.outdated is lacks
    assert [each.lang for each in pages["2026/one/index.html"].behind] == ["fr"] * lacks
    assert pages["fr/2026/one/index.html"].behind == ()


def test_an_original_leads_to_the_translations_that_lack_its_changes() -> None:
    made = with_original(post("one", languages=("en", "fr")), updates=(note(9, "more"),))
    (link,) = page(made).behind
    assert (link.href, link.name, link.lang) == ("/fr/2026/one/", "Français", "fr")


def test_languages_are_linked_by_their_own_names() -> None:
    links = page(post("one", languages=("en", "fr"))).translations
    assert [(link.href, link.name, link.lang) for link in links] == [("/fr/2026/one/", "Français", "fr")]


def test_a_series_shows_all_parts_from_the_first_on() -> None:
    made = site(
        post("zero", -1, series="recall"), post("one", series="recall"), post("two", 1, series="recall")
    )
    series = views(kind, plan(made))["2026/one/index.html"].series
    assert (series.position, [part.href for part in series.parts]) == (
        2,
        ["/2026/zero/", "/2026/one/", "/2026/two/"],
    )


def test_neighbours_are_the_posts_before_and_after() -> None:
    found = shown(kind, post("one"), post("two", 1), post("three", 2))
    middle, last = found["2026/two/index.html"].neighbours, found["2026/three/index.html"].neighbours
    assert (middle.previous.href, middle.next.href) == ("/2026/one/", "/2026/three/")
    assert (last.previous.href, last.next) == ("/2026/two/", None)


def test_tags_without_a_name_in_the_pages_language_keep_their_own() -> None:
    made = post("one", languages=("fr",), tags=("brakes", "motors"))
    tags = shown(kind, made)["fr/2026/one/index.html"].tags
    assert [(tag.name, tag.lang) for tag in tags] == [("Freins", ""), ("Motors", "en")]


def test_what_the_front_matter_declares_is_shown() -> None:
    made = with_original(post("one"), ai="Spelling", disclosure="I own shares", consent="Cy agreed")
    view = page(replace(made, speaks=Speaks.FOR_THE_COMPANY, comments=Comments.OPEN))
    assert (view.ai, view.disclosure, view.consent) == ("Spelling", "I own shares", "Cy agreed")
    assert (view.speaks, view.comments) == ("for-the-company", "open")


WITHOUT_CARDS = replace(SETTINGS, cards=False)
IMAGE = Picture("posts/2026/one/bench.jpg", words(en="The bench", fr="L'établi"), "Bo", "CC0")


def test_the_lead_picture_is_shared_with_translations() -> None:
    made = site(with_original(post("one", languages=("en", "fr")), image=IMAGE))
    files = {IMAGE.path: "/2026/one/bench.jpg"}
    looks = {IMAGE.path: PictureFacts(PictureFormat.JPEG, 2000, 1000, "0" * 64)}
    shown = plan(made, WITHOUT_CARDS, published_files=files, pictures=looks)
    view = views(kind, shown)["fr/2026/one/index.html"]
    assert (view.image.href, view.image.alt.text) == ("/2026/one/bench.jpg", "L'établi")
    assert (view.image.width, view.image.height) == (960, 480)
    graph = view.head.graph
    assert (graph.image, graph.image_alt) == ("https://blog.example/2026/one/bench.jpg", "L'établi")
    assert (graph.image_type, graph.is_card) == ("", False)


def test_a_picture_that_is_not_published_is_not_shown() -> None:
    made = site(with_original(post("one"), image=IMAGE))
    view = views(kind, plan(made, WITHOUT_CARDS))["2026/one/index.html"]
    assert (view.image, view.head.graph.image) == (None, "")


def test_the_body_has_its_digest_and_where_its_references_lead() -> None:
    body = page(post("one")).body
    assert (body.path, body.fillings) == ("posts/2026/one/en.md", ("/linked/from/posts/2026/one/en.md",))


def test_a_post_that_appeared_elsewhere_names_that_address() -> None:
    view = page(post("one", canonical="https://elsewhere.example/one"))
    assert view.head.canonical == "https://elsewhere.example/one"


def test_a_withdrawn_post_has_no_page_of_this_kind() -> None:
    assert shown(kind, post("one", withdrawn=Withdrawal(NOW, "wrong"))) == {}


DRAFT = text("posts/2026/one/en.md", status=Status.DRAFT)


@pytest.mark.parametrize(
    ("made", "ribbon"),
    [
        (post("one"), ""),
        (post("one", 90), "scheduled"),
        (post("one", texts=(DRAFT,)), "draft"),
        (post("one", texts=(text("a/fr.md", "fr"), replace(DRAFT, translators=("bo",)))), "draft"),
        (
            post("one", texts=(text("a/fr.md", "fr"), text("a/en.md", translated=NOW + timedelta(1)))),
            "scheduled",
        ),
    ],
    ids=["published", "future", "draft", "draft translation", "future translation"],
)
def test_a_preview_warns_of_what_is_not_public_yet(made: Post, ribbon: str) -> None:
    preview = plan(site(made), replace(SETTINGS, preview=True))
    assert views(kind, preview)["2026/one/index.html"].ribbon == ribbon


def test_a_post_for_few_says_so() -> None:
    assert page(post("one", audience=Audience.INTERNAL)).audience == "internal"
    assert page(post("one")).audience == ""


def test_the_theme_gets_the_html_as_content() -> None:
    assert kind.render(page(post("one")), PlainTools()) == "en: article.html with content, head, post, site"


def test_links_to_a_post_elsewhere_show_its_dates_and_people() -> None:
    made = with_original(post("one"), corrections=(note(2, "a"),))
    graph = page(made).head.graph
    assert (graph.published[:10], graph.modified[:10]) == (str(date(2026, 11, 1)), str(date(2026, 11, 3)))
    assert graph.authors == ("https://blog.example/authors/ada/",)


def test_feeds_are_the_languages_first_then_the_authors() -> None:
    feeds = page(post("one", authors=("ada", "cy"))).head.feeds
    assert [feed.href for feed in feeds] == ["/feed.xml", "/authors/ada/feed.xml", "/authors/cy/feed.xml"]
