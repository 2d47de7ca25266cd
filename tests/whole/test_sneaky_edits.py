"""Changes that are easily overlooked by what looks at files' times and sizes, or at files alone."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from openwindow.core.assets.names import hashed_addresses
from tests.pictures import dot
from tests.whole.builds import by_main, differences
from tests.whole.edited_site import Seen, Site, put
from tests.whole.examples import tree
from tests.whole.site_values import SETTINGS, Pick
from tests.whole.small_site import small_site

STYLE = hashed_addresses({"style.css": small_site().theme["static/style.css"]}, "").addresses["style.css"]
WORD = ("content/posts/2026/oven/en.md", b"Sentence 1.", b"Sentence 7.")
PLACES: dict[str, tuple[str, bytes, bytes]] = {
    "a text": WORD,
    "a profile": ("content/authors/ada/profile.yml", b'"Ada"', b'"Eda"'),
    "own words": ("content/authors/ada/en.md", b"I bake.", b"I fake."),
    "a list": ("content/tags.yml", b"Ovens (en)", b"Irons (en)"),
    "a page": ("content/pages/rules/en.md", b"Begun.", b"Began."),
    "a picture": ("content/posts/2026/oven/oven.png", dot(1), dot(2)),
    "a drawing": ("content/posts/2026/oven/plan.svg", b'r="1"', b'r="2"'),
    "a portrait": ("content/authors/ada/face.png", dot(2), dot(3)),
    "a template": ("theme/templates/base.html", b"<main>", b"<Main>"),
    "a style": ("theme/static/style.css", b"}", b";"),
    "a catalogue": ("theme/translations/fr.po", b'msgstr "Archives"', b'msgstr "Schivera"'),
    "settings that others import": ("pelicanconf.py", b"'Small'", b"'Smell'"),
    "a published page": ("output/index.html", b"<main>", b"<mein>"),
    "a published picture": ("output/2026/oven/oven.png", dot(1), dot(2)),
    "a published style": (f"output{STYLE}", b"}", b";"),
}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """The small site, built once."""
    made = Site(tmp_path, small_site())
    made.write(made.blog)
    assert by_main(made.call).code == 0
    return made


def assert_right(site: Site) -> None:
    """One more build gives what a first one gives, and writes no file again whose bytes are right."""
    before = Seen.of(site.output)
    ended = by_main(site.call)
    assert ended.code == 0, ended.said
    after = Seen.of(site.output)
    fresh = site.root / "fresh" / "output"
    assert by_main(site.call.into(fresh)).code == 0
    difference = differences(after.files, tree(fresh))
    assert not difference, difference
    assert not before.written_again(after)


def overwritten(file: Path, data: bytes) -> None:
    seen = file.stat()
    file.write_bytes(data)
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))


def replaced(file: Path, data: bytes) -> None:
    put(file, data, "at the same moment")


def older(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    os.utime(file, (1_000_000_000, 1_000_000_000))


@pytest.mark.long
@pytest.mark.parametrize(
    "write",
    [
        overwritten,
        pytest.param(replaced, marks=pytest.mark.slow),
        pytest.param(older, marks=pytest.mark.slow),
    ],
)
@pytest.mark.parametrize("place", PLACES)
def test_other_bytes_of_the_same_size_are_seen(
    site: Site, place: str, write: Callable[[Path, bytes], None]
) -> None:
    path, old, new = PLACES[place]
    data = (site.folder / path).read_bytes()
    write(site.folder / path, data.replace(old, new))
    assert data != (site.folder / path).read_bytes()
    assert_right(site)


MOMENTS = {
    "a post is due": "2026-08-01",
    "a correction is due": "2026-06-10",
    "a translation is due": "2026-06-20",
    "a withdrawal is due": "2026-07-01",
    "somebody has left": "2026-09-10",
    "somebody has come": "2026-09-20",
    "somebody has another role": "2026-10-01",
    "time runs backwards": "2026-01-15",
}


@pytest.mark.parametrize("now", MOMENTS.values(), ids=MOMENTS)
def test_time_alone_changes_what_it_has_to(tmp_path: Path, now: str) -> None:
    blog = small_site()
    role = {"role": "Miller", "from": "2026-10", "until": "2027"}
    blog.authors["ada"].profile |= {"since": "2026-09-20", "earlier_roles": [role]}
    blog.authors["leo"].profile["until"] = "2026-09-09"
    site = Site(tmp_path, blog)
    site.write(blog)
    assert by_main(site.call).code == 0
    site.blog.now = now
    assert_right(site)


@pytest.mark.long
@pytest.mark.parametrize("name", SETTINGS)
def test_a_setting_is_seen(site: Site, name: str) -> None:
    site.blog.settings[name] = SETTINGS[name](site.blog, Pick(lambda count: 0))
    site.write(site.blog)
    assert_right(site)


ASKED = {
    "a name": ("SITENAME = os.environ.get('ASKED', 'Small')", "{{ SITENAME }}"),
    "a word for templates": ("JINJA_GLOBALS = {'asked': os.environ.get('ASKED')}", "{{ asked }}"),
    "a filter": ("JINJA_FILTERS = {'asked': lambda text: os.environ.get('ASKED')}", "{{ 'x' | asked }}"),
}


@pytest.mark.parametrize("what", ASKED)
def test_what_the_settings_ask_the_system_is_asked_again(tmp_path: Path, what: str) -> None:
    site = Site(tmp_path, small_site())
    site.blog.code["asked"], shown = ASKED[what]
    site.blog.overrides["overrides/not_found.html"] = shown.encode()
    site.write(site.blog)
    assert by_main(site.call).code == 0
    site.blog.environment["ASKED"] = "Large"
    assert_right(site)
    assert b"Large" in (site.output / "404.html").read_bytes()


def test_a_filter_that_the_settings_import_is_read_again(tmp_path: Path) -> None:
    site = Site(tmp_path, small_site())
    site.blog.code["import"] = "from louder import louder\nJINJA_FILTERS = {'louder': louder}"
    site.blog.overrides |= {
        "louder.py": b"def louder(text):\n    return text.upper()\n",
        "overrides/not_found.html": b"{{ 'Loud' | louder }}",
    }
    site.write(site.blog)
    assert by_main(site.call).code == 0
    site.blog.overrides["louder.py"] = b"def louder(text):\n    return text.lower()\n"
    site.write(site.blog)
    assert_right(site)
    assert b"loud" in (site.output / "404.html").read_bytes()


@pytest.mark.parametrize(
    "path", ["overrides/parts.html", "overrides/deep/own.html", "theme/templates/own.svg"]
)
def test_a_template_from_wherever_is_read_again(tmp_path: Path, path: str) -> None:
    site = Site(tmp_path, small_site())
    name = path.removeprefix("overrides/").removeprefix("theme/templates/")
    parts = site.blog.theme["templates/parts.html"] if name == "parts.html" else b""
    site.blog.overrides |= {
        path: parts + b"Old",
        "overrides/not_found.html": f"{{% include '{name}' %}}".encode(),
    }
    site.write(site.blog)
    assert by_main(site.call).code == 0
    site.blog.overrides[path] = parts + b"New"
    site.write(site.blog, "at the same moment")
    assert_right(site)
    assert b"New" in (site.output / "404.html").read_bytes()


def test_a_file_put_aside_and_back_again_is_no_change(site: Site) -> None:
    file = site.folder / "content/posts/2025/flour/en.md"
    file.rename(site.root / "aside")
    assert by_main(site.call).code == 0
    (site.root / "aside").rename(file)
    assert_right(site)
