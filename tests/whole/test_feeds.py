"""All feeds of whole sites: of the examples, and of content that is hard on readers."""

import re
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from lxml import etree, html

from openwindow.core.headers.rules import headers_for, parsed
from openwindow.core.problems import Problem
from openwindow.outside.web_server import PreviewServer
from tests.chromium import chromium
from tests.pictures import photograph
from tests.whole.conftest import Bakery
from tests.whole.examples import PLUGINS, ROOT, THEME, Example, Tree, example, tree
from tests.whole.feeds import NAMES, feeds_of, items_of, wrong_with_feeds

URL = "https://ovens.example/our/blog"
LIMIT = 512 * 1024
TITLES = (
    "]]> & &amp; <b>bold</b>",
    "👩🏽\u200d🔧 repairs \U0001f1eb\U0001f1f7",
    "مرحبا بالعالم",
    "“Quotes” ‘and’ \"more\" 'of' them",
)
BODY = """A text with ]]> and &amp; and <kbd>Ctrl</kbd>.

## Places {title}

See [below](#places-to-go), [the oven](../the-oven-that-lied/en.md#what-we-did), [all](/tags/) and
<https://elsewhere.example/?a=1&b=2>.[^n]

## Places to go

![Two dials](oven.png "Dials | Ada Martin | CC0")

| a | b |
| - | -: |
| `<td>` | ]]> |

```html
<script>alert("]]>")</script>
```

- [x] done
- [ ] not done

<details><summary>More</summary><p dir="rtl" lang="ar">مرحبا</p></details>

[^n]: A note with `]]>`.
"""
NAMES_OF_PEOPLE = ("Ada <b>", "Zoë & Co", "אדה לבלייס", "محمد", 'O\'Brien "Bo"')


def write_post(site: Example, name: str, title: str, body: str, authors: list[str], day: int) -> None:
    keys = {"id": f"nasty-{name}", "title": title, "summary": f"{title} & so on", "authors": authors}
    front = "\n".join(f"{key}: {_yaml(value)}" for key, value in keys.items())
    text = f"---\n{front}\ndate: 2026-10-{day:02}\naudience: public\ntags: [ovens]\n---\n\n{body}"
    site.write(f"posts/2026/{name}/en.md", text)


def _yaml(value: str | list[str]) -> str:
    if isinstance(value, list):
        return f"[{', '.join(value)}]"
    return "'" + value.replace("'", "''") + "'"


def nasty(folder: Path) -> Example:
    """The bakery, with what is hard on readers."""
    site = example("bakery", folder, THEME=str(THEME), SITEURL=URL)
    people = [f"person-{number:03}" for number in range(100)]
    for number, person in enumerate(people):
        name = f"{NAMES_OF_PEOPLE[number % len(NAMES_OF_PEOPLE)]} {number}"
        site.write(f"authors/{person}/profile.yml", f"name: {_yaml(name)}\nrole: Baker\nteam: night\n")
    for number, title in enumerate(TITLES):
        write_post(site, f"title-{number}", title, BODY.format(title=title), ["ada-martin"], number + 1)
        oven = site.content / "posts/2026/the-oven-that-lied/oven.png"
        (site.content / f"posts/2026/title-{number}/oven.png").write_bytes(oven.read_bytes())
    write_post(site, "a-hundred", "By a hundred", "All of us.", people, 20)
    write_post(site, "two-megabytes", "Long", "Dough and more of it. " * 95_000, ["leo-blanc"], 30)
    for number in range(5):
        write_post(site, f"long-{number}", f"Long {number}", "Flour. " * 20_000, ["leo-blanc"], number + 22)
    return site


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory) -> tuple[Tree, tuple[Problem, ...]]:
    """The files of the nasty site, and what its build remarked."""
    site = nasty(tmp_path_factory.mktemp("nasty"))
    remarks = site.build().remarks
    return tree(site.output), remarks


@pytest.mark.parametrize("name", ["plain theme", "under a path", "French first"])
def test_the_feeds_of_the_examples_are_right(bakery: Bakery, name: str) -> None:
    url = URL if name == "under a path" else "https://ovens.example"
    assert wrong_with_feeds(url, bakery(name), LIMIT) == []


@pytest.mark.long
def test_the_feeds_of_the_sample_are_right(tmp_path: Path) -> None:
    """With small pictures in place of its own, which take a minute to be made ready."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    for file in (tmp_path / "content").rglob("*.*"):
        if file.suffix in (".png", ".jpg"):
            photograph().save(file)
    settings = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    paths = f"THEME = {str(THEME)!r}\nPLUGIN_PATHS = [{str(PLUGINS)!r}]\n"
    (tmp_path / "pelicanconf.py").write_text(settings + paths, encoding="utf-8")
    files = Example(tmp_path).built(now="2026-11-22T03:00+01:00", site_url=URL)
    assert len(feeds_of(files)) > 100
    assert wrong_with_feeds(URL, files, LIMIT) == []


def test_hard_content_makes_feeds_that_are_right(hard: tuple[Tree, tuple[Problem, ...]]) -> None:
    files, _ = hard
    assert len(feeds_of(files)) > 600
    assert wrong_with_feeds(URL, files, LIMIT) == []


def test_every_format_of_a_feed_says_the_same(hard: tuple[Tree, tuple[Problem, ...]]) -> None:
    feeds = feeds_of(hard[0])
    for beside in {path.rpartition("/")[0] for path in feeds}:
        said = [items_of(name, feeds[f"{beside}/{name}".lstrip("/")]) for name in NAMES]
        assert said[0] == said[1] == said[2], beside


def test_titles_and_names_come_out_as_they_were_written(hard: tuple[Tree, tuple[Problem, ...]]) -> None:
    items = items_of("feed.xml", hard[0]["authors/ada-martin/feed.xml"])
    assert {item["title"] for item in items} >= set(TITLES)
    (hundred,) = items_of("feed.xml", hard[0]["authors/person-002/feed.xml"])
    assert hundred["authors"].count(", ") == 99
    assert "אדה לבלייס 2" in hundred["authors"]


def test_a_build_says_which_feeds_had_to_be_shortened(hard: tuple[Tree, tuple[Problem, ...]]) -> None:
    files, remarks = hard
    assert {found.code for found in remarks} == {"feed-too-large"}
    said = {found.place.path: dict(found.values) for found in remarks}
    assert said["Two <Ovens> — Léo Blanc (English)"] == {
        "limit": "512",
        "all": "7",
        "kept": "4",
        "whole": "3",
    }
    kept = items_of("feed.xml", files["authors/leo-blanc/feed.xml"])
    assert [(item["title"], bool(item["content"])) for item in kept] == [
        ("Long", False),
        ("Long 4", True),
        ("Long 3", True),
        ("Long 2", True),
    ]


def test_every_page_points_to_its_feeds_the_languages_main_one_first(
    hard: tuple[Tree, tuple[Problem, ...]],
) -> None:
    files = hard[0]
    pages = {path: data for path, data in files.items() if path.endswith("index.html")}
    for path, data in pages.items():
        links = html.document_fromstring(data).xpath("//link[@rel='alternate'][@type]")
        if not links:
            assert b'http-equiv="refresh"' in data
            continue
        home = "fr/" if path.startswith("fr/") else ""
        hrefs = [link.get("href") for link in links]
        assert hrefs[0] == f"/our/blog/{home}feed.xml"
        assert {href.removeprefix("/our/blog/") for href in hrefs} <= files.keys()
        titles = [link.get("title") for link in links]
        assert len(set(titles)) == len(titles)
        own = f"{path.removesuffix('index.html')}feed."
        if f"{own}xml" in files:
            assert {f"/our/blog/{own}{suffix}" for suffix in ("xml", "atom", "json")} <= {*hrefs}


def test_the_list_of_feeds_has_each_that_holds_something(hard: tuple[Tree, tuple[Problem, ...]]) -> None:
    files = hard[0]
    outlines = etree.fromstring(files["feeds.opml"]).findall(".//outline[@xmlUrl]")
    listed = {str(outline.get("xmlUrl")).removeprefix(f"{URL}/") for outline in outlines}
    full = {path for path, data in feeds_of(files).items() if path.endswith("xml") and items_of(path, data)}
    always = {"feed.xml", "fr/feed.xml", "all/feed.xml"} | {
        f"{home}{name}/feed.xml" for home in ("", "fr/") for name in ("updated", "corrections")
    }
    assert listed == full | always
    pages = {str(outline.get("htmlUrl")).removeprefix(f"{URL}/") + "index.html" for outline in outlines}
    assert pages <= files.keys()


def test_everything_that_can_be_followed_stands_on_the_page_about_it(
    hard: tuple[Tree, tuple[Problem, ...]],
) -> None:
    files = hard[0]
    page = html.document_fromstring(files["subscribe/index.html"])
    listed = {
        str(outline.get("xmlUrl"))
        for outline in etree.fromstring(files["feeds.opml"]).findall(".//outline[@xmlUrl]")
    }
    shown = {str(code.text_content()) for code in page.xpath("//code[@class='address']")}
    english = {address for address in listed if not address.startswith(f"{URL}/fr/")}
    assert english | {f"{URL}/fr/feed.xml", f"{URL}/feeds.opml"} == shown
    anchors = [link.get("href")[1:] for link in page.xpath("//nav//a[starts-with(@href, '#')]")]
    assert len(anchors) == 6
    assert all(page.xpath("//h2[@id=$id]", id=anchor) for anchor in anchors)


def test_feeds_do_not_know_when_they_were_built(tmp_path: Path) -> None:
    site = example("bakery", tmp_path)
    before = feeds_of(site.built())
    assert feeds_of(site.built(now="2026-12-24T18:00+01:00")) == before
    assert not [path for path, data in before.items() if re.search(rb"2026-1[12]-2", data)]


def test_a_build_leaves_alone_what_an_edit_does_not_concern(tmp_path: Path) -> None:
    site = example("bakery", tmp_path)
    site.build()
    times = {path: (site.output / path).stat().st_mtime_ns for path in feeds_of(tree(site.output))}
    site.replace("posts/2026/the-oven-that-lied/fr.md", "Le pain en dit", "Le pain, lui, en dit")
    site.build()
    touched = {path for path, time in times.items() if (site.output / path).stat().st_mtime_ns != time}
    assert touched
    assert all(path.startswith("fr/") for path in touched)
    assert not [path for path in touched if path.startswith(("fr/corrections", "fr/tags/rye"))]


SEEN = """() => Array.from(document.querySelectorAll("item, entry"), item => Array.from(item.children)
    .filter(child => getComputedStyle(child).display != "none").map(child => child.localName))"""


@pytest.mark.browser
@pytest.mark.parametrize("name", ["feed.xml", "feed.atom", "updated/feed.atom"])
def test_a_person_who_opens_a_feed_reads_a_list(tmp_path: Path, name: str) -> None:
    site = example("bakery", tmp_path, THEME=str(THEME))
    site.build()
    server = PreviewServer(site.output, "", 0, lambda rules, at: headers_for(parsed(rules), at))
    with closing(server), chromium() as browser:
        page = browser.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(f"{message.location['url']}: {message.text}"))
        page.goto(server.start() + name)
        items = page.evaluate(SEEN)
        ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert items
    for shown in items:
        assert {"title", "link"} <= set(shown)
        assert {"creator", "author"} & set(shown)
        assert {"summary", "description"} & set(shown)
        assert not {"encoded", "content", "id", "guid", "updated"} & set(shown)
    assert ground not in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")
    # A feed cannot name an icon, so browsers look for one where old sites had theirs.
    assert [line for line in said if "/favicon.ico: " not in line] == []
