"""`init` in an empty folder, on the sample, and on a blog that is somebody's own."""

import shutil
import subprocess

import pytest

from tests.adapters.blogs import AUTHOR, INIT, POST, ROOT, Blog
from tests.adapters.terminals import terminal

SAMPLE = ROOT / "tests" / "sites" / "sample"


@pytest.fixture
def sample(folder: Blog) -> Blog:
    """The sample as a person gets it, committed."""
    shutil.copytree(SAMPLE, folder.folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "theme", folder.folder / "theme")
    (folder.folder / "plugins").symlink_to(ROOT / "plugins")
    git(folder, "init", "-q")
    git(folder, "add", "content")
    git(folder, "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x")
    return folder


def git(blog: Blog, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=blog.folder, check=True, capture_output=True)


def test_an_empty_folder_becomes_a_blog(folder: Blog) -> None:
    said = folder.run(*INIT)
    assert said.code == 0
    assert "Next: openwindow author" in said.output
    assert folder.files(".") == [
        ".gitignore", "content/tags.yml", "content/teams.yml", "pelicanconf.py", "publishconf.py",
    ]  # fmt: skip


def test_a_new_blog_with_an_author_and_a_post_has_no_problems_and_builds(folder: Blog) -> None:
    for arguments in (INIT, AUTHOR, POST, ("check",), ("build",), ("build", "--settings", "publishconf.py")):
        assert folder.run(*arguments).code == 0, arguments
    assert "output/index.html" in folder.files("output")
    assert "https://blog.acme.example/" in folder.text("output/index.html")


def test_without_a_terminal_what_is_missing_is_said(folder: Blog) -> None:
    said = folder.run("init")
    assert said.code == 2
    assert folder.files(".") == []
    assert [line.partition(":")[0] for line in said.errors.splitlines()] == ["--languages", "--name", "--url"]


def test_languages_are_those_the_theme_speaks(folder: Blog) -> None:
    said = folder.run(*INIT, "--languages", "fr,xx")
    assert said.code == 2
    assert '"xx"' in said.errors


def test_the_sample_is_removed_only_when_asked(sample: Blog) -> None:
    before = sample.files()
    said = sample.run(*INIT)
    assert said.code == 2
    assert "--yes" in said.errors
    assert sample.files() == before


def test_work_that_git_does_not_hold_is_not_removed(sample: Blog) -> None:
    sample.write("content/posts/2026/mine/en.md", "mine")
    said = sample.run(*INIT)
    assert said.code == 2
    assert "changes in content that git does not hold" in said.errors
    assert sample.text("content/posts/2026/mine/en.md") == "mine"


def test_whoever_is_asked_can_keep_the_sample(sample: Blog) -> None:
    before = sample.files()
    with terminal(sample.folder, *INIT, "--timezone", "UTC") as person:
        person.expect("files of the sample in content/ will be deleted. Go on?")
        person.type("")
        person.expect("Nothing was changed.")
        assert person.ended() == 1
    assert sample.files() == before


def test_whoever_says_yes_begins(sample: Blog) -> None:
    with terminal(sample.folder, *INIT, "--timezone", "UTC") as person:
        person.expect("Go on?")
        person.type("y")
        assert person.ended() == 0
    assert "content/teams.yml" in sample.files()
    assert not (sample.folder / "content" / "posts").exists()


def test_with_yes_the_sample_goes_and_its_pages_become_drafts(sample: Blog) -> None:
    assert sample.run(*INIT, "--yes").code == 0
    left = sample.files()
    assert [path for path in left if not path.startswith("content/pages/")] == [
        "content/tags.yml",
        "content/teams.yml",
    ]
    assert "content/pages/rules/en.md" in left
    assert "content/pages/rules/fr.md" not in left
    assert "\nstatus: draft\n---\n" in sample.text("content/pages/rules/en.md")


def test_the_settings_are_the_companys_own(sample: Blog) -> None:
    sample.run(*INIT, "--yes", "--timezone", "Europe/London")
    settings = sample.text("pelicanconf.py")
    for line in (
        'SITENAME = "Acme"',
        'SITESUBTITLE = ""',
        'OPENWINDOW_ANSWERS = ""',
        'TIMEZONE = "Europe/London"',
        'OPENWINDOW_TAG = "blog.acme.',
    ):
        assert line in settings
    assert 'SITEURL = "https://blog.acme.example"' in sample.text("publishconf.py")
    assert "dravelle" not in (settings + sample.text("publishconf.py")).lower()


@pytest.mark.slow
def test_after_the_sample_one_can_begin_at_once(sample: Blog) -> None:
    for arguments in ((*INIT, "--yes"), AUTHOR, POST, ("check",), ("build",)):
        assert sample.run(*arguments).code == 0, arguments


def test_a_second_time_touches_no_content_and_no_tag(blog: Blog) -> None:
    blog.run(*POST)
    files, settings = blog.files(), blog.text("pelicanconf.py")
    said = blog.run(*INIT, "--yes", "--url", "https://other.example")
    assert said.code == 0
    assert "none of it was touched" in said.output
    assert (blog.files(), blog.text("pelicanconf.py")) == (files, settings)
    assert 'SITEURL = "https://other.example"' in blog.text("publishconf.py")


def test_a_second_time_keeps_what_is_not_said(blog: Blog) -> None:
    before = blog.text("pelicanconf.py") + blog.text("publishconf.py")
    assert blog.run("init").code == 0
    assert blog.text("pelicanconf.py") + blog.text("publishconf.py") == before


def test_a_file_that_is_there_is_kept(folder: Blog) -> None:
    folder.write(".gitignore", "mine\n")
    folder.write("content/tags.yml", "mine: {en: Mine, fr: À moi}\n")
    assert folder.run(*INIT).code == 0
    assert folder.text(".gitignore") == "mine\n"
    assert folder.text("content/tags.yml").startswith("mine:")
