"""`publish`, on a real folder, with real programs for the upload."""

import gzip
import sys
from pathlib import Path

import pytest

from tests.adapters.blogs import ROOT, Blog

TEXT = """\
---
id: {id}
title: {title}
authors: [ada-king]
summary: {title}, in short.
date: {date}
audience: {audience}
---
{body}
"""
COPY = "import shutil, sys; shutil.copytree(sys.argv[1], sys.argv[2])"


def write(blog: Blog, name: str, title: str, **keys: str) -> None:
    known = {"id": f"{name}4x7k", "date": "2026-01-02", "audience": "public", "body": "Words.", **keys}
    blog.write(f"content/posts/2026/{name}/en.md", TEXT.format(title=title, **known))


@pytest.fixture
def company(blog: Blog) -> Blog:
    """A blog with a post for everybody, and one for its own people."""
    write(blog, "bread", "Bread for all")
    write(blog, "strike", "A strike is coming", audience="internal")
    return blog


def uploading(blog: Blog, *command: str) -> None:
    """Settings that name a program for the upload."""
    (blog.folder / "publishconf.py").open("a").write(f"OPENWINDOW_UPLOAD = {[*command]!r}\n")


def test_without_a_program_it_says_where_the_site_is(company: Blog) -> None:
    said = company.run("publish")
    assert (said.code, said.errors) == (0, "")
    assert "Ready to be uploaded: the folder " in said.output
    assert (company.folder / "output" / "search" / "pagefind" / "pagefind.js").is_file()


def test_the_settings_are_those_for_readers(company: Blog) -> None:
    company.run("publish")
    assert "https://blog.acme.example/2026/bread/" in company.text("output/2026/bread/index.html")


def test_the_program_gets_the_folder_and_each_argument_whole(company: Blog) -> None:
    uploading(company, sys.executable, "-c", COPY, "{output}", "a b; touch c")
    said = company.run("publish")
    assert said.code == 0
    assert "Published: " in said.output
    assert company.text("a b; touch c/index.html") == company.text("output/index.html")


def test_nothing_is_uploaded_when_that_is_asked_for(company: Blog) -> None:
    uploading(company, sys.executable, "-c", "open('called', 'w')")
    said = company.run("publish", "--without-upload")
    assert (said.code, (company.folder / "called").exists()) == (0, False)


def test_a_program_that_fails_is_told_of(company: Blog) -> None:
    uploading(company, sys.executable, "-c", "raise SystemExit(7)")
    said = company.run("publish")
    assert said.code == 2
    assert "ended with code 7" in said.errors


def test_a_program_that_is_not_there_is_told_of(company: Blog) -> None:
    uploading(company, "no-such-program", "{output}")
    said = company.run("publish")
    assert said.code == 2
    assert "no-such-program: OPENWINDOW_UPLOAD names this program, which cannot be run" in said.errors


LEAKS = {
    "a page left behind": ("2026/strike/index.html", b"old", "not for the readers"),
    "a link": ("mine.html", b'<a href="/2026/strike/">', '"/2026/strike/" is the address'),
    "a title": ("mine.html", b"<p>A strike is coming</p>", "is the title of content/posts/2026/strike/en.md"),
    "an id": ("data.json", b'["strike4x7k"]', '"strike4x7k" is the id'),
    "a packed file": ("mine.html.gz", gzip.compress(b"A strike is coming"), "is the title"),
    "the state": (".openwindow/head", b"", "what builds remember"),
}


@pytest.mark.parametrize("kind", LEAKS)
def test_a_leak_stops_the_upload_and_says_where_it_is(company: Blog, kind: str) -> None:
    uploading(company, sys.executable, "-c", "open('called', 'w')")
    company.run("build", "--settings", "publishconf.py")
    path, data, words = LEAKS[kind]
    file = company.folder / "output" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    said = company.run("publish")
    assert (said.code, (company.folder / "called").exists()) == (1, False)
    assert str(Path("output", path)) in said.errors
    assert words in said.errors


def test_words_that_a_visible_text_says_itself_stop_nothing(company: Blog) -> None:
    write(company, "rumour", "A rumour", body="People say that A strike is coming.")
    assert company.run("publish").code == 0


def test_each_audience_is_published_with_what_it_may_see(company: Blog) -> None:
    said = company.run("publish", "--audience", "internal", "--output", "inside")
    assert said.code == 0
    assert (company.folder / "inside" / "2026" / "strike" / "index.html").is_file()


def test_what_is_still_to_come_may_not_be_there_yet(company: Blog) -> None:
    write(company, "later", "A thing to come", date="2999-01-01")
    assert company.run("publish").code == 0
    (company.folder / "output" / "note.txt").write_text("A thing to come")
    assert company.run("publish").code == 1
    assert company.run("publish", "--now", "2999-06-01T00:00+00:00").code == 0


def test_a_preview_is_not_published(company: Blog) -> None:
    (company.folder / "publishconf.py").open("a").write("OPENWINDOW_PREVIEW = True\n")
    said = company.run("publish")
    assert said.code == 2
    assert not (company.folder / "output").exists()


def test_problems_of_the_content_stop_it_before_anything_is_made(company: Blog) -> None:
    company.write("content/posts/2026/broken/en.md", "---\ntitel: x\n---\n")
    said = company.run("publish")
    assert (said.code, (company.folder / "output").exists()) == (1, False)


def test_no_build_changes_the_folder_meanwhile(company: Blog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "plugins"))
    build = "[sys.executable, '-m', 'openwindow', 'build', '--output', sys.argv[1]]"
    told = f"import subprocess, sys; subprocess.run({build}, stderr=open('told', 'w'))"
    uploading(company, sys.executable, "-c", told, "{output}")
    assert company.run("publish").code == 0
    assert "another build is writing to this folder" in company.text("told")
    assert company.run("build").code == 0


def test_a_command_must_be_a_list_of_texts(company: Blog) -> None:
    (company.folder / "publishconf.py").open("a").write("OPENWINDOW_UPLOAD = 'rsync -a output host:'\n")
    said = company.run("publish")
    assert said.code == 2
    assert 'as in ["rsync", "-a", "--delete", "{output}/", "host:/srv/blog/"]' in said.errors
