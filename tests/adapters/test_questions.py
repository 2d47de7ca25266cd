"""The questions on a real terminal."""

from tests.adapters.blogs import POST, Blog
from tests.adapters.terminals import terminal

CTRL_C, CTRL_D = b"\x03", b"\x04"


def test_new_asks_for_all_it_needs(blog: Blog) -> None:
    with terminal(blog.folder, "new") as person:
        for question, answer in (
            ("the title?", "Pourquoi: « ça » casse"),
            ("Who writes?", "1"),
            ("which language?", "fr"),
            ("Who may read it?", "3"),
            ("Which tags?", "behind-the-scenes, 1"),
        ):
            person.expect(question)
            person.type(answer)
        person.expect("pourquoi-ca-casse/fr.md")
        assert person.ended() == 0
    (path,) = [path for path in blog.files() if path.endswith("/fr.md") and "posts" in path]
    text = blog.text(path)
    for line in ("title: 'Pourquoi: « ça » casse'", "audience: internal", "tags: [behind-the-scenes]"):
        assert f"{line}\n" in text


def test_a_wrong_answer_is_told_at_once_and_asked_again(blog: Blog) -> None:
    with terminal(blog.folder, *POST[:-2]) as person:
        person.expect("Who may read it?")
        person.type("")
        person.expect("none of the possible ones")
        person.type("pblic")
        person.expect('did you mean "public"?')
        person.expect("Who may read it?")
        person.type("public")
        person.expect("Which tags?")
        person.type("")
        person.expect("how-we-test/en.md")
        assert person.ended() == 0


def test_somebody_new_is_introduced_on_the_way(blog: Blog) -> None:
    options = ("--title", "x", "--language", "en", "--audience", "public", "--tag", "behind-the-scenes")
    with terminal(blog.folder, "new", *options) as person:
        for question, answer in (
            ("Who writes?", "new"),
            ("your name", "Zoë Œuvre"),
            ("in this language: en", "Fitter"),
            ("in this language: fr", "Ajusteuse"),
            ("which team?", "1"),
            ("which languages", "en,fr"),
        ):
            person.expect(question)
            person.type(answer)
        person.expect("/x/en.md")
        assert person.ended() == 0
    assert "authors: [zoe-oeuvre]" in blog.text(
        next(path for path in blog.files() if path.endswith("/x/en.md"))
    )
    assert blog.run("check").code == 0


def test_ctrl_c_at_a_question_writes_nothing_and_says_nothing(blog: Blog) -> None:
    before = blog.files()
    with terminal(blog.folder, "new") as person:
        person.expect("the title?")
        assert person.press_until_it_ends(CTRL_C) == 130
    assert "Traceback" not in person.seen
    assert blog.files() == before


def test_the_end_of_input_goes_away_as_ctrl_c_does(blog: Blog) -> None:
    with terminal(blog.folder, "new") as person:
        person.expect("the title?")
        assert person.press_until_it_ends(CTRL_D) == 130


def test_a_wrong_option_is_told_before_anything_is_asked(blog: Blog) -> None:
    with terminal(blog.folder, "new", "--author", "nobody") as person:
        assert "title?" not in person.expect("--author: ")
        assert person.ended() == 2


def test_init_asks_and_proposes(folder: Blog) -> None:
    with terminal(folder.folder, "init") as person:
        for question, answer in (
            ("the blog called?", "Acme"),
            ("which languages", "fr"),
            ("Where will it stand?", "blog.acme.example"),
            ("no address of a site", "https://blog.acme.example"),
            ("which time zone?", ""),
        ):
            person.expect(question)
            person.type(answer)
        person.expect("Next: openwindow author")
        assert person.ended() == 0
    assert 'OPENWINDOW_LANGUAGES = ("fr",)' in folder.text("pelicanconf.py")
