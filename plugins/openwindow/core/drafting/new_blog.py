"""The content a blog begins with: a first team and a first tag, which show what such lists look like."""

from collections.abc import Callable

from openwindow.core.drafting.yaml_text import yaml_text
from openwindow.core.model.new_file import NewFile
from openwindow.core.model.ports import Wording


def first_lists(languages: tuple[str, ...], wording_in: Callable[[str], Wording]) -> tuple[NewFile, ...]:
    """tags.yml and teams.yml with a line each, and a note on how to add more."""
    return (
        _list("tags.yml", "behind-the-scenes", "draft-tag", languages, wording_in),
        _list("teams.yml", "company", "draft-team", languages, wording_in),
    )


def _list(
    path: str, term: str, name: str, languages: tuple[str, ...], wording_in: Callable[[str], Wording]
) -> NewFile:
    names = {language: wording_in(language).gettext(name) for language in languages}
    note = wording_in(languages[0]).gettext("draft-list-note")
    return NewFile(path, f"# {note}\n{yaml_text({term: names})}")
