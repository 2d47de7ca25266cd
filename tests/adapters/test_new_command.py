"""`new` with options, on a real folder."""

import re

import pytest

from openwindow.core.drafting.identifiers import CROCKFORD
from tests.adapters.blogs import POST, Blog

FRENCH_POST = (
    "new",
    "--title",
    "Nos essais",
    "--author",
    "ada-king",
    "--language",
    "fr",
    "--audience",
    "internal",
)


def test_a_new_post_stands_in_the_folder_of_its_year(blog: Blog) -> None:
    said = blog.run(*POST)
    assert said.code == 0
    path = said.output.splitlines()[0]
    assert re.fullmatch(r"content/posts/\d{4}/how-we-test/en\.md", path)
    assert path in blog.files()


def test_a_new_post_has_an_id_of_its_own(blog: Blog) -> None:
    first = blog.text(blog.run(*POST).output.splitlines()[0])
    second = blog.text(blog.run(*FRENCH_POST).output.splitlines()[0])
    ids = re.findall(rf"^id: '?([{CROCKFORD}]{{12}})'?$", first + second, re.MULTILINE)
    assert len(set(ids)) == 2


def test_a_new_post_asks_its_questions_in_its_own_language(blog: Blog) -> None:
    path = blog.run(*FRENCH_POST).output.splitlines()[0]
    assert "Répondez à l'une de ces questions" in blog.text(path)


def test_the_next_step_is_said(blog: Blog) -> None:
    assert "openwindow serve shows it" in blog.run(*POST).output


def test_where_there_is_tasks_py_the_next_step_goes_through_it(blog: Blog) -> None:
    blog.write("tasks.py", "")
    assert "tasks.py serve shows it" in blog.run(*POST).output


def test_a_blog_with_new_posts_has_no_problems(blog: Blog) -> None:
    blog.run(*POST, "--tag", "behind-the-scenes")
    assert blog.run("check").code == 0


def test_a_post_is_never_written_over(blog: Blog) -> None:
    path = blog.run(*POST).output.splitlines()[0]
    blog.write(path, "mine")
    said = blog.run(*POST)
    assert said.code == 2
    assert '"how-we-test" is taken' in said.errors
    assert blog.text(path) == "mine"


def test_every_wrong_and_every_missing_option_is_said_at_once(blog: Blog) -> None:
    said = blog.run("new", "--title", " ", "--author", "adda-king", "--tag", "x", "--language", "de")
    assert said.code == 2
    assert [line.partition(": ")[0] for line in said.errors.splitlines()] == [
        "--audience", "--author", "--language", "--tag", "--title",
    ]  # fmt: skip
    assert 'did you mean "ada-king"?' in said.errors


def test_nothing_is_written_when_an_option_is_wrong(blog: Blog) -> None:
    before = blog.files()
    blog.run(*POST, "--tag", "unknown")
    assert blog.files() == before


@pytest.mark.parametrize("title", ["日本語", "🎉"])
def test_a_title_that_makes_no_address_asks_for_one(blog: Blog, title: str) -> None:
    said = blog.run(*POST, "--title", title)
    assert said.code == 2
    assert "--slug" in said.errors
    assert blog.run(*POST, "--title", title, "--slug", "a-name").code == 0


def test_a_folder_name_cannot_lead_elsewhere(blog: Blog) -> None:
    said = blog.run(*POST, "--slug", "../../evil")
    assert said.code == 2
    assert said.errors.startswith("--slug: ")


def test_several_authors_stand_in_their_order_once(blog: Blog) -> None:
    blog.run("author", "--name", "Bo", "--role", "x", "--team", "company", "--language", "en")
    path = blog.run(*POST, "--author", "bo", "--author", "ada-king").output.splitlines()[0]
    assert "authors: [ada-king, bo]" in blog.text(path)


def test_a_translation_begins_beside_its_original(blog: Blog) -> None:
    original = blog.run(*POST).output.splitlines()[0]
    said = blog.run("new", "--translate", original, "--author", "ada-king", "--title", "Nos essais")
    translation = original.replace("en.md", "fr.md")
    assert said.code == 0
    assert said.output.startswith(translation)
    assert blog.text(translation).startswith("---\ntitle: Nos essais\ntranslators: [ada-king]\ntranslated: ")
    assert blog.run("check").code == 0


def test_a_translation_takes_the_title_of_its_original_until_it_has_one(blog: Blog) -> None:
    original = blog.run(*POST).output.splitlines()[0]
    blog.run(
        "new", "--translate", original.removesuffix("/en.md"), "--author", "ada-king", "--language", "fr"
    )
    assert "title: How we test\n" in blog.text(original.replace("en.md", "fr.md"))


def test_a_post_in_every_language_needs_no_translation(blog: Blog) -> None:
    original = blog.run(*POST).output.splitlines()[0]
    translate = ("new", "--translate", original, "--author", "ada-king")
    assert blog.run(*translate).code == 0
    said = blog.run(*translate)
    assert said.code == 2
    assert "in every language" in said.errors


def test_a_post_in_a_single_file_becomes_a_folder_first(blog: Blog) -> None:
    original = blog.run(*POST).output.splitlines()[0]
    text = blog.text(original).replace("---\n", "---\nlang: en\n", 1)
    blog.write("content/posts/2026/single.md", text.replace("\nid: ", "\nid: x"))
    said = blog.run("new", "--translate", "content/posts/2026/single.md", "--author", "ada-king")
    assert said.code == 2
    assert "make a folder of that name" in said.errors


@pytest.mark.parametrize("path", ["content/posts", "content/teams.yml", "nowhere.md", "/"])
def test_only_a_post_can_be_translated(blog: Blog, path: str) -> None:
    said = blog.run("new", "--translate", path, "--author", "ada-king")
    assert said.code == 2
    assert said.errors.startswith(f"{path}: ")


def test_a_post_can_be_begun_while_another_has_problems(blog: Blog) -> None:
    blog.write("content/posts/2026/broken/en.md", "---\ntitle: [\n---\n")
    assert blog.run(*POST).code == 0
