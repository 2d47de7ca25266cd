"""Searching as readers do: a browser, a server with a strict policy, and the index of a real build."""

from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from openwindow.adapters.building import BuildRequest, build
from openwindow.core.headers.policies import SITE
from tests.browser.screen import PROBES, RULES
from tests.whole.examples import THEME, example

pytestmark = pytest.mark.browser

SUMMER = """\
---
id: summer{number}
title: {title}
summary: Été, œuvre et pain.
authors: [ada-martin]
date: 2026-09-{day:02}
audience: public
tags: [salt]
---
{body}
"""
HOSTILE = "Tapez `<mark>zut</mark>` ou `<b>gras</b>` : l’été, une œuvre."
SHIFTS = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(each => sum += each.value))
        .observe({type: "layout-shift", buffered: true});
    setTimeout(() => done(sum), 300);
})"""


class Files(SimpleHTTPRequestHandler):
    """Sends files as a host does that knows nothing of Pagefind, with the policy for its pages."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", SITE)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Requests are nothing to report."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a bakery with many posts about summer, below a path of its host."""
    made = example("bakery", tmp_path_factory.mktemp("searching"), THEME=str(THEME))
    for number in range(13):
        words = SUMMER.format(number=number, title=f"L’été {number}", day=number + 1, body="Un four. " * 60)
        made.write(f"posts/2026/summer-{number}/fr.md", words)
    hostile = SUMMER.format(number=99, title="'<mark>Marqué</mark> & <b>gras'", day=20, body=HOSTILE)
    made.write("posts/2026/hostile/fr.md", hostile)
    secret = SUMMER.format(number=100, title="Zeppelin", day=9, body="Zeppelin, zeppelin.")
    made.write("posts/2026/draft/en.md", secret.replace("audience", "status: draft\naudience"))
    inside = secret.replace("public", "internal").replace("summer100", "summer101")
    made.write("posts/2026/inside/fr.md", inside)
    made.set('SITEURL = "https://ovens.example/our"')
    build(BuildRequest(made.settings, output=made.folder / "served" / "our", search=True))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, directory=str(made.folder / "served")))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/our"
    server.shutdown()
    server.server_close()


Open = Callable[..., Page]


@pytest.fixture
def show(browser: Browser, site: str) -> Iterator[Open]:
    """Shows an address; the test fails for whatever the browser complains of, and for other hosts."""
    wrong: list[str] = []
    with browser.new_context() as context:

        def shown(address: str, **options: bool) -> Page:
            page = (browser.new_context(**options) if options else context).new_page()  # type: ignore[arg-type]
            page.on("console", lambda message: wrong.append(message.text))
            page.on("pageerror", lambda error: wrong.append(str(error)))
            page.on("request", lambda asked: asked.url.startswith(site) or wrong.append(asked.url))
            page.on("response", lambda got: got.status < 400 or wrong.append(f"{got.status} {got.url}"))
            page.goto(site + address)
            return page

        yield shown
    assert wrong == []


def results(page: Page) -> list[str]:
    """The titles that were found, once they are there."""
    page.wait_for_function(
        "() => /[0-9]|Nothing|Rien/.test(document.querySelector('[role=status]').innerText)"
    )
    page.wait_for_load_state("networkidle")
    return page.locator(".search-found li h2").all_inner_texts()


FOUND = {
    "a French word without its accents": ("/fr/search/?q=mesure", "Du pain sans sel"),
    "another form of a French word": ("/fr/search/?q=oublier", "Du pain sans sel"),
    "another form of an English word": ("/search/?q=measuring", "The oven that lied"),
    "a word behind an elision": ("/fr/search/?q=%C3%A9t%C3%A9", "L’été 12"),
    "a word with its elision": ("/fr/search/?q=l%27%C3%A9t%C3%A9", "L’été 12"),
    "a ligature written apart": ("/fr/search/?q=oeuvre+zut", "<mark>Marqué</mark> & <b>gras"),
    "a person": ("/fr/search/?q=Léo+Blanc", "Du pain sans sel"),
    "a tag": ("/search/?q=ovens", "The oven that lied"),
}


@pytest.mark.parametrize("what", FOUND)
def test_a_text_is_found_by(show: Open, what: str) -> None:
    address, title = FOUND[what]
    assert title in results(show(address))


def test_only_texts_in_the_language_of_the_page_are_found(show: Open) -> None:
    assert results(show("/search/?q=sel")) == []


@pytest.mark.parametrize("language", ["", "/fr"])
def test_nothing_is_found_of_what_is_withheld_or_withdrawn(show: Open, language: str) -> None:
    assert "Zeppelin" not in str(results(show(f"{language}/search/?q=zeppelin")))
    assert "Rye needs" not in str(results(show(f"{language}/search/?q=rye")))


def test_a_result_says_who_wrote_when_and_where_the_words_are(show: Open) -> None:
    page = show("/fr/search/?q=sel")
    results(page)
    item = page.locator(".search-found li").filter(has_text="Du pain sans sel")
    assert item.locator("a").get_attribute("href") == "/our/fr/2026/bread-without-salt/"
    assert "Léo Blanc" in item.inner_text()
    assert item.locator("time").get_attribute("datetime") == "2026-05-01"
    assert item.locator("time").inner_text() == "1er mai 2026"
    assert "sel" in item.locator("mark").all_inner_texts()[0]


def test_words_of_a_text_never_become_markup(show: Open) -> None:
    page = show("/fr/search/?q=zut")
    assert results(page) == ["<mark>Marqué</mark> & <b>gras"]
    excerpt = page.locator(".search-excerpt").inner_text()
    assert "<mark>zut</mark>" in excerpt
    assert "l’été, une œuvre" in excerpt
    assert page.locator(".search-found :is(b, img)").count() == 0


def test_words_of_the_reader_never_become_markup(show: Open) -> None:
    page = show("/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%22")
    results(page)
    assert page.locator("main img").count() == 0
    assert page.locator("#search-words").input_value() == '<img src=x onerror=alert(1)>"'


def test_one_searches_with_the_keyboard_alone(show: Open) -> None:
    page = show("/fr/search/")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "search-words":
            break
    page.keyboard.type("sel")
    page.keyboard.press("Enter")
    page.wait_for_url("**/fr/search/?q=sel")
    assert "Du pain sans sel" in results(page)
    page.locator("#search-words").focus()
    for _ in range(4):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.search-found') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/2026/**")
    page.go_back()
    assert results(page)
    page.go_back()
    assert page.locator("#search-words").input_value() == ""


def test_further_results_come_when_they_are_asked_for(show: Open) -> None:
    page = show("/fr/search/?q=four")
    first = results(page)
    page.get_by_role("button", name="Plus de résultats").click()
    page.wait_for_load_state("networkidle")
    page.wait_for_function("() => document.querySelectorAll('.search-found li').length > 10")
    assert len(first) == 10
    assert page.evaluate("document.activeElement === document.querySelectorAll('.search-found li a')[10]")
    assert not page.get_by_role("button", name="Plus de résultats").is_visible()


def test_the_number_is_told_to_who_cannot_see(show: Open) -> None:
    page = show("/fr/search/?q=four")
    results(page)
    assert page.get_by_role("status").inner_text().startswith("Textes trouvés\u00a0: 1")
    assert page.title().startswith("four · Rechercher")


def test_the_same_words_are_searched_in_another_language(show: Open) -> None:
    page = show("/fr/search/?q=oven")
    page.locator(".search-elsewhere a").click()
    page.wait_for_url("**/our/search/?q=oven")
    assert "The oven that lied" in results(page)


def test_without_javascript_there_is_no_dead_box_but_a_way_to_every_text(show: Open) -> None:
    page = show("/fr/search/?q=sel", java_script_enabled=False)
    assert not page.locator("#search-words").is_visible()
    assert page.get_by_text("La recherche demande JavaScript").is_visible()
    page.get_by_role("navigation", name="Chemins vers tous les textes").get_by_role(
        "link", name="Archives"
    ).click()
    page.wait_for_url("**/fr/archive/")


def test_when_the_index_cannot_be_loaded_it_says_so(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.route("**/pagefind.js", lambda route: route.abort())
    page.goto(f"{site}/search/?q=oven")
    page.get_by_text("The search could not be loaded.").wait_for()
    assert page.get_by_role("link", name="Archive").first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["/search/", "/fr/search/?q=four", "/search/?q=zzqx"])
def test_the_page_has_no_barriers_and_fits(show: Open, address: str, scheme: str) -> None:
    page = show(address)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    if "?" in address:
        results(page)
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()
    for width in (320, 768, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(f"() => ({PROBES}).beyond_the_edge()") == []


@pytest.mark.parametrize("address", ["/fr/search/", "/fr/search/?q=four", "/fr/search/?q=zzqx"])
def test_nothing_moves_while_results_come(show: Open, address: str) -> None:
    page = show(address)
    if "?" in address:
        results(page)
    assert page.evaluate(SHIFTS) < 0.01
