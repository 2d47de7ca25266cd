"""`new`: start a post, or a translation of one, from answers on a terminal or from options."""

import secrets
from datetime import date

from openwindow.adapters import translation
from openwindow.adapters.asking import ask
from openwindow.adapters.console import SETTINGS, Console, Given, Option, settings_file, wording_in
from openwindow.adapters.interview import interview
from openwindow.adapters.post_questions import AUDIENCE, AUTHOR, LANGUAGE, TAG, TITLE, PostQuestions
from openwindow.adapters.workplace import Workplace, open_workplace
from openwindow.core.drafting.answers import wrong_id
from openwindow.core.drafting.identifiers import LENGTH, fresh_id
from openwindow.core.drafting.new_post import NewPost, post_file, post_folder
from openwindow.core.drafting.slugs import slug_of
from openwindow.core.problems import OpenWindowError, Place, Problem, problem

SLUG = Option("--slug", "help-slug", value="value-id")
TRANSLATE = Option("--translate", "help-translate", value="value-file")

OPTIONS = (TITLE, AUTHOR, LANGUAGE, AUDIENCE, TAG, SLUG, TRANSLATE, SETTINGS)


def run(given: Given, console: Console) -> int:
    """Write the new text as a draft and say what to do next."""
    workplace = open_workplace(settings_file(given))
    if path := given.path(TRANSLATE.name):
        return translation.start(path, given, workplace, console)
    post = _new_post(given, workplace, console)
    (written,) = workplace.write([post_file(post, wording_in(post.language))])
    console.say("new-post-made", path=written)
    return 0


def _new_post(given: Given, workplace: Workplace, console: Console) -> NewPost:
    questions = PostQuestions(workplace, console)
    answers = interview(questions.for_a_post(), given, console)
    title, language, audience = (answers.only(option.name) for option in (TITLE, LANGUAGE, AUDIENCE))
    today = workplace.today()
    return NewPost(
        id=fresh_id(secrets.token_bytes(LENGTH)),
        slug=_slug(given, title, today, workplace, console),
        title=title,
        authors=questions.introduced(answers.many(AUTHOR.name)),
        language=language,
        audience=audience,
        tags=answers.many(TAG.name),
        day=today,
    )


def _slug(given: Given, title: str, today: date, workplace: Workplace, console: Console) -> str:
    taken = workplace.names_in(post_folder(today.year, ""))
    slug = given.one(SLUG.name) or slug_of(title)

    def check(name: str) -> Problem | None:
        return wrong_id(name, SLUG.name, taken)

    found = (
        check(slug) if slug else problem("option-no-slug", Place(SLUG.name), value=title, option=SLUG.name)
    )
    if found and (given.has(SLUG.name) or not console.can_ask):
        raise OpenWindowError([found])
    return ask(console, console.words("ask-slug", year=today.year), check) if found else slug
