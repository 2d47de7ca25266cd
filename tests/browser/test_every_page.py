"""Every page as its readers get it: in both schemes, on any screen, enlarged, on paper, without scripts."""

import pytest
from lxml import html

from openwindow.core.pages import KINDS
from openwindow.core.urls import output_path
from tests.browser.contrast import pale_texts
from tests.browser.pages import BAKERY, PAGES, SAMPLE
from tests.browser.screen import Screen
from tests.browser.sites import Sites

pytestmark = pytest.mark.browser

EACH_PAGE = pytest.mark.parametrize("url", PAGES)
EACH_SCHEME = pytest.mark.parametrize("scheme", ["light", "dark"])
WIDTHS = (320, 360, 640, 768, 1440)  # 640 is a window of 1280 at 200 %
PAPER = 680  # what margins leave of A4, in CSS pixels


# --- which pages there are --------------------------------------------------------------------------


def test_a_page_of_every_kind_is_looked_at_in_every_language(sites: Sites) -> None:
    looked_at = {(kind_at(sites, url), language_at(url)) for url in PAGES}
    kinds = {kind.NAME for kind in KINDS if hasattr(kind, "TEMPLATES")}
    wanted = {(kind, language) for kind in kinds for language in ("en", "fr")} - ONCE
    assert wanted - looked_at == set()


ONCE = {("not_found", "fr"), ("withdrawn", "fr")}
"""What the sample has in one language only."""


def kind_at(sites: Sites, url: str) -> str:
    host = "/".join(url.split("/")[:3])
    return sites[host].kinds[output_path(url.removeprefix(host))]


def language_at(url: str) -> str:
    return "fr" if url.split("/")[3] == "fr" else "en"


# --- what each page keeps to ------------------------------------------------------------------------


@EACH_SCHEME
@EACH_PAGE
def test_a_page_has_no_barriers_and_no_pale_text(calm: Screen, url: str, scheme: str) -> None:
    calm.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    calm.show(url, width=768)
    assert (calm.barriers(), pale_texts(calm)) == ([], [])


@EACH_PAGE
def test_a_page_is_quiet_and_fits_every_screen_and_paper(lively: Screen, url: str) -> None:
    lively.show(url, width=1440)
    found = {f"{width} wide": lively.resize(width).ask("beyond_the_edge") for width in WIDTHS}
    found |= {f"small at {width}": lively.resize(width).ask("too_small") for width in (360, 1440)}
    with lively.wanting(reduced_motion="reduce"):
        found["moving"] = lively.ask("moving")
    with lively.wanting(media="print"):
        found["wider than paper"] = lively.resize(PAPER).ask("beyond_the_edge")
        found["on paper"] = lively.ask("lost_on_paper")
    assert {name: each for name, each in found.items() if each} == {}
    assert lively.wrong == []


@EACH_PAGE
def test_a_page_fits_its_screen_in_large_letters(enlarged: Screen, url: str) -> None:
    enlarged.show(url, width=640)
    assert enlarged.ask("beyond_the_edge") == []


@EACH_PAGE
@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_jumps_while_a_page_is_loading(lively: Screen, url: str, width: int) -> None:
    with lively.slow_pictures():
        lively.show(url, width=width, until="domcontentloaded")
        lively.settle()
        lively.page.evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")
        lively.settle()
    lively.page.wait_for_load_state("load")
    lively.settle()
    shifts = lively.ask("shifts")
    assert shifts["score"] < 0.01, shifts["moved"]


def test_no_page_but_the_search_has_a_script(sites: Sites) -> None:
    with_scripts = {
        kind
        for path, kind in sites[SAMPLE].kinds.items()
        if path.endswith(".html") and scripts_of(sites[SAMPLE].files[path])
    }
    assert with_scripts <= {"search"}


def scripts_of(page: bytes) -> list[html.HtmlElement]:
    return html.document_fromstring(page).xpath(
        "//script[not(@type = 'application/ld+json')] | //@*[starts-with(name(), 'on')]"
    )


def test_an_old_address_leads_to_the_new_one(lively: Screen) -> None:
    lively.show(f"{BAKERY}/2025/oven/")
    lively.page.wait_for_url(f"{BAKERY}/2026/the-oven-that-lied/")
    assert lively.wrong == []


# --- the watchers -----------------------------------------------------------------------------------


def test_what_a_page_says_and_asks_is_heard(lively: Screen) -> None:
    lively.show("about:blank")  # a page of the blog would not let any of this happen
    lively.page.set_content(
        '<img src="https://elsewhere.example/x.png"><script>console.log("heard")</script>'
    )
    lively.settle()
    asked = "https://elsewhere.example/x.png"
    assert {f"asked for {asked}", f"failed: {asked}"} <= set(lively.wrong)


def test_a_page_is_sent_with_the_site_s_own_policy(lively: Screen) -> None:
    lively.show(f"{SAMPLE}/")
    lively.page.evaluate("document.body.append(document.createElement('style'), 'a {}')")
    lively.page.evaluate("document.querySelector('body > style').textContent = 'a { color: red }'")
    assert {"Content Security Policy" in each for each in lively.wrong} == {True}


@pytest.mark.parametrize(
    ("probe", "page"),
    {
        "beyond_the_edge": '<p style="width: 3000px">wide</p>',
        "moving": '<p style="transition: color 1s">slow</p>',
        "too_small": '<button style="all: unset; font-size: 9px">x</button>',
        "lost_on_paper": "<header><nav>shown</nav></header>",
    }.items(),
)
def test_a_probe_finds_what_it_looks_for(lively: Screen, probe: str, page: str) -> None:
    lively.show("about:blank")  # a page of the blog would not let any of this happen
    lively.page.set_content("<p>well</p>")
    before = lively.ask(probe)
    lively.page.set_content(page)
    assert (before, len(lively.ask(probe))) == ([], 1)


def test_barriers_and_pale_texts_are_found(lively: Screen) -> None:
    lively.show("about:blank")
    lively.page.set_content(
        '<html lang="en"><title>t</title><main><h1 style="color: #666; background: white">a</h1>'
    )
    assert (lively.barriers(), len(pale_texts(lively))) == ([], 1)
    lively.page.set_content("<html><title>t</title><main><h1>a</h1>")
    assert [found.partition(":")[0] for found in lively.barriers()] == ["html-has-lang"]


def test_a_jump_is_noticed(lively: Screen) -> None:
    lively.show(f"{SAMPLE}/", width=768)
    lively.settle()
    lively.page.evaluate("document.querySelector('main').style.marginTop = '300px'")
    lively.settle()
    assert lively.ask("shifts")["score"] > 0.01
