"""`author` with options, on a real folder."""

from tests.adapters.blogs import Blog

BO = ("author", "--name", "Bo Łęcki", "--role", "Fitter", "--team", "company", "--language", "en")


def test_a_new_person_has_a_folder_named_after_them(blog: Blog) -> None:
    said = blog.run(*BO)
    assert said.code == 0
    assert said.output.startswith("content/authors/bo-lecki\n")
    assert blog.text("content/authors/bo-lecki/profile.yml") == (
        "name: Bo Łęcki\nrole: Fitter\nteam: company\nlanguages: [en]\n"
    )
    assert blog.run("check").code == 0


def test_a_person_may_read_languages_that_the_blog_has_not(blog: Blog) -> None:
    blog.run(*BO, "--language", "pl")
    assert "languages: [en, pl]" in blog.text("content/authors/bo-lecki/profile.yml")
    assert "content/authors/bo-lecki/pl.md" not in blog.files()


def test_a_person_who_writes_no_language_of_the_blog_has_a_profile_alone(blog: Blog) -> None:
    said = blog.run(*BO[:-1], "pl")
    assert said.code == 0
    assert "Say a few words" not in said.output
    assert blog.run("check").code == 0


def test_a_name_in_other_letters_asks_for_an_id(blog: Blog) -> None:
    said = blog.run(*BO, "--name", "Лариса")
    assert said.code == 2
    assert said.errors.startswith("--id: ")
    assert blog.run(*BO, "--name", "Лариса", "--id", "larissa").output.startswith("content/authors/larissa\n")


def test_a_new_team_needs_its_line_first(blog: Blog) -> None:
    said = blog.run(*BO, "--team", "companny")
    assert said.code == 2
    assert 'did you mean "company"?' in said.errors
    assert "add a line" in said.errors


def test_nobody_is_written_over(blog: Blog) -> None:
    before = blog.text("content/authors/ada-king/profile.yml")
    said = blog.run(*BO, "--id", "ada-king")
    assert said.code == 2
    assert blog.text("content/authors/ada-king/profile.yml") == before


def test_a_role_has_its_words_in_each_language(blog: Blog) -> None:
    blog.run(
        "author",
        "--name",
        "Cy",
        "--role",
        "en=Fitter",
        "--role",
        "fr=Ajusteur",
        "--team",
        "company",
        "--language",
        "fr",
    )
    assert "role: {en: Fitter, fr: Ajusteur}" in blog.text("content/authors/cy/profile.yml")
