"""Pictures of the main pages for whoever changes how they look: `python3 tasks.py screenshots`.

They go into `screenshots/`, by page; with `--readme` those that documents show go into `docs/images/`.
"""

import argparse
import shutil
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from spoken import words
from tests.browser.pages import LANGUAGES, SAMPLE
from tests.browser.screen import Screen, screen
from tests.browser.sites import SITES, Site
from tests.chromium import chromium, installed
from tests.theme.brands import brands
from tests.whole.examples import ROOT

FOLDER = ROOT / "screenshots"
IMAGES = ROOT / "docs" / "images"

MAIN = {
    "home": "/",
    "home-fr": "/fr/",
    "post-long": "/2026/why-we-recalled-the-r2/",
    "post-short": "/fr/2026/la-machine-a-cafe/",
    "post-with-code": "/2025/la-mise-a-jour-qui-a-mange-les-carnets/",
    "post-with-tables": "/2026/r2-price-rise-2026/",
    "post-withdrawn": "/2026/how-far-a-cargo-bike-goes/",
    "authors": "/authors/",
    "author": "/authors/marta-kowalczyk/",
    "team": "/teams/workshop/",
    "tag": "/tags/mistakes/",
    "series": "/series/belt-project/",
    "archive": "/archive/",
    "subscribe": "/subscribe/",
    "search": "/search/",
    "corrections": "/corrections/",
    "rules": "/rules/",
    "not-found": "/404.html",
}
IN_OTHER_LANGUAGES = {
    "arabic-home": "/ar/",
    "arabic-post": "/ar/2026/day-on-the-bench/",
    "arabic-author": "/ar/authors/marta-kowalczyk/",
    "long-words-home": "/en-xa/",
    "long-words-post": "/en-xa/2026/long-words/",
}
PAGES = {
    **{name: SAMPLE + path for name, path in MAIN.items()},
    **{name: LANGUAGES + path for name, path in IN_OTHER_LANGUAGES.items()},
}
WIDTHS = (360, 768, 1440)
PAPER = 794  # A4 in CSS pixels
SCHEMES = ("light", "dark")
COLOURS = 256
"""Of a picture in a document: enough for a page, in a third of the bytes."""


def main() -> None:
    """Makes the pictures, and says where they are."""
    said = words("renew the pictures that documents show", "renouveler les images des documents")
    parser = argparse.ArgumentParser("tasks.py screenshots", allow_abbrev=False)
    parser.add_argument("--readme", action="store_true", help=said)
    make, folder = (_for_documents, IMAGES) if parser.parse_args().readme else (_of_pages, FOLDER)
    if not installed():
        sys.exit(
            words("There is no Chromium on this machine.", "Il n'y a pas de Chromium sur cette machine.")
        )
    with chromium() as browser:
        number = sum(1 for _ in make(browser))
    print(words(f"{number} pictures in {folder}", f"{number} images dans {folder}"))


def _built(host: str) -> Site:
    """A site as it is now. What stays of the last one makes the next build quick."""
    folder = FOLDER / "sites" / host.rpartition("/")[2]
    if host != SAMPLE:  # it copies its content
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    return SITES[host](folder)


def _of_pages(browser: Browser) -> Iterator[Path]:
    sites = {host: _built(host) for host in (SAMPLE, LANGUAGES)}
    plain, enlarged = screen(browser, sites), screen(browser, sites, device_scale_factor=2)
    for name, url in PAGES.items():
        for scheme in SCHEMES:
            with plain.wanting(color_scheme=scheme):
                for width in WIDTHS:
                    yield _taken(plain, url, width, FOLDER / name / f"{width}-{scheme}.png")
        with plain.wanting(media="print"):
            yield _taken(plain, url, PAPER, FOLDER / name / "print.png")
        yield _taken(enlarged, url, WIDTHS[-1] // 2, FOLDER / name / "200-percent.png")


def _taken(window: Screen, url: str, width: int, file: Path) -> Path:
    window.show(url, width=width, until="networkidle")
    file.parent.mkdir(parents=True, exist_ok=True)
    window.page.screenshot(path=file, full_page=True)
    return file


def _for_documents(browser: Browser) -> Iterator[Path]:
    """The sample's home page as a reader first sees it, and smaller as other companies would have it."""
    site = _built(SAMPLE)
    yield _seen(screen(browser, {SAMPLE: site}), (1440, 1000), 1, IMAGES / "home.png")
    for name, style in brands().items():
        theirs = FOLDER / "sites" / name.lower()
        shutil.rmtree(theirs, ignore_errors=True)
        shutil.copytree(site.output, theirs)
        for file in theirs.glob("theme/brand.*.css"):
            file.write_text(style, encoding="utf-8")
        window = screen(browser, {SAMPLE: Site(theirs)})
        yield _seen(window, (1280, 720), 2, IMAGES / f"brand-{name.lower()}.png")


def _seen(window: Screen, size: tuple[int, int], shrink: int, file: Path) -> Path:
    """What a window of this size shows without scrolling, in few colours."""
    window.show(f"{SAMPLE}/", until="networkidle")
    window.page.set_viewport_size({"width": size[0], "height": size[1]})
    picture = Image.open(BytesIO(window.page.screenshot())).convert("RGB").reduce(shrink)
    picture.quantize(COLOURS).save(file, optimize=True)
    return file


if __name__ == "__main__":
    main()
