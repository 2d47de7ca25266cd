"""Languages that the project does not have: catalogues and names make them, no code does."""

import re
from collections.abc import Iterator

import pytest
from babel.messages.pofile import read_po
from lxml import html

from tests.browser.invented import FORM, INVENTED, PICTURES, in_four_languages
from tests.browser.pages import LANGUAGES
from tests.browser.sites import Sites
from tests.whole.examples import ROOT, THEME, tree

EACH_LANGUAGE = pytest.mark.parametrize("language", INVENTED)
OURS = "descendant-or-self::*[not(ancestor-or-self::*[@lang][not(self::html)])][not(self::script)]/text()"
"""Texts that are in the page's own language."""


@pytest.fixture(scope="module")
def pages(sites: Sites) -> dict[str, html.HtmlElement]:
    """All pages of the site in four languages, but for redirects."""
    files = sites[LANGUAGES].files
    found = {path: html.document_fromstring(data) for path, data in files.items() if path.endswith(".html")}
    return {path: page for path, page in found.items() if not page.xpath("//meta[@http-equiv='refresh']")}


def below(pages: dict[str, html.HtmlElement], language: str) -> Iterator[tuple[str, html.HtmlElement]]:
    yield from ((path, page) for path, page in pages.items() if path.startswith(f"{language}/"))


def words_in(page: html.HtmlElement) -> str:
    """What stands on a page in its own language, in one line."""
    return re.sub(r"\s+", " ", " ".join(page.xpath(f"//body/{OURS} | //head/title/text()")))


@EACH_LANGUAGE
def test_a_language_has_every_page_that_the_others_have(
    pages: dict[str, html.HtmlElement], language: str
) -> None:
    lists = re.compile(r"^(index|authors|tags|series|teams|archive|subscribe|corrections)\b")
    french = {path.removeprefix("fr/") for path, _ in below(pages, "fr")}
    theirs = {path.removeprefix(f"{language}/") for path, _ in below(pages, language)}
    assert {path for path in french - theirs if lists.match(path)} == set()


@pytest.mark.parametrize(("language", "direction"), [("en-xa", "ltr"), ("ar", "rtl")])
def test_a_page_says_its_language_and_which_way_it_runs(
    pages: dict[str, html.HtmlElement], language: str, direction: str
) -> None:
    said = {(page.get("lang"), page.get("dir")) for _, page in below(pages, language)}
    assert said == {(language, direction)}


@EACH_LANGUAGE
def test_no_english_words_of_the_theme_are_left(pages: dict[str, html.HtmlElement], language: str) -> None:
    sentences = [said for said in english() if len(said) > 8]
    said_on = {path: words_in(page) for path, page in below(pages, language)}
    left = {path: [said for said in sentences if said in words] for path, words in said_on.items()}
    assert {path: found for path, found in left.items() if found} == {}


def english() -> Iterator[str]:
    """The longest part of each of the theme's words that nothing is filled into."""
    with (THEME / "translations" / "en.po").open("rb") as file:
        for message in read_po(file, locale="en"):
            said = message.id if isinstance(message.id, str) else message.id[0]
            yield max(re.split(r"%\(\w+\)s", said), key=len).strip()


def test_a_number_of_things_takes_the_form_that_the_language_has_for_it(
    pages: dict[str, html.HtmlElement],
) -> None:
    """Arabic has six: none, one, two, a few (3 to 10), the hundreds, and others (11 to 99)."""
    forms = {
        int(number): len(tails)
        for path in ("ar/tags/index.html", "ar/archive/index.html")
        for number, tails in re.findall(rf"(\d+) \w*?({FORM}+)(?!\w)", words_in(pages[path]))
    }
    expected = {1: 1, 2: 2, **dict.fromkeys(range(3, 11), 3), **dict.fromkeys(range(11, 100), 5)}
    assert set(forms) >= {1, 2, 3}
    assert forms == {number: expected[number] for number in forms}


def test_dates_and_languages_are_named_in_arabic(pages: dict[str, html.HtmlElement]) -> None:
    assert "20 نوفمبر 2026" in words_in(pages["ar/2026/day-on-the-bench/index.html"])
    assert "الفرنسية" in words_in(pages["ar/authors/marta-kowalczyk/index.html"])


def test_a_variety_that_nobody_knows_has_the_dates_of_its_language(
    pages: dict[str, html.HtmlElement],
) -> None:
    assert "18 November 2026" in words_in(pages["en-xa/2026/long-words/index.html"])


def test_readers_are_led_to_each_language_by_its_own_name(pages: dict[str, html.HtmlElement]) -> None:
    links = pages["index.html"].xpath("//header//a[@hreflang]")
    named = {link.get("hreflang"): link.text_content() for link in links}
    assert named == {"fr": "Français", "en-xa": "English (XA)", "ar": "العربية"}


def test_a_language_takes_catalogues_names_and_texts_and_no_code(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    made = in_four_languages(tmp_path_factory.mktemp("languages"))
    before = {f"theme/{path}": data for path, data in tree(THEME).items()}
    before |= {f"content/{path}": data for path, data in tree(ROOT / "content").items()}
    changed = {path for path, data in tree(made.folder).items() if before.get(path) != data}
    texts = {path for path in changed if re.fullmatch(r"content/.+/(ar|en-xa)\.md", path)}
    smaller = {path for path in changed if path.endswith(PICTURES)}
    catalogues = {f"theme/translations/{language}.po" for language in INVENTED}
    lists = {f"content/{name}.yml" for name in ("tags", "series", "teams")}
    assert changed - texts - smaller == {*catalogues, *lists, "pelicanconf.py"}
