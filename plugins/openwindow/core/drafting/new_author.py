"""A new person: their folder with a profile, and a first text about themselves in each language."""

from collections.abc import Callable
from dataclasses import dataclass

from openwindow.core.drafting.yaml_text import Value, yaml_text
from openwindow.core.model.new_file import NewFile
from openwindow.core.model.ports import Wording
from openwindow.core.model.words import EVERY_LANGUAGE, Phrase, Words


@dataclass(frozen=True)
class NewAuthor:
    """A person as they introduce themselves; `languages` are those they read and write."""

    id: str
    name: str
    role: Words
    team: str
    languages: tuple[str, ...]

    @property
    def folder(self) -> str:
        """Where their files will stand."""
        return f"authors/{self.id}"


def author_files(
    author: NewAuthor, site_languages: tuple[str, ...], wording_in: Callable[[str], Wording]
) -> tuple[NewFile, ...]:
    """The profile, then a text in each language that the person shares with the blog."""
    fields: dict[str, Value] = {
        "name": author.name,
        "role": _role(author.role),
        "team": author.team,
        "languages": author.languages,
    }
    profile = NewFile(f"{author.folder}/profile.yml", yaml_text(fields))
    shared = [language for language in author.languages if language in site_languages]
    return (profile, *(_about(author, language, wording_in(language)) for language in shared))


def _about(author: NewAuthor, language: str, wording: Wording) -> NewFile:
    text = wording.gettext("draft-about-body").format(name=author.name)
    return NewFile(f"{author.folder}/{language}.md", text.strip() + "\n")


def _role(role: Words) -> Value:
    if [phrase.language for phrase in role.phrases] == [EVERY_LANGUAGE]:
        return role.phrases[0].text
    return {phrase.language: phrase.text for phrase in role.phrases}


def role_in_words(given: tuple[str, ...], languages: tuple[str, ...]) -> Words:
    """A role from "Technician", good in every language, or from one "fr=Technicienne" for each."""
    roles: dict[str, str] = {}
    for text in given:
        language, equals, role = text.partition("=")
        known = equals and language.strip() in languages
        roles[language.strip() if known else EVERY_LANGUAGE] = role.strip() if known else text
    anywhere = roles.pop(EVERY_LANGUAGE, "")
    if not roles:
        return Words((Phrase(anywhere),))
    spoken = languages if anywhere else roles
    return Words(tuple(Phrase(roles.get(language, anywhere), language) for language in spoken))
