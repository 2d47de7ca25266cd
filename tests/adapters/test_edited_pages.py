"""The page of a post that was just saved: made before the build, and as that would make it."""

import gc
import weakref
from pathlib import Path

import pytest

from openwindow.adapters.building import BuildRequest, build
from openwindow.adapters.console import standard_console
from openwindow.adapters.edited_pages import KnownBlog, known_blog, write_edited_pages
from openwindow.adapters.preview_builds import Preview, build_here
from openwindow.outside.web_server import PreviewServer
from tests.whole.examples import Example, example

OVEN = "posts/2026/the-oven-that-lied/en.md"
PAGE = "2026/the-oven-that-lied/index.html"


@pytest.fixture
def site(tmp_path: Path) -> Example:
    return example("bakery", tmp_path)


def request(site: Example) -> BuildRequest:
    return BuildRequest(site.settings, output=site.output, preview=True)


def known(site: Example) -> KnownBlog:
    build(request(site))
    found = known_blog(request(site))
    assert found
    return found


def add(site: Example, text: str) -> list[Path]:
    file = site.content / OVEN
    file.write_text(f"{file.read_text('utf-8')}\n{text}\n", "utf-8")
    return [file]


def test_the_page_is_as_the_next_build_makes_it(site: Example) -> None:
    blog = known(site)
    assert PAGE in write_edited_pages(blog, add(site, "One *more* sentence."))
    page = (site.output / PAGE).read_bytes()
    assert b"One <em>more</em> sentence." in page
    build(request(site))
    assert (site.output / PAGE).read_bytes() == page


def test_a_new_title_is_shown_at_once(site: Example) -> None:
    blog = known(site)
    site.replace(OVEN, "title: ", "title: Newly ")
    assert write_edited_pages(blog, [site.content / OVEN])
    assert b"Newly " in (site.output / PAGE).read_bytes()


@pytest.mark.parametrize("text", ["[nowhere](/nowhere/)", "<script>x</script>", "![no](such.png)"])
def test_what_has_problems_or_leads_elsewhere_is_left_to_the_build(site: Example, text: str) -> None:
    blog = known(site)
    page = (site.output / PAGE).read_bytes()
    assert write_edited_pages(blog, add(site, text)) == ()
    assert (site.output / PAGE).read_bytes() == page


def test_files_of_no_post_are_left_to_the_build(site: Example) -> None:
    assert write_edited_pages(known(site), [site.content / "tags.yml", site.settings, site.output]) == ()


def test_nothing_is_known_before_a_build(site: Example) -> None:
    assert known_blog(request(site)) is None


def test_what_was_ready_for_the_last_save_is_let_go(site: Example) -> None:
    build(request(site))
    server = PreviewServer(site.output, "", 0, lambda *_: ())
    preview = Preview(request(site), server, standard_console("en"), build_here)
    preview.learn()
    assert preview.known
    before = weakref.ref(preview.known.templates)
    preview.learn()
    gc.unfreeze()
    assert before() is None
