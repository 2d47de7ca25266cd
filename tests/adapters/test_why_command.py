"""`why`, on the small site: what the next build would make again, and why the last one did."""

import re
import shutil
from collections.abc import Callable

import pytest

from openwindow.core.model import stamps
from tests.adapters.blogs import Blog, Said
from tests.pictures import dot
from tests.whole.examples import tree
from tests.whole.small_site import drawing, post, small_site

NOW = "2026-06-01T12:00:00+02:00"
OVEN = "content/posts/2026/oven/en.md"

Why = Callable[..., Said]


@pytest.fixture
def site(folder: Blog, monkeypatch: pytest.MonkeyPatch) -> Blog:
    """The small site, built once; a file that was written just before counts as known."""
    monkeypatch.setattr(stamps, "COARSEST", 0)
    for path, data in small_site().files().items():
        put(folder, path, data)
    assert folder.run("build", "--now", NOW).code == 0
    return folder


@pytest.fixture
def why(site: Blog) -> Why:
    """The command, for the moment of the last build unless another is given."""
    return lambda *given: site.run("why", *given, *(() if "--now" in given else ("--now", NOW)))


def put(site: Blog, path: str, data: bytes) -> None:
    (site.folder / path).parent.mkdir(parents=True, exist_ok=True)
    (site.folder / path).write_bytes(data)


def edit(site: Blog, path: str, old: str, new: str) -> None:
    text = site.text(path)
    assert old in text
    site.write(path, text.replace(old, new))


def edit_body(site: Blog) -> None:
    edit(site, OVEN, "Sentence 1.", "Sentence one.")


def edit_title(site: Blog) -> None:
    edit(site, OVEN, "Title 1", "Title one")


def edit_role(site: Blog) -> None:
    edit(site, "content/authors/ada/profile.yml", "Baker", "Miller")


def edit_template(site: Blog) -> None:
    edit(site, "theme/templates/base.html", "<main>", "<main >")


def edit_picture(site: Blog) -> None:
    put(site, "content/posts/2026/oven/oven.png", dot(7))


def edit_drawing(site: Blog) -> None:
    put(site, "content/posts/2026/oven/plan.svg", drawing(7))


def meddle(site: Blog) -> None:
    put(site, "output/robots.txt", b"theirs")


def change_series(site: Blog) -> None:
    edit(site, OVEN, 'series: "year"', 'series: "other"')


EDITS = {
    "a body, on its page": (edit_body, "/2026/oven/", "what it shows has changed: the text."),
    "a body, in a feed": (edit_body, "/feed.xml", "what it shows has changed: the text."),
    "a title, with a tag": (edit_title, "/tags/ovens/", "what it shows has changed: the posts it lists."),
    "a title, beside it": (edit_title, "/2026/alone/", "has changed: the posts before and after."),
    "a role": (edit_role, "/2026/oven/", "translations, feeds), the by-line."),
    "a template": (edit_template, "/404.html", "because the templates, the interface words or the settings"),
    "a picture": (
        edit_picture,
        "/2026/oven/oven.png",
        "what it shows has changed: the picture that it is made from.",
    ),
    "an output": (meddle, "/robots.txt", "because the file in the output folder was changed"),
    "a series": (change_series, "/2026/oven/", "the box of its series"),
}


@pytest.mark.parametrize(("change", "page", "reason"), EDITS.values(), ids=EDITS)
def test_the_part_that_made_a_page_stale_is_named_before_and_after(
    site: Blog, why: Why, change: Callable[[Blog], None], page: str, reason: str
) -> None:
    change(site)
    before = why(page).output
    assert reason in next(
        line for line in before.splitlines() if line.startswith("The next build would make it")
    )
    site.run("build", "--now", NOW)
    after = why(page).output
    assert reason in next(
        line for line in after.splitlines() if line.startswith("Last made for 2026-06-01 12:00")
    )
    assert "The next build would leave it as it is." in after


@pytest.mark.long
@pytest.mark.parametrize("change", [edit_body, edit_title, edit_role, edit_template, edit_drawing, meddle])
def test_as_many_files_are_announced_as_are_then_made(
    site: Blog, why: Why, change: Callable[[Blog], None]
) -> None:
    change(site)
    announced = sum(map(int, re.findall(r"^(\d+) files? would be made again", why().output, re.MULTILINE)))
    before = site.run("build", "--now", NOW).output
    pages = [each for each in tree(site.folder / "output") if why_was_made_last(site, each)]
    assert announced == len(pages) > 0, before


def why_was_made_last(site: Blog, path: str) -> bool:
    """Whether the last build but the first made it."""
    return (
        "there was nothing at this address yet" not in site.run("why", f"output/{path}", "--now", NOW).output
    )


def test_the_file_that_changed_is_named(site: Blog, why: Why) -> None:
    edit_title(site)
    assert f"Saved since the last build, or just before: {OVEN}\n" in why("/tags/ovens/").output
    assert "Saved since" not in why("/fr/tags/salt/").output


def test_a_page_says_what_it_is_and_from_which_texts(why: Why) -> None:
    said = why("/fr/2026/salt/", "/tags/salt/", "/rules/").output
    assert said.startswith("/fr/2026/salt/: a post\nMade from: content/posts/2026/salt/fr.md\n")
    assert "\n\n/tags/salt/: the posts with a tag\nMade from: content/posts/2026/rye/en.md, " in said
    assert "\n\n/rules/: a standing page\nMade from: content/pages/rules/en.md\n" in said


def test_the_clock_is_told_with_what_it_changes(why: Why) -> None:
    assert "Until 2026-06-10 00:00 time alone changes nothing.\n" in why("/2026/oven/").output
    said = why("/2026/oven/", "--now", "2026-06-11").output
    assert "The last build was for 2026-06-01 12:00, the next is for 2026-06-11 00:00: " in said
    assert "The next build would make it again, because what it shows has changed: " in said
    assert "corrections and updates" in said


def test_a_new_post_is_new_and_a_deleted_one_is_gone(site: Blog, why: Why) -> None:
    new = small_site()
    new.posts = {"2026/new": post(7, "en")}
    put(site, "content/posts/2026/new/en.md", new.files()["content/posts/2026/new/en.md"])
    assert "The next build would make it: it is not there yet." in why("/2026/new/").output
    (site.folder / "content/posts/2026/alone.md").unlink()
    assert "The next build would remove it: " in why("/2026/alone/").output
    assert "2 files would be removed\n  /2026/alone/card.png, /2026/alone/\n" in why().output


def test_nothing_to_do_is_said(site: Blog, why: Why) -> None:
    assert why().output.startswith(f"{len(tree(site.folder / 'output'))} files would stay as they are.\n")


def test_looking_changes_nothing(site: Blog, why: Why) -> None:
    edit_body(site)
    edit_template(site)
    before = moments(site)
    why("/2026/oven/")
    why()
    assert moments(site) == before


def moments(site: Blog) -> dict[str, int]:
    """When each file, of whatever kind, was last changed."""
    kept = [path for path in site.files(".") if "__pycache__" not in path]
    return {path: (site.folder / path).stat().st_ctime_ns for path in kept}


def test_without_any_build_everything_is_new_and_no_state_is_left(site: Blog, why: Why) -> None:
    shutil.rmtree(site.folder / ".openwindow")
    shutil.rmtree(site.folder / "output")
    assert " files would be made again, because there was nothing at this address yet\n" in why().output
    assert not (site.folder / ".openwindow").exists()


@pytest.mark.parametrize("name", ["memory", "manifest"])
def test_a_state_that_cannot_be_relied_on_is_told(site: Blog, why: Why, name: str) -> None:
    (file,) = (site.folder / ".openwindow").glob(f"*/{name}")
    file.write_bytes(b"damaged")
    assert "because nothing reliable was known of the build before" in why("/2026/oven/").output


@pytest.mark.parametrize(
    "given",
    [
        "/2026/oven/",
        "2026/oven",
        "https://small.example/2026/oven/#first",
        "output/2026/oven/index.html",
        "output/2026/oven/",
        OVEN,
        "content/posts/2026/oven",
    ],
)
def test_a_page_can_be_named_in_many_ways(why: Why, given: str) -> None:
    assert why(given).output.startswith("/2026/oven/: a post\n")


def test_the_path_of_the_site_is_part_of_its_addresses(why: Why) -> None:
    for given in ("/blog/2026/oven/", "/2026/oven/"):
        said = why(given, "--site-url", "https://small.example/blog", "--output", "elsewhere")
        assert said.output.startswith("/blog/2026/oven/: a post\n")


def test_other_files_of_the_content_lead_to_what_is_made_of_them(why: Why) -> None:
    assert why("content/posts/2026/alone.md").output.startswith("/2026/alone/: a post")
    assert why("content/authors/ada/fr.md").output.startswith("/fr/authors/ada/: a person's page")
    assert why("content/authors/ada/face.png").output.startswith("/authors/ada/face.png: a picture")
    assert why("content/pages/rules/fr.md").output.startswith("/fr/rules/: a standing page")
    said = why("theme/static/style.css").output
    assert re.match(r"/theme/style\.[0-9a-f]{8}\.css: a static file", said)


def test_an_unknown_page_is_told_with_the_nearest_and_a_hidden_text_with_what_may_hide_it(why: Why) -> None:
    said = why("/2026/ovne/", "content/posts/2026/later/en.md")
    assert said.code == 2
    assert said.errors.splitlines()[0] == (
        '/2026/ovne/: no page of this build stands at "/2026/ovne/"; did you mean /2026/oven/?'
    )
    assert "--preview" in said.errors.splitlines()[1]
    assert why("content/posts/2026/later/en.md", "--preview").output.startswith("/2026/later/: a post")


def test_problems_of_the_content_are_said_as_check_says_them(site: Blog, why: Why) -> None:
    site.write(OVEN, "---\ntitle: x\n---\n")
    said = why("/2026/oven/")
    assert (said.code, said.errors) == (1, site.run("check").errors)


def test_it_speaks_french(site: Blog, why: Why) -> None:
    edit_role(site)
    said = why("/2026/oven/", "--language", "fr").output
    assert "La prochaine fabrication la referait, car ce qui est montré a changé\xa0: " in said
    assert "traductions, flux), la signature.\n" in said
