"""`author`: make a person's folder, from answers on a terminal or from options."""

from functools import partial

from openwindow.adapters.asking import Choice, ask, choose, choose_several
from openwindow.adapters.console import SETTINGS, Console, Given, Option, Takes, settings_file, wording_in
from openwindow.adapters.interview import Answer, Question, interview
from openwindow.adapters.workplace import Workplace, open_workplace
from openwindow.core.drafting.answers import wrong_id, wrong_language, wrong_role, wrong_text
from openwindow.core.drafting.choices import wrong_term
from openwindow.core.drafting.new_author import NewAuthor, author_files, role_in_words
from openwindow.core.drafting.slugs import slug_of
from openwindow.core.languages import name_in
from openwindow.core.problems import OpenWindowError, Place, Problem, problem

NAME = Option("--name", "help-name")
ID = Option("--id", "help-id", value="value-id")
ROLE = Option("--role", "help-role", Takes.MANY)
TEAM = Option("--team", "help-team", value="value-id")
LANGUAGE = Option("--language", "help-author-language", Takes.MANY, "value-language")

OPTIONS = (NAME, ROLE, TEAM, LANGUAGE, ID, SETTINGS)


def run(given: Given, console: Console) -> int:
    """Write the person's files and say what to do next."""
    make(given, open_workplace(settings_file(given)), console)
    return 0


def make(given: Given, workplace: Workplace, console: Console) -> str:
    """Write the person's files, say where they are, and return the person's id."""
    answers = interview(_questions(workplace, console), given, console)
    name = answers.only(NAME.name)
    author = NewAuthor(
        id=_id(given, name, workplace, console),
        name=name,
        role=role_in_words(answers.many(ROLE.name), workplace.settings.languages),
        team=answers.only(TEAM.name),
        languages=answers.many(LANGUAGE.name),
    )
    profile, *about = workplace.write(author_files(author, workplace.settings.languages, wording_in))
    names = ", ".join(path.name for path in about)
    code = "new-author-made" if about else "new-author-made-without-about"
    console.say(code, folder=profile.parent, about=names)
    return author.id


def _questions(workplace: Workplace, console: Console) -> tuple[Question, ...]:
    return (
        Question(NAME, partial(wrong_text, option=NAME.name), partial(_ask_name, console)),
        Question(ROLE, partial(wrong_role, option=ROLE.name), partial(_ask_role, workplace, console)),
        Question(
            TEAM,
            partial(wrong_term, option=TEAM.name, known=tuple(workplace.site.team_by_id), file="teams.yml"),
            partial(_ask_team, workplace, console),
        ),
        Question(
            LANGUAGE,
            partial(wrong_language, option=LANGUAGE.name),
            partial(_ask_languages, workplace, console),
            otherwise=workplace.settings.languages[:1] if len(workplace.settings.languages) == 1 else None,
        ),
    )


def _ask_name(console: Console) -> Answer:
    return (ask(console, console.words("ask-name"), partial(wrong_text, option=NAME.name)),)


def _ask_role(workplace: Workplace, console: Console) -> Answer:
    languages = workplace.settings.languages
    if len(languages) == 1:
        return (ask(console, console.words("ask-role"), partial(wrong_text, option=ROLE.name)),)
    check = partial(wrong_text, option=ROLE.name)
    return tuple(
        f"{language}={ask(console, console.words('ask-role-in', language=language), check)}"
        for language in languages
    )


def _ask_team(workplace: Workplace, console: Console) -> Answer:
    teams = workplace.site.teams
    choices = [Choice(team.id, team.name.read_in(console.language).text) for team in teams]
    check = partial(wrong_term, option=TEAM.name, known=tuple(workplace.site.team_by_id), file="teams.yml")
    return (choose(console, console.words("ask-team"), choices, check),)


def _ask_languages(workplace: Workplace, console: Console) -> Answer:
    languages = workplace.settings.languages
    choices = [Choice(language, name_in(language, console.language)) for language in languages]
    check = partial(wrong_language, option=LANGUAGE.name)
    return choose_several(console, console.words("ask-languages"), choices, check) or languages[:1]


def _id(given: Given, name: str, workplace: Workplace, console: Console) -> str:
    taken = workplace.names_in("authors")

    def check(identity: str) -> Problem | None:
        return wrong_id(identity, ID.name, taken)

    identity = given.one(ID.name) or slug_of(name)
    found = (
        check(identity) if identity else problem("option-no-slug", Place(ID.name), value=name, option=ID.name)
    )
    if found and (given.has(ID.name) or not console.can_ask):
        raise OpenWindowError([found])
    return ask(console, console.words("ask-id"), check) if found else identity
