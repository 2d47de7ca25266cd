"""Where links lead, and which are refused."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from openwindow.core.audience import visible_to
from openwindow.core.links.checks import Horizon, broken_links
from openwindow.core.links.visible_links import visible_links
from openwindow.core.model.audience import Audience
from openwindow.core.model.body import BodyFacts, Reference, ReferenceKind
from openwindow.core.model.site import Site
from openwindow.core.model.source import SourceFile
from openwindow.core.problems import Place, Problem
from openwindow.core.reading import ReadingRules, read_site
from openwindow.core.urls import Urls

ZONE = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
URLS = Urls("https://blog.example/base", ("en", "fr"))
LINK, PICTURE = ReferenceKind.LINK, ReferenceKind.PICTURE
FILES = (
    "posts/2026/open/bench.png",
    "posts/2026/open/report.pdf",
    "posts/2026/open/page.html",
    "posts/2026/secret/x.png",
)


def post(identity: str, date: str = "2026-05-04", audience: str = "public", **more: str) -> str:
    keys = {
        "id": f"{identity}-000000",
        "title": identity,
        "authors": "[ada]",
        "date": date,
        "audience": audience,
        **more,
    }
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in keys.items()) + "---\nText.\n"


TEXTS = {
    "authors/ada/profile.yml": "name: Ada\nrole: Fitter\nteam: bench\n",
    "authors/ada/en.md": "Me.\n",
    "teams.yml": "bench: {en: Bench, fr: Banc}\n",
    "tags.yml": "recalls: {en: Recalls, fr: Rappels}\nhidden: {en: Hidden, fr: Cachés}\n",
    "posts/2026/open/en.md": post("open", tags="[recalls]"),
    "posts/2026/open/fr.md": "---\ntitle: ouvert\ntranslators: [ada]\ntranslated: 2026-05-05\n---\nTexte.\n",
    "posts/2026/french/fr.md": post("french"),
    "posts/2026/partners/en.md": post("partners", audience="partners"),
    "posts/2026/secret/en.md": post("secret", audience="internal", tags="[hidden]"),
    "posts/2026/draft/en.md": post("draft", status="draft"),
    "posts/2026/later/en.md": post("later", date="2027-01-01"),
    "posts/2026/latest/en.md": post("latest", date="2027-02-01"),
    "pages/rules/en.md": "---\ntitle: Rules\naudience: public\n---\nText.\n",
}


def site(more: dict[str, str] | None = None) -> Site:
    texts = TEXTS | (more or {})
    sources = [SourceFile(path, len(text), text.encode()) for path, text in texts.items()]
    sources += [SourceFile(path, 9) for path in FILES]
    reading = read_site(
        sorted(sources, key=lambda source: source.path), ReadingRules(("en", "fr"), "Europe/Paris")
    )
    assert reading.problems == ()
    return reading.site


def facts(path: str, target: str, kind: ReferenceKind = LINK) -> dict[str, BodyFacts]:
    known = dict.fromkeys((text for text in TEXTS if text.endswith(".md")), BodyFacts())
    known["posts/2026/french/fr.md"] = BodyFacts(anchors=frozenset({"pièces"}))
    known["posts/2026/open/en.md"] = BodyFacts(anchors=frozenset({"what-broke"}))
    own = known[path].anchors
    return known | {path: BodyFacts(references=(Reference(kind, target, 7, 3),), anchors=own)}


def problems(path: str, target: str, kind: ReferenceKind = LINK) -> list[Problem]:
    horizon = Horizon(site(), URLS, NOW, ZONE)
    return list(broken_links(horizon, facts(path, target, kind), "content"))


def href(path: str, target: str, kind: ReferenceKind = LINK) -> str:
    assert problems(path, target, kind) == []
    visible = visible_to(site(), Audience.INTERNAL, NOW)
    return visible_links(visible, facts(path, target, kind), URLS, ZONE).hrefs[path][0]


EN, FR = "posts/2026/open/en.md", "posts/2026/open/fr.md"


@pytest.mark.parametrize(
    ("path", "target", "expected"),
    [
        (EN, "../french/fr.md", "/base/fr/2026/french/"),
        (EN, "../french/", "/base/fr/2026/french/"),
        (EN, "../french", "/base/fr/2026/french/"),
        (FR, "en.md", "/base/fr/2026/open/"),
        (FR, "en.md#what-broke", "/base/2026/open/#what-broke"),
        (EN, "fr.md", "/base/2026/open/"),
        ("posts/2026/french/fr.md", "../open/en.md", "/base/fr/2026/open/"),
        (EN, "/2026/french/", "/base/fr/2026/french/"),
        (EN, "/2026/french/#pi%C3%A8ces", "/base/fr/2026/french/#pi%C3%A8ces"),
        (FR, "/2026/open/", "/base/fr/2026/open/"),
        (EN, "/fr/2026/open/", "/base/fr/2026/open/"),
        (EN, "/fr/2026/open", "/base/fr/2026/open/"),
        (EN, "#what-broke", "/base/2026/open/#what-broke"),
        (EN, "../../../authors/ada/profile.yml", "/base/authors/ada/"),
        (FR, "/authors/ada/", "/base/fr/authors/ada/"),
        (FR, "/rules/", "/base/rules/"),
        (FR, "../../../pages/rules/en.md", "/base/rules/"),
        (EN, "/tags/recalls/", "/base/tags/recalls/"),
        (FR, "/subscribe/", "/base/fr/subscribe/"),
        (EN, "/archive/2026/05/", "/base/archive/2026/05/"),
        (EN, "/feed.xml", "/base/feed.xml"),
        (EN, "/all/feed.xml", "/base/all/feed.xml"),
        (EN, "report.pdf", "/base/2026/open/report.pdf"),
        (FR, "bench.png", "/base/2026/open/bench.png"),
        ("pages/rules/en.md", "/2026/open/", "/base/2026/open/"),
        ("authors/ada/en.md", "/2026/open/", "/base/2026/open/"),
        ("posts/2026/partners/en.md", "../open/en.md", "/base/2026/open/"),
        ("posts/2026/secret/en.md", "/tags/hidden/", "/base/tags/hidden/"),
    ],
)
def test_a_link_leads_to_what_is_meant_in_the_readers_language(path: str, target: str, expected: str) -> None:
    assert href(path, target) == expected


def test_a_picture_stands_at_one_address_for_all_languages() -> None:
    assert href(FR, "bench.png", PICTURE) == href(EN, "./bench.png", PICTURE) == "/base/2026/open/bench.png"


@pytest.mark.parametrize(
    ("path", "target", "code"),
    [
        (EN, "../opem/en.md", "no-such-target"),
        (EN, "/2026/opem/", "no-such-target"),
        (EN, "../../../../etc/passwd", "no-such-target"),
        (EN, "/authors/adda/", "no-such-target"),
        (EN, "missing.pdf", "no-such-target"),
        (EN, "../secret/x.png", "no-such-target"),
        (EN, "#nowhere", "no-such-anchor"),
        (EN, "../french/fr.md#nowhere", "no-such-anchor"),
        (EN, "/subscribe/#nowhere", "no-anchors"),
        (EN, "../partners/en.md", "link-to-closed"),
        (EN, "/2026/secret/", "link-to-closed"),
        (EN, "/tags/hidden/", "link-to-closed"),
        ("posts/2026/partners/en.md", "../secret/en.md", "link-to-closed"),
        ("pages/rules/en.md", "/2026/partners/", "link-to-closed"),
        ("authors/ada/en.md", "/2026/partners/", "link-to-closed"),
        ("posts/2026/draft/en.md", "../secret/en.md", "link-to-closed"),
        (EN, "../draft/en.md", "link-to-unpublished"),
        (EN, "../later/en.md", "link-to-unpublished"),
        ("posts/2026/later/en.md", "../latest/en.md", "link-to-unpublished"),
        (EN, "page.html", "unpublishable-file"),
    ],
)
def test_a_link_that_leads_nowhere_is_refused_at_its_place(path: str, target: str, code: str) -> None:
    assert [(found.code, found.place) for found in problems(path, target)] == [
        (code, Place(f"content/{path}", 7, 3))
    ]


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("missing.png", "picture-not-here"),
        ("Bench.png", "picture-not-here"),
        ("../secret/x.png", "picture-elsewhere"),
        ("../../../../x.png", "picture-elsewhere"),
        ("/2026/open/bench.png", "picture-elsewhere"),
        ("report.pdf", "no-picture-kind"),
    ],
)
def test_a_picture_that_is_not_beside_its_post_is_refused(target: str, code: str) -> None:
    assert [found.code for found in problems(EN, target, PICTURE)] == [code]


def test_the_links_of_who_has_written_nothing_yet_are_looked_at_too() -> None:
    profile = {"authors/bob/profile.yml": TEXTS["authors/ada/profile.yml"], "authors/bob/en.md": "Me.\n"}
    known = {"authors/bob/en.md": facts(EN, "/2026/nowhere/")[EN]}
    found = broken_links(Horizon(site(profile), URLS, NOW, ZONE), known, "content")
    assert [each.code for each in found] == ["no-such-target"]


@pytest.mark.parametrize(
    "shown_by", [{}, {"posts/2026/secret/en.md": post("secret", audience="internal", authors="[bob]")}]
)
def test_what_people_say_of_themselves_is_held_to_whom_a_preview_shows_it(shown_by: dict[str, str]) -> None:
    texts = {
        "authors/bob/profile.yml": TEXTS["authors/ada/profile.yml"],
        "authors/bob/en.md": "Me.\n",
        "posts/2026/bobs/en.md": post("bobs", authors="[bob]", status="draft"),
        **shown_by,
    }
    known = facts("posts/2026/secret/en.md", "/2026/secret/")
    known = {"authors/bob/en.md": known["posts/2026/secret/en.md"]}
    found = broken_links(Horizon(site(texts), URLS, NOW, ZONE), known, "content")
    assert {each.code for each in found} == {"link-to-closed"}


@pytest.mark.parametrize("target", ["../later/en.md", "../draft/en.md"])
def test_a_draft_may_count_on_what_is_not_out_yet(target: str) -> None:
    assert problems("posts/2026/draft/en.md", target) == []


def test_a_scheduled_post_may_link_to_what_is_out_by_then() -> None:
    assert problems("posts/2026/latest/en.md", "../later/en.md") == []


def test_the_nearest_existing_address_is_named() -> None:
    (found,) = problems(EN, "/2026/opem/")
    assert dict(found.values)["nearest"] == "/2026/open/"


def test_a_link_to_a_file_with_problems_of_its_own_is_let_pass() -> None:
    horizon = Horizon(site(), URLS, NOW, ZONE)
    known = facts(EN, "../broken/en.md")
    assert list(broken_links(horizon, known, "content", {"content/posts/2026/broken/en.md"})) == []
    assert [found.code for found in broken_links(horizon, known, "content")] == ["no-such-target"]


def test_only_files_that_visible_texts_show_are_published() -> None:
    visible = visible_to(site(), Audience.PUBLIC, NOW)
    links = visible_links(visible, facts(EN, "report.pdf"), URLS, ZONE)
    assert links.files == {"posts/2026/open/report.pdf": "/2026/open/report.pdf"}


@pytest.mark.parametrize(
    ("target", "kind", "codes"),
    [
        ("nope.png", PICTURE, ["no-picture-here"]),
        ("#nowhere", LINK, ["no-anchors"]),
        ("../open/en.md", LINK, []),
    ],
)
def test_a_text_that_is_not_in_the_site_is_looked_at_by_itself(
    target: str, kind: ReferenceKind, codes: list[str]
) -> None:
    known = {"posts/2026/broken/en.md": BodyFacts(references=(Reference(kind, target, 7, 3),))}
    assert [found.code for found in broken_links(Horizon(site(), URLS, NOW, ZONE), known, "content")] == codes
