"""Cards of a whole site: made once, and made again when what they show has changed, and only then."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html
from PIL import Image

from openwindow.core.model import stamps
from openwindow.core.model.drawing import Scene
from openwindow.outside.drawing.pencil import Pencil
from tests.whole.examples import PLUGINS, THEME, Example, Tree, example

OVEN, SALT = "posts/2026/the-oven-that-lied/en.md", "posts/2026/bread-without-salt/fr.md"
ADA = "authors/ada-martin/profile.yml"
CARDS = {
    "2026/the-oven-that-lied/card.png",
    "2026/wrong-about-rye/card.png",
    "fr/2026/bread-without-salt/card.png",
    "fr/2026/the-oven-that-lied/card.png",
}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Example:
    monkeypatch.setattr(stamps, "COARSEST", 0)
    theme = tmp_path / "theme"
    made = example("bakery", tmp_path / "blog", THEME=str(theme), OPENWINDOW_PROCESSES=1)
    subprocess.run(["cp", "-r", str(THEME), str(theme)], check=True)
    made.build()
    return made


def cards(files: Tree) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if path.endswith("card.png")}


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Scene]:
    """Grows with every picture that is drawn, also with those that come out as before."""
    found, real = [], Pencil.png

    def noted(pencil: Pencil, scene: Scene) -> bytes:
        found.append(scene)
        return real(pencil, scene)

    monkeypatch.setattr(Pencil, "png", noted)
    return found


def made_again(site: Example, drawn: list[Scene]) -> set[str]:
    """The cards that the next build writes; it draws no others."""
    before = looks(site)
    drawn.clear()
    site.build()
    after = looks(site)
    found = {path for path in after if after[path] != before.get(path)}
    assert len(drawn) == len(found)
    return found


def looks(site: Example) -> dict[str, tuple[int, int]]:
    """Which file each card is, and when it was written."""
    files = {path: path.stat() for path in site.output.rglob("card.png")}
    return {
        path.relative_to(site.output).as_posix(): (look.st_ino, look.st_mtime_ns)
        for path, look in files.items()
    }


def named(files: Tree, page: str) -> str:
    """What a page says its picture is."""
    return str(html.document_fromstring(files[page]).xpath("string(//meta[@property='og:image']/@content)"))


def test_every_text_has_one_of_the_size_that_links_want(site: Example) -> None:
    found = cards(site.built())
    assert found.keys() == CARDS
    assert {Image.open(io.BytesIO(data)).size for data in found.values()} == {(1200, 630)}
    assert len(set(found.values())) == len(CARDS)


def test_pages_name_them_for_those_who_show_links(site: Example) -> None:
    files = site.built()
    page = html.document_fromstring(files["fr/2026/the-oven-that-lied/index.html"])
    told = {
        each.get("property") or each.get("name"): each.get("content")
        for each in page.xpath("//meta[@content]")
    }
    assert told["og:image"].startswith("https://ovens.example/fr/2026/the-oven-that-lied/card.png?v=")
    assert (told["og:image:width"], told["og:image:height"]) == ("1200", "630")
    assert (told["og:image:type"], told["twitter:card"]) == ("image/png", "summary_large_image")
    assert told["og:image:alt"] == "Le four qui mentait (Ada Martin et Léo Blanc)"


EDITS = {
    "a title": (OVEN, "title: The oven that lied", "title: The oven", {"2026/the-oven-that-lied/card.png"}),
    "a body": (SALT, "J'ai oublié le sel.", "Sel. " * 900, set()),
    "a summary": (OVEN, "summary: It said", "summary: It really said", set()),
    "tags": (OVEN, "tags: [ovens]", "tags: [ovens, salt]", set()),
    "their own words": ("authors/ada-martin/en.md", "I bake.", "I no longer bake.", set()),
    "a topic": (ADA, "en: crust", "en: crumbs", set()),
}


@pytest.mark.parametrize(("path", "old", "new", "expected"), EDITS.values(), ids=EDITS)
def test_after_an_edit_those_are_made_again_that_show_it(
    site: Example, drawn: list[Scene], path: str, old: str, new: str, expected: set[str]
) -> None:
    site.replace(path, old, new)
    assert made_again(site, drawn) == expected


def test_after_a_name_all_that_its_person_wrote_are_made_again(site: Example, drawn: list[Scene]) -> None:
    site.replace(ADA, "name: Ada Martin", "name: Ada King")
    assert made_again(site, drawn) == {path for path in CARDS if "bread" not in path}


def test_another_title_gives_the_card_another_name_in_links(site: Example) -> None:
    page = "2026/the-oven-that-lied/index.html"
    before = named(site.built(), page)
    site.replace(OVEN, "title: The oven that lied", "title: The oven")
    after = named(site.built(), page)
    assert before.partition("?")[0] == after.partition("?")[0]
    assert before != after


def test_after_another_portrait_the_cards_with_that_face_are_made_again(
    site: Example, drawn: list[Scene]
) -> None:
    portrait = site.content / "authors/ada-martin/portrait.png"
    Image.new("RGB", (64, 80), "#123456").save(portrait)
    again = made_again(site, drawn)
    assert again == {path for path in CARDS if "bread" not in path}


def test_a_companys_colours_are_those_of_its_cards(site: Example, drawn: list[Scene], tmp_path: Path) -> None:
    sheet = tmp_path / "theme" / "static" / "brand.css"
    text = sheet.read_text("utf-8")
    sheet.write_text(text.replace("--paper: #fcf8f0", "--paper: #123456", 1), "utf-8")
    assert made_again(site, drawn) == CARDS
    corner = Image.open(site.output / "2026/the-oven-that-lied/card.png").convert("RGB").getpixel((5, 5))
    assert corner == (0x12, 0x34, 0x56)


def test_a_theme_that_says_no_colours_has_cards_too(tmp_path: Path) -> None:
    assert cards(example("bakery", tmp_path).built()).keys() == CARDS


def test_cards_can_be_turned_off(site: Example) -> None:
    site.set("OPENWINDOW_CARDS = False")
    files = site.built()
    assert cards(files) == {}
    image = named(files, "2026/the-oven-that-lied/index.html")
    assert image == "https://ovens.example/2026/the-oven-that-lied/oven.png"


@pytest.mark.parametrize("setting", ["", "OPENWINDOW_CARDS = False"], ids=["with cards", "without"])
def test_pillow_is_asked_for_only_where_a_card_is_drawn(site: Example, setting: str) -> None:
    site.set(setting)
    site.build()
    site.replace(SALT, "J'ai oublié le sel.", "Sans sel.")
    code = (
        "import sys; from openwindow.core.model import stamps; stamps.COARSEST = 0\n"
        "from openwindow.__main__ import main\n"
        f"try: main(['build', '--settings', {str(site.settings)!r}, '--output', {str(site.output)!r}])\n"
        "finally: print('PIL' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(PLUGINS)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.endswith("False\n"), done.stderr
