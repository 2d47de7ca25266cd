"""A new post, and a new translation of one."""

from dataclasses import dataclass
from datetime import date

from openwindow.core.drafting.yaml_text import Value, front_matter
from openwindow.core.model.new_file import NewFile
from openwindow.core.model.ports import Wording
from openwindow.core.model.post import Status


@dataclass(frozen=True)
class NewPost:
    """What is decided before the first word is written. `day` is both its date and the year of its folder."""

    id: str
    slug: str
    title: str
    authors: tuple[str, ...]
    language: str
    audience: str
    tags: tuple[str, ...]
    day: date

    @property
    def path(self) -> str:
        """Where its first text will stand."""
        return f"{post_folder(self.day.year, self.slug)}/{self.language}.md"


@dataclass(frozen=True)
class NewTranslation:
    """A text of the post in `folder` in one more language, to be translated from `original_body`."""

    folder: str
    language: str
    title: str
    translators: tuple[str, ...]
    day: date
    original_body: str


def post_folder(year: int, slug: str) -> str:
    """The folder of a post below the content folder."""
    return f"posts/{year}/{slug}"


def post_file(post: NewPost, wording: Wording) -> NewFile:
    """The post as a draft, with questions in its own language that start a person talking."""
    fields: dict[str, Value] = {
        "id": post.id,
        "title": post.title,
        "authors": post.authors,
        "date": post.day,
        "audience": post.audience,
    }
    if post.tags:
        fields["tags"] = post.tags
    fields["status"] = Status.DRAFT.value
    return NewFile(post.path, front_matter(fields, wording.gettext("draft-post-body")))


def translation_file(translation: NewTranslation) -> NewFile:
    """The translation as a draft that still holds the original's words, to be replaced one by one."""
    fields: dict[str, Value] = {
        "title": translation.title,
        "translators": translation.translators,
        "translated": translation.day,
        "status": Status.DRAFT.value,
    }
    path = f"{translation.folder}/{translation.language}.md"
    return NewFile(path, front_matter(fields, translation.original_body))
