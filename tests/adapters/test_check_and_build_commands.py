"""`check` and `build`, on a real folder."""

import subprocess

import pytest

from tests.adapters.blogs import POST, Blog, command, environment

DRAFT = """\
---
id: one-text
title: x
summary: y
authors: [ada-king]
date: 2026-01-02
audience: public
---

{}
"""
BROKEN = "---\ntitle: x\ntitel: y\n---\n"


@pytest.fixture
def broken(blog: Blog) -> Blog:
    """A blog with problems in two files."""
    blog.write("content/posts/2026/one/en.md", BROKEN)
    blog.write("content/authors/bo/profile.yml", "name: Bo\n")
    return blog


def test_a_blog_without_problems_says_so_with_the_number_of_files(blog: Blog) -> None:
    said = blog.run("check")
    assert (said.code, said.output, said.errors) == (0, f"No problems in {len(blog.files())} files.\n", "")


def test_all_problems_of_all_files_are_said_sorted_and_counted(broken: Blog) -> None:
    said = broken.run("check")
    *lines, last = said.errors.splitlines()
    assert said.code == 1
    assert lines == sorted(lines)
    assert len(lines) > 3
    assert {line.split(":")[0] for line in lines} == {
        "content/posts/2026/one/en.md",
        "content/authors/bo/profile.yml",
    }
    assert last == f"{len(lines)} problems in 2 files"


def test_a_problem_names_its_line_and_column(broken: Blog) -> None:
    assert "content/posts/2026/one/en.md:3:1: " in broken.run("check").errors


@pytest.mark.parametrize(
    "path", ["content/posts", "./content/posts/2026/one", "content/../content/posts/2026/one/en.md"]
)
def test_check_looks_only_where_it_is_told(broken: Blog, path: str) -> None:
    assert broken.run("check", path).errors.endswith(" in 1 file\n")


def test_a_path_without_problems_is_fine_though_others_have_some(broken: Blog) -> None:
    assert broken.run("check", "content/tags.yml").output == "No problems in 1 file.\n"


def test_a_path_that_is_not_there_is_said(blog: Blog) -> None:
    said = blog.run("check", "content/posst")
    assert said.code == 2
    assert said.errors.startswith("content/posst: ")


def test_check_shows_where_the_markdown_engines_differ(blog: Blog) -> None:
    path = "content/posts/2026/one/en.md"
    blog.write(path, DRAFT.format("Two:\n- a\n- b\n\nA <img/src=x>."))
    said = blog.run("check", "--engines")
    *lines, last = said.output.splitlines()
    assert (said.code, said.errors) == (0, "")
    assert lines[0].endswith("; with gfm paragraph, list “Two: - a - b”")
    assert last.startswith("1 of ")


def test_a_text_that_one_engine_refuses_is_shown_with_its_problem(blog: Blog) -> None:
    blog.write("content/posts/2026/one/en.md", DRAFT.format("A <img/src=x>."))
    said = blog.run("check", "--engines", "--language", "fr")
    assert (said.code, said.errors) == (0, "")
    assert "refusé avec markdown seulement" in said.output


def test_check_compares_only_what_it_is_told(blog: Blog) -> None:
    said = blog.run("check", "--engines", "content/authors/ada-king/fr.md")
    assert (said.code, said.output) == (0, "The same with both engines: 1 text.\n")


def test_a_build_says_what_it_wrote_and_the_second_writes_nothing(blog: Blog) -> None:
    first = blog.run("build")
    assert first.code == 0
    assert first.output.startswith("output: ")
    assert " 0 unchanged" in first.output
    assert blog.run("build").output.startswith("output: 0 written, ")


def test_a_locale_that_the_system_lacks_is_no_news(blog: Blog) -> None:
    elsewhere = environment() | {"LC_ALL": "fr_XX.UTF-8"}
    done = subprocess.run(command("build"), env=elsewhere, capture_output=True, check=True)
    assert done.stderr == b""


def test_a_build_with_problems_says_all_of_them_and_leaves_the_output_alone(broken: Blog) -> None:
    said = broken.run("build")
    assert said.code == 1
    assert said.errors == broken.run("check").errors
    assert not (broken.folder / "output" / "index.html").exists()


def test_a_preview_shows_drafts_and_a_build_does_not(blog: Blog) -> None:
    blog.run(*POST)
    blog.run("build", "--output", "public")
    blog.run("build", "--output", "mine", "--preview", "--site-url", "http://127.0.0.1:1")
    slug = "/how-we-test/index.html"
    assert not any(path.endswith(slug) for path in blog.files("public"))
    assert any(path.endswith(slug) for path in blog.files("mine"))


def test_a_build_says_which_feeds_it_cut_short_the_first_few_of_many(blog: Blog) -> None:
    blog.write("pelicanconf.py", blog.text("pelicanconf.py") + "OPENWINDOW_FEED_SIZE = 5\n")
    blog.write("content/posts/2026/one/en.md", DRAFT.format("Long. " * 2_000))
    said = blog.run("build")
    lines = said.output.splitlines()
    assert (said.code, said.errors) == (0, "")
    assert lines[0].startswith("output: ")
    assert lines[1] == (
        "Note: Acme (English): this feed would be larger than 5 KB (OPENWINDOW_FEED_SIZE): it holds 1 of "
        "its 1 newest entries, 0 with their text."
    )
    assert len(lines) == 4
    assert blog.run("build").output.count("\n") == 1
