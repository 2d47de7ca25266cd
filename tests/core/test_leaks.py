"""What is found in files about to be published, and what is not taken for a leak."""

import json
from dataclasses import replace
from html import escape

import pytest

from openwindow.core.audience import visible_to
from openwindow.core.leaks import Leak, Withheld, is_said_openly, leaks, withheld
from openwindow.core.model.audience import Audience
from openwindow.core.model.post import Post, Status
from openwindow.core.model.site import Site
from openwindow.core.search.plain_text import JOINT
from openwindow.core.urls import Urls
from tests.core.pages.examples import ADA, BO, CY, NOW, PARIS, RULES, post, text

TITLE = "L’œuvre & “more”, not said"


def one(name: str, title: str, **fields: object) -> Post:
    made = post(name, **fields)  # type: ignore[arg-type]
    return replace(made, texts=(replace(made.original, title=title), *made.texts[1:]))


PUBLIC = one("seen", "Seen by all")
SECRET = one("secret", TITLE, audience=Audience.INTERNAL, authors=("cy",), aliases=("/old-secret/",))
SECRET = replace(SECRET, id="k3v9x7q2m4aa", tags=("motors",))
WORDY = replace(one("wordy", "Common words", audience=Audience.INTERNAL), id="brakes-and-more")
HALF = post("half", languages=("en", "fr"))
DRAFT = text("posts/2026/half/fr.md", "fr", "Pas encore fini", translators=("bo",), status=Status.DRAFT)
HALF = replace(HALF, texts=(HALF.original, DRAFT))

SITE = Site(posts=(PUBLIC, SECRET, WORDY, HALF), authors=(ADA, BO, CY), pages=(RULES,))
SITE = replace(SITE, files=frozenset({"posts/2026/secret/plan.png", "posts/2026/seen/oven.png"}))


def hidden(url: str = "https://blog.example") -> Withheld:
    visible = visible_to(SITE, Audience.PUBLIC, NOW)
    return withheld(SITE, visible, Urls(url, ("en", "fr")), PARIS)


def found(text: str, path: str = "x.html", url: str = "https://blog.example") -> set[tuple[str, str]]:
    return {(leak.code, leak.words) for leak in leaks(path, text, hidden(url))}


LINKS = {
    "a link": '<a href="/2026/secret/">',
    "one without a slash": "see /2026/secret.",
    "one to a file": "/2026/secret/index.html",
    "one to a part": '"/2026/secret/#part"',
    "a whole address": "<loc>https://blog.example/2026/secret/</loc>",
    "one without a scheme": "//blog.example/2026/secret/?x",
}


@pytest.mark.parametrize("kind", LINKS)
def test_the_address_of_what_is_withheld_is_a_leak(kind: str) -> None:
    assert found(LINKS[kind]) == {("leak-address", "/2026/secret/")}


@pytest.mark.parametrize(
    "address",
    [
        "/2026/secret/plan.png",
        "/old-secret/",
        "/authors/cy/",
        "/fr/authors/cy/",
        "/authors/cy/feed.xml",
        "/fr/2026/half/",
    ],
)
def test_so_is_that_of_all_that_only_others_may_find(address: str) -> None:
    assert ("leak-address", address) in found(f'<a href="{address}">')


INNOCENT = (
    *("/2026/seen/", "/2026/half/", "/2026/seen/oven.png", "/authors/ada/", "/2026/secretive/"),
    *("https://elsewhere.example/2026/secret/", "//elsewhere.example/authors/cy/", "/en/2026/secret/"),
)


@pytest.mark.parametrize("address", INNOCENT)
def test_other_addresses_are_not(address: str) -> None:
    assert found(f'<a href="{address}">') == set()


def test_addresses_stand_below_the_path_of_the_site() -> None:
    site = "https://www.example/blog"
    assert found('"/blog/2026/secret/"', url=site) == {("leak-address", "/2026/secret/")}
    assert found('"/2026/secret/"', url=site) == set()


FORMS = {
    "plain": TITLE,
    "HTML": escape(TITLE),
    "Jinja's": escape(TITLE).replace("&#x27;", "&#39;").replace("&quot;", "&#34;"),
    "JSON": json.dumps(TITLE),
    "the search's": TITLE.replace("’", f"’{JOINT}"),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_title_is_found_however_it_is_written(form: str) -> None:
    assert found(f"<p>{FORMS[form]}</p>") == {("leak-title", TITLE)}


def test_the_title_of_an_unfinished_translation_is_found() -> None:
    assert found("<h2>Pas encore fini</h2>") == {("leak-title", "Pas encore fini")}


def test_a_title_that_a_visible_text_has_too_is_no_secret() -> None:
    twin = one("twin", "Seen by all", audience=Audience.INTERNAL)
    site = replace(SITE, posts=(*SITE.posts, twin))
    urls = Urls("https://blog.example", ("en", "fr"))
    assert "Seen by all" not in withheld(site, visible_to(site, Audience.PUBLIC, NOW), urls, PARIS).titles


@pytest.mark.parametrize("text", ["tag:x,2026:k3v9x7q2m4aa:en", '<li id="post-k3v9x7q2m4aa">'])
def test_an_id_is_found_also_within_a_name(text: str) -> None:
    assert found(text) == {("leak-id", "k3v9x7q2m4aa")}


def test_a_file_at_the_place_of_what_is_withheld_is_a_leak_whatever_it_holds() -> None:
    assert found("", "2026/secret/index.html") == {("leak-file", "2026/secret/index.html")}
    assert found("", "fr/2026/half/index.html") == {("leak-file", "fr/2026/half/index.html")}
    assert found("", "2026/half/index.html") == set()


@pytest.mark.parametrize("path", [".openwindow/x/head", "a/.openwindow/.gitignore"])
def test_what_builds_remember_is_never_published(path: str) -> None:
    assert found("", path) == {("leak-state", path)}


TITLED = Leak("x.html", "leak-title", "Common words", "posts/2026/wordy/en.md")
NAMED = Leak("x.html", "leak-id", "brakes-and-more", "posts/2026/wordy/en.md")
RANDOM = Leak("x.html", "leak-id", "k3v9x7q2m4aa", "posts/2026/secret/en.md")
LINKED = Leak("x.html", "leak-address", "/2026/secret/")


@pytest.mark.parametrize(
    ("leak", "said"),
    [
        (TITLED, "These are Common words."),
        (NAMED, "About Brakes-and-more."),
    ],
)
def test_words_that_somebody_says_openly_are_no_leak(leak: Leak, said: str) -> None:
    assert is_said_openly(leak, [said])
    assert not is_said_openly(leak, ["Something else."])


@pytest.mark.parametrize("leak", [RANDOM, LINKED])
def test_nobody_can_say_a_made_id_or_an_address_by_chance(leak: Leak) -> None:
    assert not is_said_openly(leak, [leak.words])
